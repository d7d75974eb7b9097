package dev.winnow.encoding;

import java.util.Arrays;

/**
 * Counts the bytes and the pairs of neighbours of a window, once, so that what a candidate costs
 * depends on how many different pairs there are and no longer on how long the window is. Pairs of
 * ASCII in tags do not count: markup is English in every language.
 *
 * <p>Not thread-safe while it counts; nobody writes to it afterwards.
 */
final class ByteStatistics {
  /** ASCII for the purpose of telling languages apart: a to z in any case, space, all else. */
  static final int ASCII_CLASSES = 28;

  static final int ASCII_SPACE = 26;
  static final int ASCII_OTHER = 27;

  /** The most bytes that can be counted without overflow. */
  static final int MAX_LENGTH = 0xFFFF;

  private static final double LOG_2 = StrictMath.log(2);

  private static final int LONGEST_TAG = 1024;

  private static final byte[] ASCII_CLASS = asciiClasses();

  /** The different pairs with a byte above 0x7F, in the order in which they come. */
  private char[] highPairs = new char[256];

  /** How often each of those comes. */
  private final char[] highPairCounts;

  private int highPairCount;
  private final int[] bytes = new int[256];

  /** By byte above 0x7F, the {@link #bits} of how often it comes. */
  private final double[] bits = new double[256];

  private final int[] asciiPairs = new int[ASCII_CLASSES * ASCII_CLASSES];
  private final int length;

  ByteStatistics(byte[] source, int start, int end) {
    length = end - start;
    for (int i = start; i < end; i++) {
      bytes[source[i] & 0xFF]++;
    }
    int[] rows = new int[256];
    int different = 0;
    for (int b = 0; b < rows.length; b++) {
      rows[b] = bytes[b] > 0 || b == ' ' ? different++ : 0;
    }
    // As small as can be: memory that is new costs more than what is counted in it.
    char[] pairs = new char[different * different];
    int before = ' ';
    int tagEnd = start;
    for (int i = start; i < end; i++) {
      int now = source[i] & 0xFF;
      if ((before | now) < 0x80) {
        if (now == '<' && i >= tagEnd) {
          tagEnd = tagEnd(source, i, end);
        }
        if (i >= tagEnd) {
          asciiPairs[ASCII_CLASS[before] * ASCII_CLASSES + ASCII_CLASS[now]]++;
        }
      } else if (pairs[rows[before] * different + rows[now]]++ == 0) {
        addHighPair(before << 8 | now);
      }
      before = now;
    }
    for (int b = 0x80; b < 256; b++) {
      bits[b] = bits(bytes[b]);
    }
    highPairCounts = new char[highPairCount];
    for (int i = 0; i < highPairCount; i++) {
      highPairCounts[i] = pairs[rows[highPairs[i] >>> 8] * different + rows[highPairs[i] & 0xFF]];
    }
  }

  /** Returns where the tag ends that starts here; here, if none does. */
  private static int tagEnd(byte[] source, int start, int end) {
    int limit = Math.min(end, start + LONGEST_TAG);
    if (start + 1 >= limit || !opensTag(source[start + 1])) {
      return start;
    }
    for (int i = start + 1; i < limit; i++) {
      if (source[i] == '>') {
        return i + 1;
      }
      if (source[i] == '<') {
        return start;
      }
    }
    return start;
  }

  private static boolean opensTag(byte b) {
    int lower = b | 0x20;
    return (lower >= 'a' && lower <= 'z') || b == '/' || b == '!' || b == '?';
  }

  private void addHighPair(int pair) {
    if (highPairCount == highPairs.length) {
      highPairs = Arrays.copyOf(highPairs, 2 * highPairCount);
    }
    highPairs[highPairCount++] = (char) pair;
  }

  private static byte[] asciiClasses() {
    byte[] classes = new byte[0x80];
    Arrays.fill(classes, (byte) ASCII_OTHER);
    for (int c = 'a'; c <= 'z'; c++) {
      classes[c] = (byte) (c - 'a');
      classes[c - 0x20] = (byte) (c - 'a');
    }
    for (char space : " \t\n\f\r".toCharArray()) {
      classes[space] = ASCII_SPACE;
    }
    return classes;
  }

  int length() {
    return length;
  }

  /** Returns how many pairs with a byte above 0x7F differ from each other. */
  int highPairCount() {
    return highPairCount;
  }

  /** Returns such a pair: the first byte times 256 plus the second. */
  int highPair(int index) {
    return highPairs[index];
  }

  /** Returns how often it comes. */
  int highPairCount(int index) {
    return highPairCounts[index];
  }

  int countOfByte(int b) {
    return bytes[b];
  }

  /** Returns the {@link #bits} of how often a byte comes. */
  double bitsOfByte(int b) {
    return bits[b];
  }

  /** Returns {@code n log2 n}. */
  static double bits(int n) {
    return n == 0 ? 0 : n * StrictMath.log(n) / LOG_2;
  }

  int countOfAsciiPair(int pair) {
    return asciiPairs[pair];
  }

  /** Counts the pairs of which both are ASCII. */
  int asciiPairs() {
    int count = length;
    for (int i = 0; i < highPairCount; i++) {
      count -= highPairCounts[i];
    }
    return count;
  }

  /** Counts the bytes above 0x7F. */
  int highBytes() {
    int count = 0;
    for (int b = 0x80; b < 256; b++) {
      count += bytes[b];
    }
    return count;
  }

  /** Counts the Latin letters of ASCII after ASCII, but for those in tags. */
  int asciiLetters() {
    int count = 0;
    for (int pair = 0; pair < asciiPairs.length; pair++) {
      count += pair % ASCII_CLASSES < ASCII_SPACE ? asciiPairs[pair] : 0;
    }
    return count;
  }

  /** Counts control characters that no text has: all but white space and escape. */
  static int controls(byte[] source, int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += DecisionWindow.isControl(source[i]) ? 1 : 0;
    }
    return count;
  }
}
