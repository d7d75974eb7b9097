package dev.winnow.benchmarks;

import dev.winnow.encoding.EncodingRepairer;
import dev.winnow.text.Revision;
import java.util.Locale;
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

/** Times the repair of a million bytes (as UTF-8) of clean and of damaged text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class RepairBenchmark {
  private static final int BYTES = 1_000_000;

  /**
   * A language, and with a colon the charset that its UTF-8 was read as, or what became of the C1
   * controls in the reading.
   */
  @Param({
    "english",
    "french",
    "polish",
    "russian",
    "arabic",
    "thai",
    "japanese",
    "chinese",
    "french:windows-1252",
    "polish:ISO-8859-1",
    "russian:windows-1251",
    "japanese:ISO-8859-1",
    "polish:dropped",
    "polish:?",
    "polish:\uFFFD",
    "french:dropped",
    "russian:dropped"
  })
  String text;

  private String given;

  @Setup
  public void setUp() {
    int colon = text.indexOf(':');
    Sentences sentences = language(colon < 0 ? text : text.substring(0, colon));
    String damage = text.substring(colon + 1);
    given =
        colon < 0
            ? sentences.text(BYTES)
            : switch (damage) {
              case "dropped" -> sentences.misreadWithoutControls(BYTES, "");
              case "?", "\uFFFD" -> sentences.misreadWithoutControls(BYTES, damage);
              default -> sentences.misread(BYTES, damage);
            };
  }

  private static Sentences language(String name) {
    return Sentences.valueOf(name.toUpperCase(Locale.ROOT));
  }

  @Benchmark
  public Revision repair() {
    return EncodingRepairer.standard().repair(given);
  }
}
