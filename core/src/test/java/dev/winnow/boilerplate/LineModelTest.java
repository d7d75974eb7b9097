package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LineModelTest {
  private static final int MAX_BYTES = 110_000;

  @Test
  void isTheModelThatWasMeasured() throws IOException, GeneralSecurityException {
    byte[] model;
    try (InputStream in = LineModel.class.getResourceAsStream("lines.model")) {
      model = in.readAllBytes();
    }

    assertThat(model).hasSizeLessThan(MAX_BYTES);
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model)))
        .isEqualTo("d04efbcd09d7322f65d558c256b62efc3fe3919211badb91e72d37b7fc4e1edd");
  }
}
