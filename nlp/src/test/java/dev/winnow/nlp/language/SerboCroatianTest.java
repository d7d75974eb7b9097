package dev.winnow.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerboCroatianTest {
  @ParameterizedTest
  @ValueSource(strings = {" gdje je ", " to mlijeko ", " sveučilište ", " nije bio ovdje "})
  void aTellingWordSpeaksForCroatian(String words) {
    assertThat(SerboCroatian.croatian(words)).isGreaterThan(0.7);
  }

  @ParameterizedTest
  @ValueSource(strings = {" gde je ", " to mleko ", " univerzitet ", " pre toga "})
  void aTellingWordSpeaksForSerbian(String words) {
    assertThat(SerboCroatian.croatian(words)).isLessThan(0.3);
  }

  @Test
  void wordsOfBothTellNothing() {
    assertThat(SerboCroatian.croatian(" nije bio pacijent policije ")).isEqualTo(0.5);
  }
}
