package dev.winnow.benchmarks;

import dev.winnow.boilerplate.TextExtraction;
import dev.winnow.boilerplate.TextExtractor;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
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

/** Times the judgement of a plain text's lines; by the length of its lines, in words. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class TextExtractionBenchmark {
  private static final int LINES = 60;

  @Param({"6", "60"})
  int words;

  private String text = "";
  private double megabytes;

  /** Counts the megabytes of UTF-8 a second. */
  @State(Scope.Thread)
  @AuxCounters
  public static class Volume {
    public double megabytes;
  }

  @Setup
  public void setUp() {
    text = String.join("\n", new Prose(1).texts(LINES, words));
    megabytes = text.getBytes(StandardCharsets.UTF_8).length / 1e6;
  }

  @Benchmark
  public TextExtraction winnow(Volume volume) {
    volume.megabytes += megabytes;
    return TextExtractor.standard().extract(text);
  }
}
