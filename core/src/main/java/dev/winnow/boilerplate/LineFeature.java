package dev.winnow.boilerplate;

/**
 * Numbers the features of a line that the trees look at, each an unsigned byte. The first {@link
 * #OWN} are of the line alone, the rest of its place and its neighbours.
 */
final class LineFeature {
  static final int LENGTH = 0;
  static final int WORDS = 1;
  static final int WORD_LENGTH = 2;
  static final int TITLE_CASE = 3;
  static final int UPPER_CASE = 4;
  static final int DIGITS = 5;
  static final int END = 6;
  static final int COMMAS = 7;
  static final int SENTENCES = 8;
  static final int QUOTES = 9;
  static final int SEPARATORS = 10;
  static final int ADDRESS = 11;
  static final int START = 12;
  static final int CURRENCY = 13;
  static final int SHORT_LOWER = 14;
  static final int CUE_COVERAGE = 15;
  static final int CUES = 16;
  static final int LOWER_RUN = 17;
  static final int NUMBERS = 18;
  static final int WORD_SCORE = 19;
  static final int REPEATS = 20;

  /** How many of its words the running text of the document has too. */
  static final int TOPIC = 21;

  /** The first of the counts of cues, one for each {@link LineKind}. */
  static final int KINDS = 22;

  static final int OWN = KINDS + LineKind.COUNT;

  private static final byte[] LOGS = new byte[1 << 10];

  static {
    for (int i = 0; i < LOGS.length; i++) {
      LOGS[i] = (byte) logOf(i);
    }
  }

  private LineFeature() {}

  /** Sixteen times the binary logarithm of a number plus one, at most 255. */
  static int log(int number) {
    return number >= 0 && number < LOGS.length ? LOGS[number] & 0xff : logOf(number);
  }

  private static int logOf(int number) {
    long x = number + 1L;
    int exponent = 63 - Long.numberOfLeadingZeros(x);
    int fraction = (int) ((x << 4 >>> exponent) & 15);
    return Math.min(255, exponent << 4 | fraction);
  }

  /** A part of a whole, 255 for all of it. */
  static int ratio(int part, int whole) {
    return whole == 0 ? 0 : (int) Math.min(255, 255L * part / whole);
  }
}
