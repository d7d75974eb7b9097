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

  /**
   * How much worse than the likeliest, at first sight, a language is that need not be looked at.
   */
  private static final int FAR = 800;

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
    long[] all = new long[LetterModel.get().languages()];
    Arrays.setAll(all, language -> language);
    long[] likely = likeliest(contexts, all, 0, FIRST_LOOK, LIKELY, FAR);
    return Arrays.stream(likeliest(contexts, likely, FIRST_LOOK, SAMPLE, most, within))
        .mapToInt(LikelyLanguages::language)
        .toArray();
  }

  /**
   * The likeliest of some languages.
   *
   * @param languages in the lower half of each the language, above it the cost of the first
   *     characters
   * @param from how many those are
   * @param until how many to go by
   */
  private static long[] likeliest(
      Contexts contexts, long[] languages, int from, int until, int most, int within) {
    long[] best = new long[most];
    int size = 0;
    for (long known : languages) {
      long limit = size < most ? Integer.MAX_VALUE : best[most - 1] >> Integer.SIZE;
      if (size > 0) {
        limit = Math.min(limit, (best[0] >> Integer.SIZE) + within);
      }
      long cost = contexts.cost(language(known), from, until, known >> Integer.SIZE, limit);
      if (cost <= limit) {
        size = insert(best, size, cost << Integer.SIZE | language(known));
      }
    }
    long limit = (best[0] >> Integer.SIZE) + within;
    return Arrays.stream(best, 0, size).filter(cost -> cost >> Integer.SIZE <= limit).toArray();
  }

  private static int language(long known) {
    return (int) known;
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
    private final char[] letters = new char[SAMPLE];

    /** The character before each, and the one before that. */
    private final char[] last = new char[SAMPLE];

    private final char[] second = new char[SAMPLE];

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
            last[n] = c1;
            second[n] = c2;
            letters[n++] = c;
          }
          c2 = c1;
          c1 = c;
        }
      }
      until[SAMPLE] = n;
    }

    /** The cost of the characters before one; something above the limit where it is higher. */
    long cost(int language, int from, int until, long costBefore, long limit) {
      LetterModel model = LetterModel.get();
      long cost = costBefore;
      for (int n = this.until[from]; n < this.until[until] && cost <= limit; n++) {
        cost += model.cost(language, second[n], last[n], letters[n]);
      }
      return cost;
    }
  }
}
