package dev.winnow.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.text.Edit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LostCharactersTest {
  private static String repaired(String text) {
    return EncodingRepairer.standard().repair(text).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The miller\uFFFDs daughter said that the river wasn\uFFFDt high.|"
            + "The miller’s daughter said that the river wasn’t high.",
        "\uFFFDThe goat is asleep,\uFFFD said the farmer to his wife.|"
            + "“The goat is asleep,” said the farmer to his wife.",
        "Wir brauchen noch Platz f\uFFFDr die Tische und die Lampen.|"
            + "Wir brauchen noch Platz für die Tische und die Lampen.",
        "La casa de nuestro pa\uFFFD\uFFFDs tiene una puerta de madera.|"
            + "La casa de nuestro país tiene una puerta de madera.",
      })
  void restoresWhatTheLanguageLeavesNoChoiceIn(String damaged, String sound) {
    assertThat(repaired(damaged)).isEqualTo(sound);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tickets cost \uFFFD6 and may be bought at the door of the hall.",
        "They met at the Caf\uFFFD Corner and talked for an hour or two.",
        "\uFFFDThe end of this quotation never comes, said the reader.",
        "a\uFFFDb",
        "\uFFFD\uFFFD\uFFFD\uFFFD",
        "Gemeinde\uFFFD\uFFFD\uFFFD\uFFFDrat und noch mehr Text, der etwas sagt.",
      })
  void leavesWhatItCannotTell(String text) {
    assertThat(repaired(text)).isEqualTo(text);
  }

  @Test
  void restoresMarksThatBecameQuestionMarksAndKeepsTheQuestions() {
    assertThat(repaired("?We shan?t wait,? she said. Is that so? ?Are we late?? We?ve a boat."))
        .isEqualTo("“We shan’t wait,” she said. Is that so? “Are we late?” We’ve a boat.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Is it late? It is. Who?s there? ?Nobody?, they said.",
        "See http://example.org/page?s=1 and page?t=2, or rc?d and log?s.",
        "?Dónde está? ?Qué hora es?, preguntó.",
        "Really?? Yes, really?! ?foo, bar? What?",
        "Das Boot liegt i?m Hafen, und i?d Netz fehlt.",
        "Match (a|b)?s twice: x(\\w+)?s and y[a-z]?s.",
      })
  void leavesQuestionMarksWithoutProof(String text) {
    assertThat(repaired(text)).isEqualTo(text);
  }

  @Test
  void saysWhatItDidAndHowSurelyAndCanBeTurnedOff() {
    String text = "The miller\uFFFDs daughter said that the river wasn\uFFFDt high.";
    assertThat(EncodingRepairer.standard().repair(text).edits().asList())
        .hasSize(2)
        .allMatch(edit -> edit.kind().equals("lost-character"))
        .extracting(Edit::confidence)
        .allMatch(confidence -> confidence >= 0.9 && confidence < 1);
    assertThat(EncodingRepairer.builder().lostCharacters(false).build().repair(text).text())
        .isEqualTo(text);
    assertThat(EncodingRepairer.plain().repair(text).text()).isEqualTo(text);
  }
}
