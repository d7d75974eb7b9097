package dev.winnow.benchmarks;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import dev.winnow.similarity.MinHash;
import dev.winnow.similarity.Shingler;
import dev.winnow.similarity.Sketch;
import dev.winnow.similarity.SketchWorker;
import dev.winnow.similarity.Sketcher;
import java.util.concurrent.TimeUnit;
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

/** Times the sketch of one text whose shingles are hashed already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class SketchBenchmark {
  private static final int TEXTS = 256;
  private static final int SIZE = 128;
  private static final int SHINGLE = 5;

  /** How many shingles a text has. */
  @Param({"144", "1189"})
  int shingles;

  private final SketchWorker winnow = Sketcher.ofSize(SIZE).newWorker();
  private final SketchWorker winnowClassic = MinHash.classic(SIZE).newWorker();
  private final SimilarityHasher superMinHash =
      SimilarityHashing.superMinHash(SIZE, Integer.SIZE).createHasher();
  private final SimilarityHasher hash4jMinHash =
      SimilarityHashing.minHash(SIZE, Integer.SIZE).createHasher();

  private final SparkHashes spark = new SparkHashes(SIZE, 1);

  private long[][] hashes;
  private int next;
  private final int[] table = new int[SIZE];

  @Setup
  public void setUp() {
    Shingler shingler = Shingler.words(SHINGLE);
    String[] texts = new Prose(1).texts(TEXTS, shingles + SHINGLE - 1);
    hashes = new long[TEXTS][];
    for (int i = 0; i < TEXTS; i++) {
      hashes[i] = shingler.newBuffer().read(texts[i]).toArray();
    }
  }

  private long[] text() {
    return hashes[next++ % TEXTS];
  }

  @Benchmark
  public Sketch winnow() {
    return winnow.sketch(text());
  }

  /**
   * What a sketch of one pass over the shingles cannot do without, and nothing else: each falls
   * into one of {@value #SIZE} bins, which keeps the least. The table is not even cleared.
   */
  @Benchmark
  public int[] limitScatter() {
    long[] text = text();
    int[] bins = table;
    for (int i = 0; i < text.length; i++) {
      int bin = (int) (text[i] >>> (Long.SIZE - Integer.numberOfTrailingZeros(SIZE)));
      bins[bin] = Math.min(bins[bin], (int) text[i]);
    }
    return bins;
  }

  @Benchmark
  public Sketch winnowClassic() {
    return winnowClassic.sketch(text());
  }

  @Benchmark
  public byte[] hash4jSuperMinHash() {
    return superMinHash.compute(ElementHashProvider.ofValues(text()));
  }

  @Benchmark
  public byte[] hash4jMinHash() {
    return hash4jMinHash.compute(ElementHashProvider.ofValues(text()));
  }

  @Benchmark
  public int[] sparkHashFamily() {
    return spark.sketch(text());
  }
}
