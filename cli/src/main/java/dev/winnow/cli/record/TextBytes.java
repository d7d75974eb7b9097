package dev.winnow.cli.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Writes a text as bytes and reads it again, lone surrogates too: a byte a character where that is
 * enough, else two. Faster than JSON, which sources would be most of otherwise.
 */
public final class TextBytes {
  private static final byte ONE = 1;
  private static final byte TWO = 2;

  private TextBytes() {}

  /** Returns the bytes of a text. */
  static byte[] of(String text) {
    return append(new byte[0], text);
  }

  /** Appends a text to what {@code before} holds; returns the whole. */
  public static byte[] append(byte[] before, String text) {
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
  public static String read(byte[] bytes, int offset) {
    return read(bytes, offset, bytes.length - offset);
  }

  /** Reads the text whose bytes begin at an offset; {@code all} is how many they are. */
  static String read(byte[] bytes, int offset, int all) {
    int length = all - 1;
    return bytes[offset] == ONE
        ? new String(bytes, offset + 1, length, StandardCharsets.ISO_8859_1)
        : ByteBuffer.wrap(bytes, offset + 1, length).asCharBuffer().toString();
  }
}
