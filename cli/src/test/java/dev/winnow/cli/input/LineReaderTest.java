package dev.winnow.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  private static List<String> read(InputStream in, int maxBytes) throws IOException {
    LineReader reader = new LineReader(in, maxBytes);
    List<String> lines = new ArrayList<>();
    while (reader.next()) {
      lines.add(
          reader.isTooLong() ? "too long" : new String(reader.line(), StandardCharsets.ISO_8859_1));
      assertThat(reader.number()).isEqualTo(lines.size());
    }
    return lines;
  }

  /** Gives a few bytes at a time, as a pipe may. */
  private static InputStream dripping(byte[] bytes, int step) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] to, int offset, int length) {
        return super.read(to, offset, Math.min(step, length));
      }
    };
  }

  @Property
  void splitsAsStringsDo(
      @ForAll @Size(max = 8) List<@IntRange(max = 30) Integer> lengths,
      @ForAll @IntRange(min = 1, max = 9) int step)
      throws IOException {
    List<String> expected = lengths.stream().map(length -> "x".repeat(length)).toList();
    String text = String.join("", expected.stream().map(line -> line + "\n").toList());

    assertThat(read(dripping(text.getBytes(StandardCharsets.ISO_8859_1), step), 20))
        .isEqualTo(expected.stream().map(line -> line.length() > 20 ? "too long" : line).toList());
  }

  @Test
  void takesTheLastLineWithoutAnEnd() throws IOException {
    assertThat(read(dripping("a\nb".getBytes(StandardCharsets.US_ASCII), 1), 10))
        .containsExactly("a", "b");
    assertThat(read(InputStream.nullInputStream(), 10)).isEmpty();
  }

  @Test
  void findsLinesLongerThanItsBlock() throws IOException {
    String line = "y".repeat(300_000);

    assertThat(read(dripping((line + "\nz").getBytes(StandardCharsets.US_ASCII), 70_000), 400_000))
        .containsExactly(line, "z");
  }
}
