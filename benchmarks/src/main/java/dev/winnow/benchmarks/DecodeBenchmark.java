package dev.winnow.benchmarks;

import com.ibm.icu.text.CharsetDetector;
import dev.winnow.encoding.Decoded;
import dev.winnow.encoding.TextDecoder;
import java.io.IOException;
import java.nio.charset.Charset;
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
 * Times the way from bytes in an unknown charset to text. The limit is told the charset and takes
 * the decoder of the JDK.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class DecodeBenchmark {
  private static final int CHARACTERS = 20_000;

  @Param({"US-ASCII", "UTF-8", "windows-1252", "windows-1251", "UTF-16LE", "Shift_JIS"})
  String charset;

  private final TextDecoder evidence = TextDecoder.evidence();
  private final TextDecoder whatwg = TextDecoder.whatwg();
  private Charset told;
  private byte[] bytes;

  @Setup
  public void setUp() {
    told = Charset.forName(charset);
    String text =
        switch (charset) {
          case "windows-1251" -> new Prose(1, Script.CYRILLIC).text(CHARACTERS / 6);
          case "Shift_JIS" -> new Prose(1, Script.JAPANESE).text(CHARACTERS / 4);
          default -> new Corpus(1).characters(CHARACTERS);
        };
    bytes = text.getBytes(told);
  }

  @Benchmark
  public Decoded winnowEvidence() {
    return evidence.decode(bytes);
  }

  @Benchmark
  public Decoded winnowWhatwg() {
    return whatwg.decode(bytes);
  }

  @Benchmark
  public String icu4j() throws IOException {
    return new CharsetDetector().setText(bytes).detect().getString();
  }

  @Benchmark
  public String limitNewString() {
    return new String(bytes, told);
  }
}
