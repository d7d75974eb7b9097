package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class HtmlModelsTest {
  /** The bytes that were measured; another model needs another measurement. */
  private static final int HASH = 607168992;

  private static byte[] resource() throws IOException {
    try (InputStream in =
        HtmlModels.class
            .getClassLoader()
            .getResourceAsStream("dev/winnow/boilerplate/html.model")) {
      assertThat(in).isNotNull();
      return new GZIPInputStream(in).readAllBytes();
    }
  }

  @Test
  void isTheModelThatWasMeasured() throws IOException {
    assertThat(Arrays.hashCode(resource())).isEqualTo(HASH);
  }

  @Test
  void writesWhatItReads() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlModels.standard().write(out);

    assertThat(out.toByteArray()).isEqualTo(resource());
  }

  @Test
  void rejectsOtherVersions() {
    assertThatThrownBy(() -> HtmlModels.read(new ByteArrayInputStream(new byte[100])))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version must be");
  }
}
