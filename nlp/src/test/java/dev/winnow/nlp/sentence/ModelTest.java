package dev.winnow.nlp.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelTest {
  private static byte[] shipped() throws IOException {
    try (InputStream in =
        Model.class
            .getClassLoader()
            .getResourceAsStream("dev/winnow/nlp/sentence/sentences.model")) {
      return in.readAllBytes();
    }
  }

  @Test
  void shippedModelIsTheOneThatWasMeasured() throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(shipped());
    assertThat(HexFormat.of().formatHex(digest))
        .isEqualTo("501f468e61641af2be512bb78a6c76a89bf876fccc0efa7d2b87121238e23282");
  }

  @Test
  void shippedModelIsSmall() throws IOException {
    assertThat(shipped()).hasSizeLessThan(300_000);
  }

  @Test
  void isWrittenAsItWasRead() throws IOException {
    Model model = Model.read(new ByteArrayInputStream(shipped()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    assertThat(out.toByteArray()).isEqualTo(shipped());
  }

  @Test
  void rejectsAnotherVersion() {
    assertThatThrownBy(() -> Model.read(new ByteArrayInputStream(new byte[] {0, 0, 0, 9})))
        .isInstanceOf(IOException.class)
        .hasMessage("model version must be 1: 9");
  }

  @Test
  void decidesTheSameForAllLanguagesThatWereNotLearnt() {
    Model model = new Model(Set.of("en"), 0, new byte[Model.SIZE]);
    assertThat(model.decision(Locale.forLanguageTag("fi"))).isNotNull();
  }
}
