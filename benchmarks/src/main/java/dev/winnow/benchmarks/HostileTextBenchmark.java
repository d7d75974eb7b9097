package dev.winnow.benchmarks;

import dev.winnow.encoding.EncodingRepairer;
import dev.winnow.text.Revision;
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

/**
 * Times the repair of text made to be slow: the time for a character is to stay the same however
 * long the text. {@code -p length=1000,1000000,100000000} takes a heap of 4 GB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@Fork(1)
public class HostileTextBenchmark {
  @Param({"1000", "1000000"})
  int length;

  @Param({"leads", "entities", "surrogates", "replaced", "questions"})
  String kind;

  private String given;

  @Setup
  public void setUp() {
    String piece =
        switch (kind) {
          case "leads" -> "Ãâ";
          case "entities" -> "&amp;amp;";
          case "surrogates" -> "\uD83D\uD83D\uDE00\uDE00";
          case "replaced" -> "\uFFFDa\uFFFD\uFFFD ";
          case "questions" -> "?we?ve a?";
          default -> throw new IllegalArgumentException("kind is unknown: " + kind);
        };
    given = piece.repeat(length / piece.length());
  }

  @Benchmark
  public Revision standard() {
    return EncodingRepairer.standard().repair(given);
  }

  @Benchmark
  public Revision plain() {
    return EncodingRepairer.plain().repair(given);
  }
}
