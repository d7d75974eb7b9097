package dev.winnow.similarity;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;

/**
 * Encodes pieces of text in UTF-8 for the scan for words, in arrays that are reused.
 *
 * <p>Eight characters at a time: so that curly quotation marks do not leave this way, general
 * punctuation, which separates words, becomes a byte of zero. Only whether a capital sigma ends its
 * word depends on it; a text that has one is encoded as it is. Cost: linear. Not thread-safe.
 */
final class TextEncoder {
  private static final int GROUP = 8;

  private static final long NOT_ASCII = 0xFF80FF80FF80FF80L;
  private static final long NOT_IN_PUNCTUATION_BLOCK = 0xFFC0FFC0FFC0FFC0L;
  private static final long PUNCTUATION_BLOCK = 0x2000200020002000L;
  private static final long LOW_15 = 0x7FFF7FFF7FFF7FFFL;
  private static final long HIGHEST = ~LOW_15;

  private char[] chars = new char[0];
  private byte[] utf16 = new byte[0];
  private CharBuffer asChars = CharBuffer.allocate(0);

  /**
   * Encodes a text; a lone surrogate becomes a question mark.
   *
   * @param into has room for {@link Utf8#MAX_BYTES_PER_CHAR} bytes a character and eight more
   * @return the number of bytes
   */
  int encode(String text, byte[] into) {
    int length = text.length();
    if (chars.length < length) {
      int capacity = length + (length >> 1);
      chars = new char[capacity];
      utf16 = new byte[(capacity + GROUP) * Character.BYTES];
      asChars = ByteBuffer.wrap(utf16).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer();
    }
    text.getChars(0, length, chars, 0);
    asChars.clear().put(chars, 0, length);
    int bytes = encode(length, into, false);
    return bytes >= 0 ? bytes : encode(length, into, true);
  }

  /** Returns -1 if punctuation must be kept and was not to be. */
  private int encode(int length, byte[] into, boolean keepsPunctuation) {
    int at = 0;
    int i = 0;
    while (i < length) {
      if (i + GROUP <= length) {
        long first = (long) WordScanner.LONG.get(utf16, Character.BYTES * i);
        long second = (long) WordScanner.LONG.get(utf16, Character.BYTES * (i + GROUP / 2));
        if (((first | second) & NOT_ASCII) != 0 && !keepsPunctuation) {
          first = withoutPunctuation(first);
          second = withoutPunctuation(second);
        }
        if (((first | second) & NOT_ASCII) == 0) {
          WordScanner.LONG.set(into, at, narrow(first) | narrow(second) << Integer.SIZE);
          at += GROUP;
          i += GROUP;
          continue;
        }
      }
      for (int end = Math.min(i + GROUP, length); i < end; i++) {
        int c = chars[i];
        if (Character.isSurrogate((char) c)) {
          c = Character.codePointAt(chars, i, length);
          i += Character.charCount(c) - 1;
        } else if (c == FinalSigma.CAPITAL && !keepsPunctuation) {
          return -1;
        }
        at = Utf8.put(c >= 0x10000 || !Character.isSurrogate((char) c) ? c : '?', into, at);
      }
    }
    return at;
  }

  /** Makes zero of each of four characters from U+2000 to U+203F. */
  private static long withoutPunctuation(long four) {
    long others = (four ^ PUNCTUATION_BLOCK) & NOT_IN_PUNCTUATION_BLOCK;
    long kept = (((others & LOW_15) + LOW_15) | others) & HIGHEST;
    return four & (kept | (kept - (kept >>> 15)));
  }

  /** Moves the low bytes of four characters, whose high ones are zero, to the lowest four bytes. */
  private static long narrow(long four) {
    long pairs = (four | four >>> 8) & 0x0000FFFF0000FFFFL;
    return (pairs | pairs >>> 16) & 0xFFFFFFFFL;
  }
}
