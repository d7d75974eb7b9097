package dev.winnow.cli.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Writes a text as bytes and reads it again, lone surrogates too: a byte a character where that is
 * enough, else two. Faster than JSON, which sources would be most of otherwise.
 */
final class SourceBytes {
  private static final byte ONE = 1;
  private static final byte TWO = 2;

  private SourceBytes() {}

  /** Appends a text to what {@code before} holds; returns the whole. */
  static byte[] append(byte[] before, String text) {
    boolean narrow = isNarrow(text);
    int length =
        Math.addExact(before.length + 1, Math.multiplyExact(narrow ? 1 : 2, text.length()));
    ByteBuffer all = ByteBuffer.allocate(length).put(before);
    if (narrow) {
      all.put(ONE).put(text.getBytes(StandardCharsets.ISO_8859_1));
    } else {
      all.put(TWO).asCharBuffer().put(text);
    }
    return all.array();
  }

  private static boolean isNarrow(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xFF) {
        return false;
      }
    }
    return true;
  }

  /** Reads the text that stands from an offset to the end. */
  static String read(byte[] bytes, int offset) {
    int length = bytes.length - offset - 1;
    return bytes[offset] == ONE
        ? new String(bytes, offset + 1, length, StandardCharsets.ISO_8859_1)
        : ByteBuffer.wrap(bytes, offset + 1, length).asCharBuffer().toString();
  }
}
