package dev.winnow.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TextDecoderLawsTest {
  private static final String[] CHARSETS = {
    "UTF-8",
    "UTF-16LE",
    "UTF-16BE",
    "UTF-16",
    "windows-1252",
    "windows-1251",
    "KOI8-R",
    "IBM852",
    "GB18030",
    "Big5",
    "Shift_JIS",
    "EUC-JP",
    "ISO-2022-JP",
    "EUC-KR"
  };

  /** Noise, texts in many charsets, and both after so much ASCII that windows start late. */
  @Provide
  Arbitrary<byte[]> bytes() {
    Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
    Arbitrary<byte[]> texts =
        Combinators.combine(
                Arbitraries.of(
                    "na\u00EFve caf\u00E9 ", "Žluťoučký kůň ", "Доброе утро, ", "橋を渡る。", "안녕하세요 "),
                Arbitraries.integers().between(1, 60),
                Arbitraries.of(CHARSETS))
            .as((text, times, charset) -> text.repeat(times).getBytes(Charset.forName(charset)));
    Arbitrary<byte[]> ascii =
        Arbitraries.of(0, 0, 0, 1, 255, 4094, 4095, 4096, 4097, 20_000)
            .map(length -> "plain words ".repeat(2000).substring(0, length))
            .map(text -> text.getBytes(StandardCharsets.US_ASCII));
    return Combinators.combine(ascii, Arbitraries.oneOf(noise, texts), noise)
        .as(TextDecoderLawsTest::join);
  }

  private static byte[] join(byte[] a, byte[] b, byte[] c) {
    byte[] all = Arrays.copyOf(a, a.length + b.length + c.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    System.arraycopy(c, 0, all, a.length + b.length, c.length);
    return all;
  }

  @Property(tries = 300)
  void anyBytesHaveAnAnswer(@ForAll("bytes") byte[] bytes) {
    Decoded decoded = TextDecoder.evidence().decode(bytes);
    assertThat(decoded.detection().confidence()).isBetween(0.0, 1.0);
    assertThat(decoded.text().length()).isLessThanOrEqualTo(bytes.length);
    assertThat(decoded.text().startsWith("\uFEFF\uFEFF") || !decoded.text().startsWith("\uFEFF"))
        .isTrue();
  }

  @Property(tries = 300)
  void aStreamReadsAsTheWholeHoweverItIsCut(
      @ForAll("bytes") byte[] bytes, @ForAll @IntRange(min = 1, max = 5000) int most)
      throws IOException {
    Decoded whole = TextDecoder.evidence().decode(bytes);
    try (DecodedReader reader = TextDecoder.evidence().decode(trickling(bytes, most))) {
      assertThat(read(reader, most)).isEqualTo(whole.text());
      assertThat(reader.detection()).isEqualTo(whole.detection());
    }
  }

  @Property(tries = 300)
  void anEncodedTextDecodesToItselfWhereTheCharsetIsObeyed(
      @ForAll("codePages") CodePage page, @ForAll byte[] bytes) {
    StringBuilder expected = new StringBuilder();
    for (byte b : bytes) {
      expected.append(page.decode(b));
    }
    boolean marked =
        expected.length() > 0 && ByteOrderMark.charset(bytes, bytes.length).isPresent();
    if (!marked) {
      Decoded decoded = TextDecoder.whatwg().decode(bytes, DecodingHints.http(page.charsetName()));
      assertThat(decoded.text()).isEqualTo(expected.toString());
    }
  }

  /** Code pages of the standard whose name, as a label, means themselves. */
  @Provide
  Arbitrary<CodePage> codePages() {
    return Arbitraries.of(CodePage.values())
        .filter(
            page ->
                WebCharset.forLabel(page.charsetName())
                    .filter(WebCharset::standard)
                    .filter(charset -> charset.name().equals(page.charsetName()))
                    .isPresent());
  }

  /** Gives out from 1 to {@code most} bytes at a time. */
  private static InputStream trickling(byte[] bytes, int most) {
    Random random = new Random(most);
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, 1 + random.nextInt(most)));
      }

      @Override
      public int readNBytes(byte[] target, int offset, int length) {
        int done = 0;
        while (done < length) {
          int read = read(target, offset + done, length - done);
          if (read < 0) {
            break;
          }
          done += read;
        }
        return done;
      }
    };
  }

  private static String read(Reader reader, int most) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] chars = new char[most];
    for (int count = reader.read(chars); count >= 0; count = reader.read(chars)) {
      text.append(chars, 0, count);
    }
    return text.toString();
  }
}
