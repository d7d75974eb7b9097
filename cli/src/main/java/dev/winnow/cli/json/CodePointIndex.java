package dev.winnow.cli.json;

/**
 * Counts the code points before an offset of a text. Building is linear; a look-up reads at most
 * one block of the text, so spans may come in any order. Immutable and thread-safe.
 */
final class CodePointIndex {
  private static final int BLOCK = 128;

  private final String text;

  /** How many code points start before each block. */
  private final int[] before;

  CodePointIndex(String text) {
    this.text = text;
    this.before = new int[text.length() / BLOCK + 1];
    for (int block = 1; block < before.length; block++) {
      before[block] = before[block - 1] + starts((block - 1) * BLOCK, block * BLOCK);
    }
  }

  /** Returns how many code points start before {@code offset}, a UTF-16 offset. */
  int count(int offset) {
    int block = offset / BLOCK;
    return before[block] + starts(block * BLOCK, offset);
  }

  /** A code unit starts a code point unless it is the second half of a pair. */
  private int starts(int from, int to) {
    int count = to - from;
    for (int i = Math.max(from, 1); i < to; i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        count--;
      }
    }
    return count;
  }
}
