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
    Contexts contexts = new Contexts(certain);
    int[] all = new int[LetterModel.get().languages()];
    Arrays.setAll(all, i -> i);
    int[] likely = likeliest(contexts, all, FIRST_LOOK, LIKELY, Integer.MAX_VALUE);
    return likeliest(contexts, likely, SAMPLE, most, within);
  }

  private static int[] likeliest(
      Contexts contexts, int[] languages, int length, int most, int within) {
    long[] best = new long[most];
    int size = 0;
    for (int language : languages) {
      long limit = size < most ? Integer.MAX_VALUE : best[most - 1] >> 16;
      if (size > 0) {
        limit = Math.min(limit, (best[0] >> 16) + within);
      }
      long cost = contexts.cost(language, length, limit);
      if (cost <= limit) {
        size = insert(best, size, cost << 16 | language);
      }
    }
    return Arrays.stream(best, 0, size)
        .filter(cost -> (cost >> 16) - (best[0] >> 16) <= within)
        .mapToInt(cost -> (int) (cost & 0xFFFF))
        .toArray();
  }

  /** Puts a value into its place among the lowest; returns how many there are. */
  private static int insert(long[] lowest, int size, long value) {
    int at = size < lowest.length ? size : size - 1;
    if (at < size && lowest[at] <= value) {
      return size;
    }
    for (; at > 0 && lowest[at - 1] > value; at--) {
      lowest[at] = lowest[at - 1];
    }
    lowest[at] = value;
    return Math.min(size + 1, lowest.length);
  }

  /** The n-grams of the head of a text, which are the same for all languages. */
  private static final class Contexts {
    private final int[] bigrams = new int[SAMPLE];
    private final int[] trigrams = new int[SAMPLE];
    private final int[] letters = new int[SAMPLE];

    /** By character of the text, how many n-grams end before it. */
    private final int[] until = new int[SAMPLE + 1];

    Contexts(char[] certain) {
      int n = 0;
      char c1 = ' ';
      char c2 = ' ';
      for (int i = 0; i < SAMPLE; i++) {
        until[i] = n;
        if (i < certain.length) {
          char c = certain[i];
          if (c1 != 0 && c != 0) {
            int letter = LetterModel.start(c);
            int bigram = LetterModel.extend(letter, c1);
            letters[n] = LetterModel.finish(letter);
            bigrams[n] = LetterModel.finish(bigram);
            trigrams[n++] = LetterModel.finish(LetterModel.extend(bigram, c2));
          }
          c2 = c1;
          c1 = c;
        }
      }
      until[SAMPLE] = n;
    }

    /** The cost of the first characters; something above the limit where it is higher. */
    long cost(int language, int length, long limit) {
      LetterModel model = LetterModel.get();
      long cost = 0;
      for (int n = 0; n < until[length] && cost <= limit; n++) {
        cost += model.cost(language, trigrams[n], bigrams[n], letters[n]);
      }
      return cost;
    }
  }
}
