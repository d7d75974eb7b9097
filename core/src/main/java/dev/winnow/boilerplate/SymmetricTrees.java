package dev.winnow.boilerplate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Boosted trees that ask the same question at every node of a level (oblivious trees, as in
 * CatBoost; Prokhorenkova et al. 2018). A tree of depth d is d questions and 2^d answers, so a
 * row's answer is found by its d answer bits without a branch, and for eight rows at once.
 *
 * <p>Immutable and thread-safe.
 */
final class SymmetricTrees {
  /** How many numbers of eight rows each are asked together where there are as many. */
  private static final int GROUPS = 4;

  /** How many rows that is. */
  static final int BLOCK = GROUPS * ByteLanes.LANES;

  private final float bias;

  /** What one step of an answer is worth; the errors of many rounded answers cancel out. */
  private final float scale;

  private final int depth;

  /** The column that each level of each tree asks for, and the value it must exceed. */
  private final byte[] columns;

  private final byte[] thresholds;
  private final byte[] answers;

  /**
   * @param answers by tree, then by the bits of the answers to its questions, the first one's
   *     lowest
   */
  SymmetricTrees(
      float bias, float scale, int depth, byte[] columns, byte[] thresholds, byte[] answers) {
    this.bias = bias;
    this.scale = scale;
    this.depth = depth;
    this.columns = columns;
    this.thresholds = thresholds;
    this.answers = answers;
  }

  /** Trees with answers that are rounded to 127 steps either way. */
  static SymmetricTrees of(
      float bias, int depth, byte[] columns, byte[] thresholds, float[] answers) {
    float most = Float.MIN_NORMAL;
    for (float answer : answers) {
      most = Math.max(most, Math.abs(answer));
    }
    float scale = most / Byte.MAX_VALUE;
    byte[] rounded = new byte[answers.length];
    for (int i = 0; i < answers.length; i++) {
      rounded[i] = (byte) Math.round(answers[i] / scale);
    }
    return new SymmetricTrees(bias, scale, depth, columns, thresholds, rounded);
  }

  /** No trees, which know nothing. */
  static SymmetricTrees none() {
    return new SymmetricTrees(0, 0, 1, new byte[0], new byte[0], new byte[0]);
  }

  static SymmetricTrees read(DataInput in) throws IOException {
    float bias = in.readFloat();
    float scale = in.readFloat();
    int depth = in.readUnsignedByte();
    int trees = in.readUnsignedShort();
    byte[] columns = new byte[trees * depth];
    byte[] thresholds = new byte[trees * depth];
    byte[] answers = new byte[trees << depth];
    in.readFully(columns);
    in.readFully(thresholds);
    in.readFully(answers);
    return new SymmetricTrees(bias, scale, depth, columns, thresholds, answers);
  }

  void write(DataOutput out) throws IOException {
    out.writeFloat(bias);
    out.writeFloat(scale);
    out.writeByte(depth);
    out.writeShort(columns.length / depth);
    out.write(columns);
    out.write(thresholds);
    out.write(answers);
  }

  /** The log odds of each row of a table. */
  float[] scores(FeatureTable table) {
    float[] scores = new float[table.rows()];
    long[][] packed = new long[table.size()][];
    for (byte column : columns) {
      packed[column & 0xff] = table.column(column & 0xff).packed();
    }
    score(packed, scores, 0, scores.length);
    return scores;
  }

  /**
   * Writes the log odds of some rows.
   *
   * @param packed the features by column, eight rows in each number
   * @param from where the first row's log odds go
   */
  void score(long[][] packed, float[] scores, int from, int rows) {
    int row = 0;
    for (; rows - row > BLOCK - ByteLanes.LANES; row += BLOCK) {
      toScores(sumsOfBlock(packed, row / ByteLanes.LANES), scores, from + row, rows - row);
    }
    for (; row < rows; row += ByteLanes.LANES) {
      toScores(sumsOfGroup(packed, row / ByteLanes.LANES), scores, from + row, rows - row);
    }
  }

  private int[] sumsOfBlock(long[][] packed, int group) {
    int[] sums = new int[BLOCK];
    long[] index = new long[GROUPS];
    for (int tree = 0; tree * depth < columns.length; tree++) {
      Arrays.fill(index, 0);
      for (int level = 0; level < depth; level++) {
        int at = tree * depth + level;
        ask(packed[columns[at] & 0xff], group, thresholds[at] & 0xff, level, index);
      }
      for (int g = 0; g < GROUPS; g++) {
        ByteLanes.add(sums, ByteLanes.LANES * g, answers, tree << depth, index[g]);
      }
    }
    return sums;
  }

  private int[] sumsOfGroup(long[][] packed, int group) {
    int[] sums = new int[ByteLanes.LANES];
    for (int tree = 0; tree * depth < columns.length; tree++) {
      long index = 0;
      for (int level = 0; level < depth; level++) {
        int at = tree * depth + level;
        long column = packed[columns[at] & 0xff][group];
        index |= ByteLanes.exceeding(column, thresholds[at] & 0xff) >>> (7 - level);
      }
      ByteLanes.add(sums, 0, answers, tree << depth, index);
    }
    return sums;
  }

  /** Sets the bit of a level in each row's index where the value exceeds the threshold. */
  private static void ask(long[] column, int group, int threshold, int level, long[] index) {
    for (int g = 0; g < GROUPS; g++) {
      index[g] |= ByteLanes.exceeding(column[group + g], threshold) >>> (7 - level);
    }
  }

  private void toScores(int[] sums, float[] scores, int from, int rows) {
    for (int i = 0; i < Math.min(rows, sums.length); i++) {
      scores[from + i] = bias + scale * sums[i];
    }
  }

  /** The probability that a score stands for. */
  static double probability(double score) {
    return 1 / (1 + StrictMath.exp(-score));
  }
}
