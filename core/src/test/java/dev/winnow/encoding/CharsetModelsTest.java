package dev.winnow.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class CharsetModelsTest {
  /** What other bytes would change: which charset users get. Say so in the change log. */
  private static final String CRC = "a211100";

  private static byte[] bytes() throws IOException {
    ClassLoader loader = CharsetModelsTest.class.getClassLoader();
    try (InputStream in =
        Objects.requireNonNull(loader.getResourceAsStream(CharsetModels.RESOURCE))) {
      return in.readAllBytes();
    }
  }

  @Test
  void bytesAreThoseThatWereMeasured() throws IOException {
    CRC32 crc = new CRC32();
    crc.update(bytes());
    assertThat(Long.toHexString(crc.getValue())).isEqualTo(CRC);
  }

  @Test
  void areSmall() throws IOException {
    assertThat(bytes()).hasSizeLessThan(200_000);
  }

  @Test
  void haveAModelForEachUse() {
    for (CodePageUse use : CodePageUse.GUESSED) {
      for (String language : use.languages()) {
        assertThat(CharsetModels.standard().language(language).classes()).isPositive();
      }
    }
  }
}
