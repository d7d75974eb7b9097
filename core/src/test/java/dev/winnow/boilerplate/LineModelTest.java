package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LineModelTest {
  private static final int MAX_BYTES = 130_000;

  @Test
  void isTheModelThatWasMeasured() throws IOException, GeneralSecurityException {
    byte[] model;
    try (InputStream in = LineModel.class.getResourceAsStream("lines.model")) {
      model = in.readAllBytes();
    }

    assertThat(model).hasSizeLessThan(MAX_BYTES);
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model)))
        .isEqualTo("1524976055fb6f4efa20fa51b3c62d78ef4df6b7a9a5043f71a19f8796e0f5bb");
  }
}
