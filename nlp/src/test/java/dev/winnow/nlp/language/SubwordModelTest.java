package dev.winnow.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class SubwordModelTest {
  private static byte[] bytes() throws IOException {
    ClassLoader loader = SubwordModelTest.class.getClassLoader();
    try (InputStream in =
        Objects.requireNonNull(loader.getResourceAsStream(SubwordModel.RESOURCE))) {
      return in.readAllBytes();
    }
  }

  /** What other bytes would change: which language users are told. Say so in the change log. */
  @Test
  void bytesAreThoseThatWereMeasured() throws IOException {
    CRC32 computed = new CRC32();
    computed.update(bytes());
    assertThat(Long.toHexString(computed.getValue())).isEqualTo("d61de802");
  }

  @Test
  void isSmall() throws IOException {
    assertThat(bytes().length).isLessThanOrEqualTo(400_000);
  }

  @Test
  void isWrittenAsItIsRead() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SubwordModel.read(new ByteArrayInputStream(bytes())).write(out);
    assertThat(out.toByteArray()).isEqualTo(bytes());
  }

  @Test
  void scoresTheLanguagesOfTheScriptAlone() {
    SubwordModel model = SubwordModel.standard();
    double[] scores = model.scores(new Subwords(" и "), Script.CYRILLIC);
    for (int l = 0; l < scores.length; l++) {
      boolean ofTheScript = model.labels().get(l).script() == Script.CYRILLIC;
      assertThat(Double.isFinite(scores[l])).isEqualTo(ofTheScript);
    }
  }
}
