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

  private static final int GROUPS = BLOCK / ByteLanes.LANES;

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
      leaves[i] = in.readByte();
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

  /** The log odds of each line, by these trees. */
  float[] scores(int lines, int width, Rows rows) {
    return scores(lines, width, rows, this)[0];
  }

  /** The log odds of each line by each of several trees, which ask about the same rows. */
  static float[][] scores(int lines, int width, Rows rows, LineTrees... all) {
    float[][] scores = new float[all.length][lines];
    byte[][] eight = new byte[ByteLanes.LANES][width];
    long[] columns = new long[width * GROUPS];
    for (int from = 0; from < lines; from += BLOCK) {
      int count = Math.min(BLOCK, lines - from);
      for (int group = 0; group < GROUPS; group++) {
        int first = from + group * ByteLanes.LANES;
        for (int i = first; i < Math.min(lines, first + ByteLanes.LANES); i++) {
          rows.write(i, eight[i - first]);
        }
        pack(eight, columns, group);
      }
      for (int t = 0; t < all.length; t++) {
        all[t].score(columns, scores[t], from, count);
      }
    }
    return scores;
  }

  /** Makes the group of each column that holds eight rows, the first in the lowest byte. */
  private static void pack(byte[][] rows, long[] columns, int group) {
    for (int f = 0; f < rows[0].length; f++) {
      long packed = 0;
      for (int i = ByteLanes.LANES - 1; i >= 0; i--) {
        packed = packed << 8 | (rows[i][f] & 0xff);
      }
      columns[f * GROUPS + group] = packed;
    }
  }

  /**
   * Writes the log odds of each line of a block. A question is put to all lines of the block at
   * once, eight to a group.
   */
  private void score(long[] columns, float[] scores, int from, int count) {
    int[] sums = new int[BLOCK];
    long[] leaf = new long[GROUPS];
    int level = 0;
    for (int tree = 0; tree < leaves.length; tree += LEAVES) {
      Arrays.fill(leaf, 0);
      for (int end = level + DEPTH; level < end; level++) {
        ask(columns, features[level] * GROUPS, thresholds[level], leaf);
      }
      for (int group = 0; group < GROUPS; group++) {
        ByteLanes.add(sums, ByteLanes.LANES * group, leaves, tree, leaf[group]);
      }
    }
    for (int i = 0; i < count; i++) {
      scores[from + i] = base + leafScale * sums[i];
    }
  }

  private static void ask(long[] columns, int column, int threshold, long[] leaf) {
    for (int group = 0; group < GROUPS; group++) {
      long exceeding = ByteLanes.exceeding(columns[column + group], threshold);
      leaf[group] = leaf[group] << 1 | exceeding >>> 7;
    }
  }
}
