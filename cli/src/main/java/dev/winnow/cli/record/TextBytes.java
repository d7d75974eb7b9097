package dev.winnow.cli.record;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes a text as bytes and reads it again, lone surrogates too: a byte a character where that is
 * enough, or nearly, else two. Faster than UTF-8 or JSON, which sources would be most of otherwise.
 */
public final class TextBytes {
  /** A byte a character. */
  private static final byte ONE = 1;

  /** Two bytes a character. */
  private static final byte TWO = 2;

  /**
   * A byte a character, but for some: how many they are, and where and what each is, stands before.
   * A page of markup has a few curly quotes; they shall not double the rest.
   */
  private static final byte ONE_BUT_FOR_SOME = 3;

  private static final int EXCEPTION_BYTES = Integer.BYTES + Character.BYTES;

  /** That of nearly all processors, so that characters are copied and not turned. */
  private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

  private TextBytes() {}

  /** Returns the bytes of a text. */
  public static byte[] of(String text) {
    return append(new byte[0], text);
  }

  /** Appends a text to what {@code before} holds; returns the whole. */
  public static byte[] append(byte[] before, String text) {
    int wide = wide(text);
    if (wide == 0) {
      ByteBuffer all = after(before, ONE, text.length());
      return all.put(text.getBytes(StandardCharsets.ISO_8859_1)).array();
    }
    if (wide <= text.length() / (2 * EXCEPTION_BYTES)) {
      int exceptions = Integer.BYTES + wide * EXCEPTION_BYTES;
      ByteBuffer all =
          after(before, ONE_BUT_FOR_SOME, Math.addExact(exceptions, text.length())).putInt(wide);
      putNearlyNarrow(text, all, all.position() + exceptions - Integer.BYTES);
      return all.array();
    }
    ByteBuffer all = after(before, TWO, Math.multiplyExact(2, text.length()));
    all.order(ORDER).asCharBuffer().put(text.toCharArray());
    return all.array();
  }

  private static int wide(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) > 0xFF ? 1 : 0;
    }
    return count;
  }

  private static ByteBuffer after(byte[] before, byte mark, int bytes) {
    int all = Math.addExact(before.length + 1, bytes);
    return ByteBuffer.allocate(all).put(before).put(mark);
  }

  private static void putNearlyNarrow(String text, ByteBuffer exceptions, int start) {
    byte[] all = exceptions.array();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0xFF) {
        exceptions.putInt(i).putChar(c);
      }
      all[start + i] = (byte) c;
    }
  }

  /** Reads the text that stands from an offset to the end. */
  public static String read(byte[] bytes, int offset) {
    return read(bytes, offset, bytes.length - offset);
  }

  /** Reads the text whose bytes begin at an offset; {@code all} is how many they are. */
  static String read(byte[] bytes, int offset, int all) {
    int start = offset + 1;
    int length = all - 1;
    return switch (bytes[offset]) {
      case ONE -> new String(bytes, start, length, StandardCharsets.ISO_8859_1);
      case TWO -> ByteBuffer.wrap(bytes, start, length).order(ORDER).asCharBuffer().toString();
      default -> readNearlyNarrow(ByteBuffer.wrap(bytes, start, length));
    };
  }

  private static String readNearlyNarrow(ByteBuffer in) {
    int wide = in.getInt();
    int start = in.position() + wide * EXCEPTION_BYTES;
    byte[] all = in.array();
    char[] text = new char[in.limit() - start];
    for (int i = 0; i < text.length; i++) {
      text[i] = (char) (all[start + i] & 0xFF);
    }
    for (int i = 0; i < wide; i++) {
      int at = in.getInt();
      text[at] = in.getChar();
    }
    return new String(text);
  }
}
