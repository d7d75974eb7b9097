package dev.winnow.boilerplate;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Oblivious trees, with one question for all nodes of a level, so that a tree is six comparisons
 * without a branch (Prokhorenkova et al., CatBoost, 2018).
 *
 * <p>Immutable and thread-safe.
 */
final class LineTrees {
  static final int DEPTH = 6;
  static final int LEAVES = 1 << DEPTH;

  /** How many lines are judged at once. */
  static final int BLOCK = 32;

  private final short[] features;
  private final short[] thresholds;
  private final short[] leaves;
  private final float leafScale;
  private final float base;

  LineTrees(short[] features, short[] thresholds, short[] leaves, float leafScale, float base) {
    this.features = features;
    this.thresholds = thresholds;
    this.leaves = leaves;
    this.leafScale = leafScale;
    this.base = base;
  }

  static LineTrees read(DataInputStream in) throws IOException {
    float leafScale = in.readFloat();
    float base = in.readFloat();
    int trees = in.readUnsignedShort();
    short[] features = readBytes(in, trees * DEPTH);
    short[] thresholds = readBytes(in, trees * DEPTH);
    short[] leaves = new short[trees * LEAVES];
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = in.readShort();
    }
    return new LineTrees(features, thresholds, leaves, leafScale, base);
  }

  private static short[] readBytes(DataInputStream in, int count) throws IOException {
    short[] values = new short[count];
    for (int i = 0; i < count; i++) {
      values[i] = (short) in.readUnsignedByte();
    }
    return values;
  }

  /** Writes the features of a line. */
  @FunctionalInterface
  interface Rows {
    void write(int line, byte[] row);
  }

  /** The log odds of each line to be boilerplate. */
  float[] scores(int lines, int width, Rows rows) {
    float[] scores = new float[lines];
    byte[] row = new byte[width];
    int[] columns = new int[width * BLOCK];
    for (int from = 0; from < lines; from += BLOCK) {
      int count = Math.min(BLOCK, lines - from);
      for (int i = 0; i < count; i++) {
        rows.write(from + i, row);
        for (int f = 0; f < width; f++) {
          columns[f * BLOCK + i] = row[f] & 0xff;
        }
      }
      score(columns, scores, from, count);
    }
    return scores;
  }

  /**
   * Writes the log odds of each line of a block to be boilerplate.
   *
   * <p>A question is put to all lines of the block at once, in a loop that the compiler makes a few
   * vector instructions of: features are columns, and the sign of the difference to the threshold
   * is one where the feature is above it.
   */
  private void score(int[] columns, float[] scores, int from, int count) {
    int[] sums = new int[BLOCK];
    int[] leaf = new int[BLOCK];
    int level = 0;
    for (int tree = 0; tree < leaves.length; tree += LEAVES) {
      Arrays.fill(leaf, 0);
      for (int end = level + DEPTH; level < end; level++) {
        ask(columns, features[level] * BLOCK, thresholds[level], leaf);
      }
      for (int i = 0; i < BLOCK; i++) {
        sums[i] += leaves[tree + leaf[i]];
      }
    }
    for (int i = 0; i < count; i++) {
      scores[from + i] = base + leafScale * sums[i];
    }
  }

  private static void ask(int[] columns, int column, int threshold, int[] leaf) {
    for (int i = 0; i < BLOCK; i++) {
      leaf[i] = (leaf[i] << 1) | ((threshold - columns[column + i]) >>> 31);
    }
  }
}
