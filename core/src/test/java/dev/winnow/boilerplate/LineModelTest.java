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
        .isEqualTo("a762ec6cc12079901e3bd455dac90cc43cd17021e95321aeece8876536d4cc74");
  }
}
