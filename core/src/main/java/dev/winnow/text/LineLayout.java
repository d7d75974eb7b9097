package dev.winnow.text;

/**
 * Tells what a line break means in a text: the end of a paragraph, or nothing where lines were
 * wrapped at a width, as in e-mail.
 *
 * <p>A text is wrapped if most of its lines end because the next word did not fit, and many of the
 * lines behind them go on in small letters. In a wrapped text too, a line that ends although the
 * next word would have fitted was ended on purpose: a heading, a verse, a signature.
 *
 * <p>Linear in what is looked at. Immutable and thread-safe.
 */
public final class LineLayout {
  /** How much of a text is looked at, in UTF-16 code units. */
  public static final int SAMPLE = 1 << 16;

  private static final int MIN_WIDTH = 30;
  private static final int MAX_WIDTH = 160;
  private static final int MIN_BREAKS = 3;
  private static final double FEW_LONGER = 0.05;
  private static final double MANY_FULL = 0.6;
  private static final double MANY_CONTINUED = 0.4;

  private static final LineLayout PARAGRAPH_A_LINE = new LineLayout(0);

  /** The width that lines were wrapped at, or 0 where each is a paragraph. */
  private final int width;

  private LineLayout(int width) {
    this.width = width;
  }

  /** Looks at the first {@link #SAMPLE} UTF-16 code units of a text. */
  public static LineLayout of(String text) {
    int first = text.indexOf('\n');
    if (first < 0) {
      return PARAGRAPH_A_LINE;
    }
    int limit = Math.min(text.length(), SAMPLE);
    int width = commonWidth(text, limit);
    return width >= MIN_WIDTH && isWrapped(text, limit, width)
        ? new LineLayout(width)
        : PARAGRAPH_A_LINE;
  }

  /** The width that all but few of the lines with a line right behind them keep to, or 0. */
  private static int commonWidth(String text, int limit) {
    int[] counts = new int[MAX_WIDTH + 2];
    int total = 0;
    int start = 0;
    for (int end = lineEnd(text, start, limit); end < limit; end = lineEnd(text, start, limit)) {
      if (isFollowed(text, start, end, limit)) {
        counts[Math.min(trimmed(text, start, end) - start, MAX_WIDTH + 1)]++;
        total++;
      }
      start = end + 1;
    }
    int longer = counts[MAX_WIDTH + 1];
    int few = (int) (total * FEW_LONGER);
    if (total < MIN_BREAKS || longer > few) {
      return 0;
    }
    int width = MAX_WIDTH;
    while (width > 0 && longer + counts[width] <= few) {
      longer += counts[width--];
    }
    return width;
  }

  private static boolean isWrapped(String text, int limit, int width) {
    int total = 0;
    int full = 0;
    int continued = 0;
    int start = 0;
    for (int end = lineEnd(text, start, limit); end < limit; end = lineEnd(text, start, limit)) {
      if (isFollowed(text, start, end, limit)) {
        total++;
        if (isFull(text, start, trimmed(text, start, end), end + 1, width, limit)) {
          full++;
          byte next = CharacterClass.of(text.charAt(end + 1));
          boolean letter = CharacterClass.isLetter(next) && next != CharacterClass.UPPER;
          continued += letter ? 1 : 0;
        }
      }
      start = end + 1;
    }
    return full >= MANY_FULL * total && continued >= MANY_CONTINUED * full;
  }

  private static int lineEnd(String text, int start, int limit) {
    int end = text.indexOf('\n', start);
    return end < 0 || end > limit ? limit : end;
  }

  /** Whether a line and the one behind it hold something. */
  private static boolean isFollowed(String text, int start, int end, int limit) {
    return end > start
        && end + 1 < limit
        && !isSpace(text.charAt(end + 1))
        && trimmed(text, start, end) > start;
  }

  private static int trimmed(String text, int start, int end) {
    int i = end;
    while (i > start && isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** Whether the first word of the next line would not have fitted, a tenth of the width aside. */
  private static boolean isFull(String text, int start, int end, int next, int width, int until) {
    int word = next;
    int limit = Math.min(until, next + width);
    while (word < limit && !isSpace(text.charAt(word))) {
      word++;
    }
    return end - start + 1 + word - next > width - width / 10;
  }

  private static boolean isSpace(char c) {
    byte kind = CharacterClass.of(c);
    return kind == CharacterClass.SPACE || kind == CharacterClass.LINE_BREAK;
  }

  /** Returns whether lines were wrapped at a width. */
  public boolean isWrapped() {
    return width > 0;
  }

  /**
   * Returns whether a line was ended on purpose; where lines are not wrapped, each was.
   *
   * @param start where the line begins
   * @param end where it ends, white space aside
   * @param next where what follows it begins
   * @throws IndexOutOfBoundsException if lines are wrapped and {@code next} is no place in the text
   */
  public boolean isEnd(String text, int start, int end, int next) {
    if (width == 0) {
      return true;
    }
    return !isFull(text, start, end, next, width, text.length())
        && CharacterClass.of(text.charAt(next)) != CharacterClass.LOWER;
  }
}
