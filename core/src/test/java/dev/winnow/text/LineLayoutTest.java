package dev.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineLayoutTest {
  private static final String WRAPPED =
      "The harbour master counts the boats twice a day, once when the gulls\n"
          + "wake and once when the lamp is lit, and writes the lower of the two\n"
          + "numbers into a ledger that nobody has read since the old customs\n"
          + "house burned down.\n"
          + "Visitors may see it on Thursdays if they ask for it at the bakery,\n"
          + "which keeps the key.\n";

  private static boolean isEnd(String text, String lastWord) {
    int end = text.indexOf(lastWord) + lastWord.length();
    int start = text.lastIndexOf('\n', end - 1) + 1;
    return LineLayout.of(text).isEnd(text, start, end, end + 1);
  }

  @Test
  void tellsLinesThatWereWrappedFromThoseThatWereEnded() {
    assertThat(LineLayout.of(WRAPPED).isWrapped()).isTrue();
    assertThat(isEnd(WRAPPED, "gulls")).isFalse();
    assertThat(isEnd(WRAPPED, "burned down.")).isTrue();
    assertThat(isEnd(WRAPPED, "bakery,")).isFalse();
  }

  @Test
  void aParagraphALineIsNotWrapped() {
    String text = "Boats\nThe harbour master counts the boats.\nNobody reads it.\nThe end\n";

    assertThat(LineLayout.of(text).isWrapped()).isFalse();
    assertThat(isEnd(text, "counts the boats.")).isTrue();
    assertThat(LineLayout.of("").isWrapped()).isFalse();
  }
}
