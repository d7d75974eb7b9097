package dev.winnow.benchmarks;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import dev.winnow.similarity.DuplicateClusters;
import dev.winnow.similarity.NearDuplicates;
import info.debatty.java.lsh.MinHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Times the removal of near-duplicates end to end, from texts to the list of those that are kept,
 * on one thread. The peers give signatures only; what is around them here is what their users
 * write: words by a regular expression, 5-word shingles, a map for each of 16 bands, and sets of
 * shingles to verify candidates.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class DeduplicationBenchmark {
  private static final int SIZE = 128;
  private static final int BANDS = 16;
  private static final double THRESHOLD = 0.8;

  @Param({"300", "3000"})
  int documents;

  private final NearDuplicates finder = NearDuplicates.builder().threads(1).build();
  private final SimilarityHasher superMinHash =
      SimilarityHashing.superMinHash(SIZE, Integer.SIZE).createHasher();
  private final Hasher64 wyhash = Hashing.wyhashFinal3();
  private final MinHash javaLsh = new MinHash(SIZE, Integer.MAX_VALUE, 1);
  private List<String> texts;

  @Setup
  public void setUp() {
    Corpus corpus = new Corpus(1);
    texts = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      texts.add(corpus.text());
    }
  }

  @Benchmark
  public DuplicateClusters winnow() {
    return finder.clusters(texts);
  }

  @Benchmark
  public BitSet hash4jSuperMinHash() {
    return kept(
        shingles ->
            superMinHash.compute(
                ElementHashProvider.ofCollection(shingles, wyhash::hashCharsToLong)));
  }

  @Benchmark
  public BitSet javaLsh() {
    return kept(
        shingles -> {
          Set<Integer> hashes =
              shingles.stream()
                  .map(shingle -> shingle.hashCode() & Integer.MAX_VALUE)
                  .collect(Collectors.toSet());
          byte[] signature = new byte[SIZE * Integer.BYTES];
          java.nio.ByteBuffer.wrap(signature).asIntBuffer().put(javaLsh.signature(hashes));
          return signature;
        });
  }

  private BitSet kept(Function<Set<String>, byte[]> signer) {
    List<Set<String>> sets = new ArrayList<>();
    List<Map<Integer, List<Integer>>> bands = new ArrayList<>();
    for (int band = 0; band < BANDS; band++) {
      bands.add(new HashMap<>());
    }
    BitSet kept = new BitSet();
    for (int i = 0; i < texts.size(); i++) {
      Set<String> shingles = shingles(texts.get(i));
      sets.add(shingles);
      byte[] signature = signer.apply(shingles);
      int width = signature.length / BANDS;
      List<List<Integer>> buckets = new ArrayList<>();
      Set<Integer> candidates = new HashSet<>();
      for (int band = 0; band < BANDS; band++) {
        int key = Arrays.hashCode(Arrays.copyOfRange(signature, band * width, (band + 1) * width));
        List<Integer> bucket = bands.get(band).computeIfAbsent(key, any -> new ArrayList<>());
        candidates.addAll(bucket);
        buckets.add(bucket);
      }
      if (candidates.stream()
          .noneMatch(other -> similarity(shingles, sets.get(other)) >= THRESHOLD)) {
        kept.set(i);
        for (List<Integer> bucket : buckets) {
          bucket.add(i);
        }
      }
    }
    return kept;
  }

  private static double similarity(Set<String> a, Set<String> b) {
    long shared = a.stream().filter(b::contains).count();
    return (double) shared / (a.size() + b.size() - shared);
  }

  private static Set<String> shingles(String text) {
    return new HashSet<>(TextToSketchBenchmark.shingles(text.toLowerCase(Locale.ROOT)));
  }
}
