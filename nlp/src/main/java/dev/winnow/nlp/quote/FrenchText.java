package dev.winnow.nlp.quote;

import java.util.Locale;
import java.util.Set;

/** Tells French from other languages by the share of its commonest words, for texts of dialogue. */
final class FrenchText {
  private static final Set<String> WORDS =
      Set.of(
          "et", "les", "une", "est", "dans", "pas", "vous", "je", "il", "elle", "qui", "au", "du",
          "ce", "le", "des", "sur", "avec", "dit", "mais");

  private static final int SAMPLE = 5000;
  private static final double LEAST_SHARE = 0.12;

  private FrenchText() {}

  static boolean is(String text) {
    int words = 0;
    int french = 0;
    int i = 0;
    int end = Math.min(text.length(), SAMPLE);
    while (i < end) {
      int from = i;
      while (i < end && CharacterContext.isLetter(text.charAt(i))) {
        i++;
      }
      if (i > from) {
        words++;
        french += WORDS.contains(text.substring(from, i).toLowerCase(Locale.ROOT)) ? 1 : 0;
      }
      i++;
    }
    return words > 0 && french >= LEAST_SHARE * words;
  }
}
