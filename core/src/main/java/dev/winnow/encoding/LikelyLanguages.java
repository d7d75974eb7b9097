package dev.winnow.encoding;

import java.util.Arrays;

/**
 * The languages of the {@link LetterModel} that a text is likely to be in, by what is known of it
 * for certain: all of them read it side by side, and those that fall far behind drop out.
 *
 * <p>A worker for one text, not thread-safe.
 */
final class LikelyLanguages {
  /** The most code units by which languages are told apart. */
  static final int SAMPLE = 600;

  /** The code units after which languages are compared, again and again. */
  private static final int STRIDE = 20;

  /** So many languages go on, if half of them are not more. */
  private static final int LIKELY = 8;

  /** The code units after which they have to keep up. */
  private static final int FIRST_LOOK = 80;

  /** How far behind, in units of the model, a language drops out: at first, and later on. */
  private static final int FAR = 800;

  private static final int BEHIND = 240;

  private final char[] certain;

  /** The languages that are left, and above each what it has cost so far: the likeliest first. */
  private long[] left = new long[LetterModel.get().languages()];

  /** By language, the context it is at. */
  private final int[] contexts = new int[left.length];

  private LikelyLanguages(char[] certain) {
    this.certain = certain;
    for (int language = 0; language < left.length; language++) {
      left[language] = language;
      LetterTable table = LetterModel.get().table(language);
      contexts[language] = table.lastTwo(table.context(' ', ' ', ' '));
    }
  }

  /**
   * The likeliest languages, best first.
   *
   * @param certain the head of a text in lower case, with U+0000 for what is not certain
   * @param most how many languages to name at most
   * @param within how much worse than the best the others may be, in units of the model; no more
   *     than {@link #BEHIND}
   */
  static int[] of(char[] certain, int most, int within) {
    LikelyLanguages languages = new LikelyLanguages(certain);
    int end = Math.min(certain.length, SAMPLE);
    for (int from = 0; from < end && languages.left.length > 1; from += STRIDE) {
      int until = Math.min(end, from + STRIDE);
      languages.read(from, until);
      int all = languages.left.length;
      languages.drop(
          from == 0 ? all : Math.max(LIKELY, all / 2), until <= FIRST_LOOK ? FAR : BEHIND);
    }
    languages.drop(most, within);
    return Arrays.stream(languages.left).mapToInt(LikelyLanguages::language).toArray();
  }

  private static int language(long left) {
    return (int) left;
  }

  private void read(int from, int until) {
    boolean knownBefore = from == 0 || certain[from - 1] != 0;
    for (int i = 0; i < left.length; i++) {
      int language = language(left[i]);
      LetterTable table = LetterModel.get().table(language);
      int context = contexts[language];
      boolean known = knownBefore;
      long cost = 0;
      for (int at = from; at < until; at++) {
        int step = table.step(context, table.number(certain[at]));
        context = table.lastTwo(LetterTable.context(step));
        cost += known && certain[at] != 0 ? LetterTable.cost(step) : 0;
        known = certain[at] != 0;
      }
      contexts[language] = context;
      left[i] += cost << Integer.SIZE;
    }
  }

  /** Keeps so many languages at most, and of those such as are not too far behind. */
  private void drop(int most, int behind) {
    Arrays.sort(left);
    long limit = left[0] + ((long) behind << Integer.SIZE) | 0xFFFF_FFFFL;
    left = Arrays.stream(left).limit(most).takeWhile(language -> language <= limit).toArray();
  }
}
