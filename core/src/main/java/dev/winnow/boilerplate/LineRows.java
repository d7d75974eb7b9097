package dev.winnow.boilerplate;

/**
 * Asks trees about the lines of a text, a block of them at a time, so that the features of all
 * never stand in memory together.
 */
final class LineRows {
  private LineRows() {}

  /** Writes the features of a line. */
  @FunctionalInterface
  interface Writer {
    void write(int line, byte[] row);
  }

  /** The log odds of each line by each of several trees, which ask about the same rows. */
  static float[][] scores(int lines, int width, Writer rows, SymmetricTrees... all) {
    float[][] scores = new float[all.length][lines];
    byte[][] eight = new byte[ByteLanes.LANES][width];
    long[][] packed = new long[width][SymmetricTrees.BLOCK / ByteLanes.LANES];
    for (int from = 0; from < lines; from += SymmetricTrees.BLOCK) {
      int count = Math.min(SymmetricTrees.BLOCK, lines - from);
      for (int first = 0; first < count; first += ByteLanes.LANES) {
        for (int i = 0; i < Math.min(ByteLanes.LANES, count - first); i++) {
          rows.write(from + first + i, eight[i]);
        }
        pack(eight, packed, first / ByteLanes.LANES);
      }
      for (int t = 0; t < all.length; t++) {
        all[t].score(packed, scores[t], from, count);
      }
    }
    return scores;
  }

  /** Puts eight rows into the numbers of a group, the first into the lowest byte of each. */
  private static void pack(byte[][] rows, long[][] packed, int group) {
    for (int f = 0; f < packed.length; f++) {
      long number = 0;
      for (int i = ByteLanes.LANES - 1; i >= 0; i--) {
        number = number << 8 | (rows[i][f] & 0xff);
      }
      packed[f][group] = number;
    }
  }
}
