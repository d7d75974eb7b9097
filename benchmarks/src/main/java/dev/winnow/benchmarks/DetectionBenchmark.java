package dev.winnow.benchmarks;

import com.ibm.icu.text.CharsetMatch;
import dev.winnow.encoding.CharsetDetector;
import dev.winnow.encoding.Detection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.tika.detect.DefaultEncodingDetector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.mozilla.universalchardet.UniversalDetector;
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

/** Times the detection of the charset of 5,000 bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class DetectionBenchmark {
  private static final int BYTES = 5_000;

  @Param({
    "french:windows-1252",
    "polish:windows-1250",
    "russian:windows-1251",
    "russian:KOI8-R",
    "arabic:windows-1256",
    "thai:TIS-620",
    "japanese:windows-31j",
    "chinese:GB18030",
    "french:UTF-8",
    "russian:UTF-16LE"
  })
  String text;

  private final EncodingDetector tika = new DefaultEncodingDetector();
  private byte[] given;

  @Setup
  public void setUp() {
    int colon = text.indexOf(':');
    byte[] all =
        Sentences.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT))
            .text(4 * BYTES)
            .getBytes(Charset.forName(text.substring(colon + 1)));
    given = Arrays.copyOf(all, BYTES);
  }

  @Benchmark
  public Detection winnow() {
    return CharsetDetector.standard().detect(given);
  }

  @Benchmark
  public CharsetMatch icu4j() {
    return new com.ibm.icu.text.CharsetDetector().setText(given).detect();
  }

  @Benchmark
  public String juniversalchardet() {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(given, 0, given.length);
    detector.dataEnd();
    return String.valueOf(detector.getDetectedCharset());
  }

  /** Asks Mozilla's detector, and where that does not know, ICU's, changed for it. */
  @Benchmark
  public Optional<Charset> tika() throws IOException {
    return Optional.ofNullable(tika.detect(new ByteArrayInputStream(given), new Metadata()));
  }
}
