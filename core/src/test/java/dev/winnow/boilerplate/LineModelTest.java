package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class LineModelTest {
  /** What the models of lines and of pages may take together. */
  private static final int LARGEST = 200_000;

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = LineModel.class.getResourceAsStream(name)) {
      assertThat(in).isNotNull();
      return in.readAllBytes();
    }
  }

  @Test
  void isTheModelThatWasMeasured() throws IOException, GeneralSecurityException {
    byte[] zipped = resource("lines.model");
    byte[] model = new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes();

    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model)))
        .isEqualTo("945c8aa1aa665540b6e010a68b904f27feb39d52e57c50100a383c1fc9ac103a");
  }

  @Test
  void isSmallTogetherWithThatOfPages() throws IOException {
    assertThat(resource("lines.model").length + resource("html.model").length)
        .isLessThanOrEqualTo(LARGEST);
  }
}
