package dev.winnow.boilerplate;

import java.util.Arrays;

/**
 * The text of a page while it is read: a growing array of characters that the passes over it read
 * without a call for each. Not thread-safe.
 */
final class PageText implements CharSequence {
  private char[] chars = new char[1 << 12];
  private int length;

  /** The characters; those from {@link #length} on mean nothing, and growth replaces the array. */
  char[] array() {
    return chars;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int i) {
    return chars[i];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return substring(start, end);
  }

  String substring(int start, int end) {
    return new String(chars, start, end - start);
  }

  void append(char c) {
    makeRoom(1);
    chars[length++] = c;
  }

  void append(String text, int start, int end) {
    makeRoom(end - start);
    text.getChars(start, end, chars, length);
    length += end - start;
  }

  void setCharAt(int i, char c) {
    chars[i] = c;
  }

  /** Drops what stands behind a length. */
  void setLength(int shorter) {
    length = shorter;
  }

  private void makeRoom(int more) {
    if (length + more > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(length + more, 2 * chars.length));
    }
  }

  @Override
  public String toString() {
    return substring(0, length);
  }
}
