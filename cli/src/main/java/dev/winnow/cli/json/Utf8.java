package dev.winnow.cli.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Converts lines of JSON from and to UTF-8 without losing anything unnoticed. Thread-safe. */
public final class Utf8 {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  /** Java's patterns take surrogate pairs as one code point, so only lone ones match. */
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  private Utf8() {}

  /**
   * Decodes a line; a byte order mark before it is left out.
   *
   * @throws IllegalArgumentException if the line is not UTF-8; the message says where
   */
  public static String decode(byte[] line) {
    String text = new String(line, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      checkValid(line);
    }
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** A replacement character may have been in the line, or stand for what is not UTF-8. */
  private static void checkValid(byte[] line) {
    ByteBuffer bytes = ByteBuffer.wrap(line);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(bytes, CharBuffer.allocate(line.length), true);
    if (result.isError()) {
      throw new IllegalArgumentException(
          "record must be UTF-8, but is not at byte " + (bytes.position() + 1));
    }
  }

  /** Encodes JSON; a lone surrogate, which has no UTF-8, is written as an escape. */
  public static byte[] encode(String json) {
    String escaped =
        hasLoneSurrogate(json)
            ? LONE_SURROGATE
                .matcher(json)
                .replaceAll(lone -> String.format("\\\\u%04x", (int) lone.group().charAt(0)))
            : json;
    return escaped.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.isBmpCodePoint(text.codePointAt(i))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}
