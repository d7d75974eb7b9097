package dev.winnow.cli.record;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the characters of a text that one byte does not hold. The encoder of ISO 8859-1 does the
 * work, as the JVM has an intrinsic for it. For one text.
 */
final class WideCharacters {
  private final int most;
  private int[] places = new int[16];
  private int count;

  /**
   * Prepares to find some.
   *
   * @param most how many are not too many
   */
  WideCharacters(int most) {
    this.most = most;
  }

  /**
   * Returns a byte for each character, zero for those found; looks no further once they are too
   * many.
   */
  byte[] leaveOut(char[] text) {
    byte[] narrow = new byte[text.length];
    CharsetEncoder encoder = StandardCharsets.ISO_8859_1.newEncoder();
    CharBuffer in = CharBuffer.wrap(text);
    ByteBuffer out = ByteBuffer.wrap(narrow);
    CoderResult result = encoder.encode(in, out, true);
    while (result.isError() && !areTooMany()) {
      for (int i = 0; i < result.length(); i++) {
        add(in.position() + i);
      }
      in.position(in.position() + result.length());
      out.position(in.position());
      result = encoder.encode(in, out, true);
    }
    return narrow;
  }

  private void add(int place) {
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
    }
    places[count++] = place;
  }

  int count() {
    return count;
  }

  boolean areTooMany() {
    return count > most;
  }

  /** Returns where the i-th character stands that was found. */
  int place(int i) {
    return places[i];
  }
}
