package dev.winnow.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SingleByteRepairTest {
  private static final EncodingRepairer REPAIRER =
      EncodingRepairer.builder().singleByte(true).build();

  private static String misread(String text, CodePage was, CodePage readAs) {
    StringBuilder misread = new StringBuilder();
    for (char c : text.toCharArray()) {
      misread.append(readAs.decode(was.encode(c)));
    }
    return misread.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "KOI8_R,WINDOWS_1251,Корабль пришёл в гавань поздно вечером.",
    "WINDOWS_1251,KOI8_R,Корабль пришёл в гавань поздно вечером.",
    "WINDOWS_1251,WINDOWS_1252,Корабль пришёл в гавань поздно вечером.",
    "IBM866,WINDOWS_1251,'На письма отвечено, и вечером парому уходить в море.'",
    "IBM866,WINDOWS_1251,Российские корабли редко заходят в нашу гавань.",
    "WINDOWS_1252,WINDOWS_1253,Le Théâtre de la Ville est fermé.",
    "WINDOWS_1252,MACINTOSH,Die Brücke über den Fluß ist schöner geworden.",
    "WINDOWS_1252,MACINTOSH,Une réponse précise a été donnée à la dernière séance.",
    "WINDOWS_1252,MACINTOSH,Le président de la société a démissionné après la réunion.",
    "WINDOWS_1250,WINDOWS_1252,Łódka stała przy brzegu całą noc.",
    "WINDOWS_1253,WINDOWS_1252,Το πλοίο έφτασε αργά το βράδυ.",
  })
  void repairsOneCodePageReadAsAnother(CodePage was, CodePage readAs, String text) {
    String damaged = misread(text, was, readAs);
    assertThat(REPAIRER.repair(damaged).text()).isEqualTo(text);
    assertThat(REPAIRER.repair(damaged).edits().asList())
        .allMatch(edit -> edit.kind().equals("single-byte"))
        .allMatch(edit -> edit.detail().equals(was.charsetName() + " as " + readAs.charsetName()));
    assertThat(EncodingRepairer.standard().repair(damaged).text()).isEqualTo(damaged);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kuća je stara, ali još uvijek čvrsta i lijepa.",
        "Quán nước nằm ở cuối con đường nhỏ.",
        "Η θάλασσα ήταν ήσυχη όλη τη νύχτα.",
        "L’été dernier, nous avons dîné près de l’église.",
        "5 °C ± 2 × 3",
      })
  void leavesSoundTextAlone(String text) {
    assertThat(REPAIRER.repair(text).isChanged()).isFalse();
  }

  @Test
  void repairingTwiceChangesNothingMore() {
    String once =
        REPAIRER.repair(misread("Корабль пришёл.", CodePage.KOI8_R, CodePage.WINDOWS_1251)).text();
    assertThat(REPAIRER.repair(once).text()).isEqualTo(once);
  }
}
