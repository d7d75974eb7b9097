package dev.winnow.encoding;

/**
 * Cuts a text into the segments that are repaired one by one: lines, with the line break that ends
 * them, and pieces of lines that are very long.
 */
final class Segments {
  /** The most code units in a segment. */
  static final int MAX_LENGTH = 1 << 16;

  private Segments() {}

  /**
   * The end of the segment that starts at {@code start}, which depends on at most {@link
   * #MAX_LENGTH} + 1 code units from there.
   */
  static int end(CharSequence text, int start) {
    int limit = (int) Math.min(text.length(), (long) start + MAX_LENGTH);
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if (c > '\r' && c < '\u2028') {
        continue;
      }
      if (c == '\n' || c == '\u2028' || c == '\u2029') {
        return i + 1;
      }
      if (c == '\r') {
        return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
      }
    }
    return limit == text.length() ? limit : cut(text, start, limit);
  }

  /** Where to cut a long line: best between two words of ASCII, so that no repair is cut in two. */
  private static int cut(CharSequence text, int start, int limit) {
    int ascii = -1;
    for (int i = limit - 1; i > start + MAX_LENGTH / 2; i--) {
      if (text.charAt(i) < 0x80 && text.charAt(i - 1) < 0x80) {
        if (text.charAt(i - 1) == ' ' && text.charAt(i - 2) < 0x80) {
          return i;
        }
        ascii = Math.max(ascii, i);
      }
    }
    if (ascii >= 0) {
      return ascii;
    }
    return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
  }
}
