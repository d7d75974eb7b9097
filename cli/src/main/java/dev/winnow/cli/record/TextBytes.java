package dev.winnow.cli.record;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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
    char[] chars = text.toCharArray();
    WideCharacters wide = new WideCharacters(chars.length / (2 * EXCEPTION_BYTES));
    byte[] narrow = wide.leaveOut(chars);
    int start = before.length + 1;
    if (wide.count() == 0) {
      byte[] all = after(before, ONE, narrow.length);
      System.arraycopy(narrow, 0, all, start, narrow.length);
      return all;
    }
    if (!wide.areTooMany()) {
      int exceptions = Integer.BYTES + wide.count() * EXCEPTION_BYTES;
      byte[] all = after(before, ONE_BUT_FOR_SOME, Math.addExact(exceptions, narrow.length));
      ByteBuffer out = from(all, start).putInt(wide.count());
      for (int i = 0; i < wide.count(); i++) {
        out.putInt(wide.place(i)).putChar(chars[wide.place(i)]);
      }
      out.put(narrow);
      return all;
    }
    byte[] all = after(before, TWO, Math.multiplyExact(2, chars.length));
    from(all, start).order(ORDER).asCharBuffer().put(chars);
    return all;
  }

  private static byte[] after(byte[] before, byte mark, int bytes) {
    byte[] all = Arrays.copyOf(before, Math.addExact(before.length + 1, bytes));
    all[before.length] = mark;
    return all;
  }

  private static ByteBuffer from(byte[] bytes, int start) {
    return ByteBuffer.wrap(bytes, start, bytes.length - start);
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
      default -> readNearlyNarrow(bytes, start, length);
    };
  }

  private static String readNearlyNarrow(byte[] bytes, int start, int length) {
    ByteBuffer exceptions = ByteBuffer.wrap(bytes, start, length);
    int wide = exceptions.getInt();
    int narrow = exceptions.position() + wide * EXCEPTION_BYTES;
    int chars = start + length - narrow;
    char[] text = new char[chars];
    // Faster than a loop: the JVM has an intrinsic for it.
    new String(bytes, narrow, chars, StandardCharsets.ISO_8859_1).getChars(0, chars, text, 0);
    for (int i = 0; i < wide; i++) {
      int at = exceptions.getInt();
      text[at] = exceptions.getChar();
    }
    return new String(text);
  }
}
