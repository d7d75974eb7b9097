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

  private static final int LONGEST_TAG = 1024;

  private static final byte[] ASCII_CLASS = asciiClasses();

  private final char[] pairs = new char[1 << 16];
  private int[] highPairs = new int[256];
  private int highPairCount;
  private final int[] bytes = new int[256];
  private final int[] asciiPairs = new int[ASCII_CLASSES * ASCII_CLASSES];
  private final int length;

  ByteStatistics(byte[] source, int start, int end) {
    length = end - start;
    int before = ' ';
    int tagEnd = start;
    for (int i = start; i < end; i++) {
      int now = source[i] & 0xFF;
      bytes[now]++;
      if ((before | now) < 0x80) {
        if (now == '<' && i >= tagEnd) {
          tagEnd = tagEnd(source, i, end);
        }
        if (i >= tagEnd) {
          asciiPairs[ASCII_CLASS[before] * ASCII_CLASSES + ASCII_CLASS[now]]++;
        }
      } else if (pairs[before << 8 | now]++ == 0) {
        addHighPair(before << 8 | now);
      }
      before = now;
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
    highPairs[highPairCount++] = pair;
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

  int countOfPair(int pair) {
    return pairs[pair];
  }

  int countOfByte(int b) {
    return bytes[b];
  }

  int countOfAsciiPair(int pair) {
    return asciiPairs[pair];
  }

  /** Counts the pairs of which both are ASCII. */
  int asciiPairs() {
    int count = length;
    for (int i = 0; i < highPairCount; i++) {
      count -= pairs[highPairs[i]];
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
  int controls() {
    int count = bytes[0x7F];
    for (int b = 0; b < 0x20; b++) {
      boolean text = (b >= '\t' && b <= '\r') || b == 0x1B;
      count += text ? 0 : bytes[b];
    }
    return count;
  }
}
