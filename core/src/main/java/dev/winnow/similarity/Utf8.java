package dev.winnow.similarity;

/** Encodes and decodes UTF-8 in arrays that the caller reuses. */
final class Utf8 {
  /** The most bytes that one UTF-16 code unit takes. */
  static final int MAX_BYTES_PER_CHAR = 3;

  /** What {@link #decode} says of bytes that are not well-formed. */
  static final int MALFORMED = -1;

  private Utf8() {}

  /**
   * Writes a code point.
   *
   * @return the offset after it
   */
  static int put(int c, byte[] into, int at) {
    if (c < 0x80) {
      into[at] = (byte) c;
      return at + 1;
    }
    if (c < 0x800) {
      into[at] = (byte) (0xC0 | c >> 6);
      into[at + 1] = continuation(c);
      return at + 2;
    }
    if (c < 0x10000) {
      into[at] = (byte) (0xE0 | c >> 12);
      into[at + 1] = continuation(c >> 6);
      into[at + 2] = continuation(c);
      return at + 3;
    }
    into[at] = (byte) (0xF0 | c >> 18);
    into[at + 1] = continuation(c >> 12);
    into[at + 2] = continuation(c >> 6);
    into[at + 3] = continuation(c);
    return at + 4;
  }

  private static byte continuation(int bits) {
    return (byte) (0x80 | (bits & 0x3F));
  }

  /**
   * Returns whether the bytes encode one of U+2000 to U+203F: curly quotation marks, dashes, the
   * ellipsis and others, none of which is part of a word.
   */
  static boolean isGeneralPunctuation(byte[] text, int at) {
    return text[at] == (byte) 0xE2 && text[at + 1] == (byte) 0x80 && isContinuation(text[at + 2]);
  }

  static boolean isContinuation(byte b) {
    return (b & 0xC0) == 0x80;
  }

  /**
   * Decodes the code point whose first byte, not ASCII, is at {@code at}. Three more bytes must be
   * readable; what follows the text must be no continuation byte.
   *
   * @return the code point, or {@link #MALFORMED} for what the Unicode Standard (table 3-7) rules
   *     out
   */
  static int decode(byte[] text, int at) {
    int b0 = text[at] & 0xFF;
    if (b0 < 0xC2 || b0 > 0xF4 || !isContinuation(text[at + 1])) {
      return MALFORMED;
    }
    int c = text[at + 1] & 0x3F;
    if (b0 < 0xE0) {
      return (b0 & 0x1F) << 6 | c;
    }
    if (!isContinuation(text[at + 2])) {
      return MALFORMED;
    }
    c = c << 6 | (text[at + 2] & 0x3F);
    if (b0 < 0xF0) {
      c |= (b0 & 0x0F) << 12;
      return c < 0x800 || c >>> 11 == 0xD800 >>> 11 ? MALFORMED : c;
    }
    c = (b0 & 0x07) << 18 | c << 6 | (text[at + 3] & 0x3F);
    return !isContinuation(text[at + 3]) || c < 0x10000 || c > Character.MAX_CODE_POINT
        ? MALFORMED
        : c;
  }

  /** Returns how many bytes a code point takes. */
  static int length(int c) {
    return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }
}
