package dev.winnow.encoding;

/** What upper and lower case cost where they stand, in units of the {@link LetterModel}. */
final class CaseCosts {
  private static final int OTHER = 0;
  private static final int LOWER = 1;
  private static final int UPPER = 2;
  private static final int LINE_BREAK = 3;

  /** By the kind of the character before, then by that of the character. */
  private static final byte[][] COSTS = {{0, 1, 8, 0}, {0, 1, 30, 0}, {0, 2, 2, 0}, {0, 10, 2, 0}};

  private CaseCosts() {}

  /** The kind of a character, by which its case is weighed. */
  static int kind(char c) {
    if (c == '\n') {
      return LINE_BREAK;
    }
    return Character.isUpperCase(c) ? UPPER : Character.isLowerCase(c) ? LOWER : OTHER;
  }

  /** The cost of a character of one kind after one of another. */
  static int of(int before, int kind) {
    return COSTS[before][kind];
  }
}
