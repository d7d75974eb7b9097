package dev.winnow.encoding;

import java.util.Arrays;

/**
 * The languages of the {@link LetterModel} that a text is likely to be in, by what is known of it
 * for certain.
 *
 * <p>Stateless and thread-safe.
 */
final class LikelyLanguages {
  /** The code units by which languages are told apart, at first and among the likely ones. */
  private static final int FIRST_LOOK = 80;

  static final int SAMPLE = 600;

  private static final int LIKELY = 8;

  private LikelyLanguages() {}

  /**
   * The likeliest languages, best first.
   *
   * @param certain the head of a text in lower case, with U+0000 for what is not certain
   * @param most how many languages to name at most
   * @param within how much worse than the best the others may be, in units of the model
   */
  static int[] of(char[] certain, int most, int within) {
    int[] all = new int[LetterModel.get().languages()];
    Arrays.setAll(all, i -> i);
    int[] likely = likeliest(certain, all, FIRST_LOOK, LIKELY, Integer.MAX_VALUE);
    return likeliest(certain, likely, SAMPLE, most, within);
  }

  private static int[] likeliest(
      char[] certain, int[] languages, int length, int most, int within) {
    long[] costs = new long[languages.length];
    for (int i = 0; i < languages.length; i++) {
      costs[i] = (long) cost(certain, languages[i], length) << 16 | languages[i];
    }
    Arrays.sort(costs);
    return Arrays.stream(costs)
        .limit(most)
        .filter(cost -> (cost >> 16) - (costs[0] >> 16) <= within)
        .mapToInt(cost -> (int) (cost & 0xFFFF))
        .toArray();
  }

  private static int cost(char[] certain, int language, int length) {
    LetterModel model = LetterModel.get();
    int cost = 0;
    char c1 = ' ';
    char c2 = ' ';
    for (int i = 0; i < Math.min(certain.length, length); i++) {
      char c = certain[i];
      cost += c1 == 0 || c == 0 ? 0 : model.cost(language, '\u0000', c2, c1, c);
      c2 = c1;
      c1 = c;
    }
    return cost;
  }
}
