package dev.winnow.benchmarks;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import dev.winnow.similarity.ShingleBuffer;
import dev.winnow.similarity.Shingler;
import dev.winnow.similarity.Sketch;
import dev.winnow.similarity.SketchWorker;
import dev.winnow.similarity.Sketcher;
import info.debatty.java.lsh.MinHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.openjdk.jmh.annotations.AuxCounters;
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

/** Times the way from one text to the sketch of its 5-word shingles, by peers as their users do. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class TextToSketchBenchmark {
  private static final int TEXTS = 256;
  private static final int SIZE = 128;
  private static final int SHINGLE = 5;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** How many words a text has. */
  @Param({"148", "1193"})
  int words;

  private String[] texts;
  private byte[][] utf8;
  private int next;

  private final ShingleBuffer buffer = Shingler.words(SHINGLE).newBuffer();
  private final SketchWorker worker = Sketcher.ofSize(SIZE).newWorker();

  private final SimilarityHasher superMinHash =
      SimilarityHashing.superMinHash(SIZE, Integer.SIZE).createHasher();
  private final Hasher64 wyhash = com.dynatrace.hash4j.hashing.Hashing.wyhashFinal3();
  private final Analyzer lucene = new MinHashAnalyzer();
  private final HashFunction murmur = Hashing.murmur3_128();
  private final long[] factors = new SplittableRandom(1).longs(SIZE).toArray();
  private final MinHash javaLsh = new MinHash(SIZE, Integer.MAX_VALUE, 1);

  /** Counts the megabytes of UTF-8 a second. */
  @State(Scope.Thread)
  @AuxCounters
  public static class Volume {
    public double megabytes;

    void add(byte[] text) {
      megabytes += text.length / 1e6;
    }
  }

  @Setup
  public void setUp() {
    texts = new Prose(1).texts(TEXTS, words);
    utf8 = new byte[TEXTS][];
    Arrays.setAll(utf8, i -> texts[i].getBytes(StandardCharsets.UTF_8));
  }

  private int next(Volume volume) {
    int i = next++ % TEXTS;
    volume.add(utf8[i]);
    return i;
  }

  @Benchmark
  public Sketch winnowFromUtf8(Volume volume) {
    byte[] text = utf8[next(volume)];
    return worker.sketch(buffer.read(text, 0, text.length));
  }

  @Benchmark
  public Sketch winnowFromString(Volume volume) {
    return worker.sketch(buffer.read(texts[next(volume)]));
  }

  /** Without the sketch. */
  @Benchmark
  public int partShinglesFromUtf8(Volume volume) {
    byte[] text = utf8[next(volume)];
    return buffer.read(text, 0, text.length).size();
  }

  @Benchmark
  public byte[] hash4jSuperMinHash(Volume volume) {
    List<String> shingles = shingles(texts[next(volume)]);
    return superMinHash.compute(
        ElementHashProvider.ofCollection(shingles, wyhash::hashCharsToLong));
  }

  @Benchmark
  public int luceneMinHashFilter(Volume volume) throws IOException {
    int size = 0;
    try (TokenStream stream = lucene.tokenStream("text", texts[next(volume)])) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        size += term.length();
      }
      stream.end();
    }
    return size;
  }

  @Benchmark
  public long[] guavaMurmur3(Volume volume) {
    long[] signature = new long[SIZE];
    Arrays.fill(signature, Long.MAX_VALUE);
    for (String shingle : shingles(texts[next(volume)])) {
      long hash = murmur.hashUnencodedChars(shingle).asLong();
      for (int i = 0; i < SIZE; i++) {
        signature[i] = Math.min(signature[i], hash * factors[i]);
      }
    }
    return signature;
  }

  @Benchmark
  public int[] javaLsh(Volume volume) {
    Set<Integer> set = new HashSet<>();
    for (String shingle : shingles(texts[next(volume)])) {
      set.add(shingle.hashCode() & Integer.MAX_VALUE);
    }
    return javaLsh.signature(set);
  }

  static List<String> shingles(String text) {
    List<String> tokens = new ArrayList<>();
    for (Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT)); matcher.find(); ) {
      tokens.add(matcher.group());
    }
    List<String> shingles = new ArrayList<>();
    for (int i = 0; i + SHINGLE <= tokens.size(); i++) {
      shingles.add(String.join(" ", tokens.subList(i, i + SHINGLE)));
    }
    return shingles;
  }

  /** One hash, as many buckets as a sketch has components. */
  private static final class MinHashAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokenizer = new StandardTokenizer();
      ShingleFilter shingles = new ShingleFilter(new LowerCaseFilter(tokenizer), SHINGLE, SHINGLE);
      shingles.setOutputUnigrams(false);
      return new TokenStreamComponents(tokenizer, new MinHashFilter(shingles, 1, SIZE, 1, true));
    }
  }
}
