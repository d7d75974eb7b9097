package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineReaderTest {
  private final LineReader reader = new LineReader(LineCues.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 Comments                | COUNTER
          12 Kommentare             | COUNTER
          Leave a comment           | COMMENTS
          Laisser un commentaire    | COMMENTS
          Читайте также             | RELATED
          関連記事                    | RELATED
          اقرأ أيضا                  | RELATED
          Alle akzeptieren          | COOKIE_NOTICE
          © All rights reserved     | COPYRIGHT
          Suscríbete                | SUBSCRIBE
          DONATE NOW                | BANNER
          Copy link                 | SHARE
          """)
  void findsCuesOfManyLanguages(String line, LineKind kind) {
    byte[] features = read(line);

    assertThat(features[LineFeature.KINDS + kind.index()]).isNotZero();
    assertThat(reader.isAllCues()).isTrue();
  }

  @Test
  void findsNoCueInsideAWord() {
    byte[] features = read("The donationware shares nothing.");

    assertThat(features[LineFeature.KINDS + LineKind.BANNER.index()]).isZero();
    assertThat(features[LineFeature.CUE_COVERAGE]).isZero();
  }

  @Test
  void prefersNoPhraseToItsOwnBeginning() {
    read("sign up for our newsletter");

    assertThat(reader.isAllCues()).isTrue();
  }

  @Test
  void readsTheSameWordsFromEveryCase() {
    read("Ferry Fares to Rise");
    int hash = reader.lineHash;
    read("FERRY FARES — TO RISE!");

    assertThat(reader.lineHash).isEqualTo(hash);
  }

  @Test
  void tellsRunningTextFromALabel() {
    read("The ferry stopped at noon, and nobody on the quay could say when it would run again.");
    assertThat(reader.isText()).isTrue();
    read("Ferry stopped at noon");
    assertThat(reader.isText()).isFalse();
  }

  @Test
  void readsALongLineWithoutSpacesInIt() {
    String line = "港".repeat(100_000);

    assertThat(read(line)[LineFeature.LENGTH]).isNotZero();
  }

  private byte[] read(String line) {
    byte[] features = new byte[LineFeature.OWN];
    reader.read(line, 0, line.length());
    reader.write(line, 0, line.length(), features, 0);
    return features;
  }
}
