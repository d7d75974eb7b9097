package dev.winnow.boilerplate;

import java.util.Arrays;

/**
 * Lists the pieces of a text that are judged apart: lines, and parts of lines where two texts were
 * glued together.
 *
 * <p>A growing list: not thread-safe.
 */
final class LineTable {
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int size;

  void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  int size() {
    return size;
  }

  int start(int piece) {
    return starts[piece];
  }

  int end(int piece) {
    return ends[piece];
  }

  /** Whether a piece is glued to the one before it, with nothing in between. */
  boolean isGluedBefore(int piece) {
    return piece > 0 && ends[piece - 1] == starts[piece];
  }

  /** Whether a piece is only a part of a line. */
  boolean isPart(int piece) {
    return isGluedBefore(piece) || (piece + 1 < size && isGluedBefore(piece + 1));
  }
}
