package dev.winnow.boilerplate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Boosted trees that ask the same question at every node of a level (oblivious trees, as in
 * CatBoost; Prokhorenkova et al. 2018). A tree of depth d is d questions and 2^d answers, so a
 * row's answer is found by its d answer bits without a branch.
 *
 * <p>Immutable and thread-safe.
 */
final class SymmetricTrees {
  private static final float SCALE = 1f / 1024;

  private final float bias;
  private final int depth;

  /** The column that each level of each tree asks for, and the value it must exceed. */
  private final byte[] columns;

  private final byte[] thresholds;
  private final short[] answers;

  SymmetricTrees(float bias, int depth, byte[] columns, byte[] thresholds, short[] answers) {
    this.bias = bias;
    this.depth = depth;
    this.columns = columns;
    this.thresholds = thresholds;
    this.answers = answers;
  }

  static SymmetricTrees read(DataInput in) throws IOException {
    float bias = in.readFloat();
    int depth = in.readUnsignedByte();
    int trees = in.readUnsignedShort();
    byte[] columns = new byte[trees * depth];
    byte[] thresholds = new byte[trees * depth];
    short[] answers = new short[trees << depth];
    in.readFully(columns);
    in.readFully(thresholds);
    for (int i = 0; i < answers.length; i++) {
      answers[i] = in.readShort();
    }
    return new SymmetricTrees(bias, depth, columns, thresholds, answers);
  }

  void write(DataOutput out) throws IOException {
    out.writeFloat(bias);
    out.writeByte(depth);
    out.writeShort(columns.length / Math.max(1, depth));
    out.write(columns);
    out.write(thresholds);
    for (short answer : answers) {
      out.writeShort(answer);
    }
  }

  /** The unit of an answer in the file. */
  static short quantized(double answer) {
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(answer / SCALE)));
  }

  /**
   * The sums of all trees' answers for each row. Eight rows are asked at once, a byte each in one
   * number.
   */
  float[] scores(FeatureTable table) {
    int rows = table.rows();
    if (rows == 0) {
      return new float[0];
    }
    int[] sums = rows <= ByteLanes.LANES ? sumsOfFew(table) : sumsOfMany(table);
    float[] scores = new float[rows];
    for (int row = 0; row < rows; row++) {
      scores[row] = bias + SCALE * sums[row];
    }
    return scores;
  }

  /** The sums for so few rows that one number holds the index of each. */
  private int[] sumsOfFew(FeatureTable table) {
    int[] sums = new int[ByteLanes.LANES];
    for (int tree = 0; tree * depth < columns.length; tree++) {
      long index = 0;
      for (int level = 0; level < depth; level++) {
        int at = tree * depth + level;
        long column = table.column(columns[at] & 0xff).packed()[0];
        index |= ByteLanes.exceeding(column, thresholds[at] & 0xff) >>> (7 - level);
      }
      ByteLanes.add(sums, 0, answers, tree << depth, index);
    }
    return sums;
  }

  private int[] sumsOfMany(FeatureTable table) {
    long[] index = new long[(table.rows() + 7) / 8];
    int[] sums = new int[ByteLanes.LANES * index.length];
    for (int tree = 0; tree * depth < columns.length; tree++) {
      for (int level = 0; level < depth; level++) {
        int at = tree * depth + level;
        ask(table.column(columns[at] & 0xff).packed(), thresholds[at] & 0xff, level, index);
      }
      addAnswers(tree << depth, index, sums);
    }
    return sums;
  }

  /** Sets the bit of a level in each row's index where the value exceeds the threshold. */
  private static void ask(long[] column, int threshold, int level, long[] index) {
    long keep = level == 0 ? 0 : -1;
    for (int i = 0; i < index.length; i++) {
      long exceeding = ByteLanes.exceeding(column[i], threshold);
      index[i] = (index[i] & keep) | (exceeding >>> (7 - level));
    }
  }

  private void addAnswers(int base, long[] index, int[] sums) {
    for (int i = 0; i < index.length; i++) {
      ByteLanes.add(sums, ByteLanes.LANES * i, answers, base, index[i]);
    }
  }

  /** The probability that a score stands for. */
  static double probability(double score) {
    return 1 / (1 + StrictMath.exp(-score));
  }
}
