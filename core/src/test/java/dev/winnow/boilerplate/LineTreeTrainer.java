package dev.winnow.boilerplate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Boosts oblivious trees on rows of bytes by Newton steps on the logistic loss (Friedman 2001; one
 * question for each level of a tree as in CatBoost, Prokhorenkova et al. 2018). An object trains
 * once.
 */
final class LineTreeTrainer {
  private static final int BINS = 64;

  /** Of a hundred rows, how many a tree sees; of a hundred features, how many a level. */
  private static final int ROWS = 22;

  private static final int FEATURES = 33;

  /** A gradient and a second derivative in the halves of a long, in this part of a unit. */
  private static final double STEP_UNIT = 1 << 11;

  private static final int DEPTH = 6;
  private static final int MAX_LEAVES = 1 << DEPTH;

  private record Split(int feature, int bin, double gain) {}

  private final int trees;
  private final double rate;
  private final double lambda;
  private final Random random = new Random(7);

  private final byte[] features;
  private final byte[] thresholds;
  private final float[] leaves;
  private double base;

  LineTreeTrainer(int trees, double rate, double lambda) {
    this.trees = trees;
    this.rate = rate;
    this.lambda = lambda;
    features = new byte[trees * DEPTH];
    thresholds = new byte[trees * DEPTH];
    leaves = new float[trees * MAX_LEAVES];
  }

  /** Learns from columns of features. */
  SymmetricTrees fit(byte[][] columns, byte[] labels, float[] weights) {
    if (columns.length > 256) {
      throw new IllegalArgumentException("more columns than a byte can number: " + columns.length);
    }
    int n = labels.length;
    double positive = 0;
    double all = 0;
    for (int i = 0; i < n; i++) {
      positive += labels[i] * weights[i];
      all += weights[i];
    }
    base = Math.log(positive / (all - positive));
    float[] scores = new float[n];
    Arrays.fill(scores, (float) base);
    int[] sample = new int[n];
    byte[] leafOf = new byte[n];
    long[] steps = new long[n];
    for (int tree = 0; tree < trees; tree++) {
      int size = 0;
      for (int i = 0; i < n; i++) {
        if (weights[i] > 0 && random.nextInt(100) < ROWS) {
          sample[size++] = i;
        }
      }
      for (int k = 0; k < size; k++) {
        int i = sample[k];
        double p = 1 / (1 + Math.exp(-scores[i]));
        long gradient = Math.round(STEP_UNIT * weights[i] * (labels[i] - p));
        steps[k] = (gradient << 32) + Math.round(STEP_UNIT * weights[i] * p * (1 - p));
        leafOf[k] = 0;
      }
      grow(tree, columns, sample, size, steps, leafOf);
      for (int i = 0; i < n; i++) {
        scores[i] += leaves[tree * MAX_LEAVES + leaf(tree, columns, i)];
      }
    }
    return SymmetricTrees.of((float) base, DEPTH, features, thresholds, leaves);
  }

  private int leaf(int tree, byte[][] columns, int row) {
    int leaf = 0;
    for (int level = 0; level < DEPTH; level++) {
      int at = tree * DEPTH + level;
      int value = columns[features[at] & 0xff][row] & 0xff;
      leaf |= value > (thresholds[at] & 0xff) ? 1 << level : 0;
    }
    return leaf;
  }

  private void grow(
      int tree, byte[][] columns, int[] sample, int size, long[] steps, byte[] leafOf) {
    for (int level = 0; level < DEPTH; level++) {
      int leafCount = 1 << level;
      boolean[] asked = new boolean[columns.length];
      for (int f = 0; f < columns.length; f++) {
        asked[f] = random.nextInt(100) < FEATURES;
      }
      Split best =
          IntStream.range(0, columns.length)
              .parallel()
              .filter(f -> asked[f])
              .mapToObj(f -> split(f, columns[f], sample, size, steps, leafOf, leafCount))
              .max(Comparator.comparingDouble(Split::gain).thenComparing(s -> -s.feature()))
              .orElse(new Split(0, 0, 0));
      int bestFeature = best.feature();
      int bestBin = best.bin();
      features[tree * DEPTH + level] = (byte) bestFeature;
      thresholds[tree * DEPTH + level] = (byte) (bestBin << 2 | 3);
      for (int k = 0; k < size; k++) {
        int above = (columns[bestFeature][sample[k]] & 0xff) >> 2 > bestBin ? 1 : 0;
        leafOf[k] = (byte) (leafOf[k] | above << level);
      }
    }
    double[] sums = new double[2 * MAX_LEAVES];
    for (int k = 0; k < size; k++) {
      long second = steps[k] & 0xffffffffL;
      sums[2 * leafOf[k]] += ((steps[k] - second) >> 32) / STEP_UNIT;
      sums[2 * leafOf[k] + 1] += second / STEP_UNIT;
    }
    for (int leaf = 0; leaf < MAX_LEAVES; leaf++) {
      leaves[tree * MAX_LEAVES + leaf] =
          (float) (rate * sums[2 * leaf] / (sums[2 * leaf + 1] + lambda));
    }
  }

  /** Sums of gradients and second derivatives by leaf and bin, in turn. */
  private static double[] sums(
      byte[] column, int[] sample, int size, long[] steps, byte[] leafOf, int leafCount) {
    long[] packed = new long[leafCount * BINS];
    for (int k = 0; k < size; k++) {
      packed[leafOf[k] * BINS + ((column[sample[k]] & 0xff) >> 2)] += steps[k];
    }
    double[] sums = new double[2 * packed.length];
    for (int cell = 0; cell < packed.length; cell++) {
      long second = packed[cell] & 0xffffffffL;
      sums[2 * cell] = ((packed[cell] - second) >> 32) / STEP_UNIT;
      sums[2 * cell + 1] = second / STEP_UNIT;
    }
    return sums;
  }

  /** The best place to part the values of a feature, one for all leaves. */
  private Split split(
      int feature,
      byte[] column,
      int[] sample,
      int size,
      long[] steps,
      byte[] leafOf,
      int leafCount) {
    double[] sums = sums(column, sample, size, steps, leafOf, leafCount);
    for (int leaf = 0; leaf < leafCount; leaf++) {
      for (int b = 1; b < BINS; b++) {
        int cell = 2 * (leaf * BINS + b);
        sums[cell] += sums[cell - 2];
        sums[cell + 1] += sums[cell - 1];
      }
    }
    Split best = new Split(feature, 0, -1);
    for (int b = 0; b < BINS - 1; b++) {
      double gain = 0;
      for (int leaf = 0; leaf < leafCount; leaf++) {
        int cell = 2 * (leaf * BINS + b);
        int last = 2 * (leaf * BINS + BINS - 1);
        double rightG = sums[last] - sums[cell];
        double rightH = sums[last + 1] - sums[cell + 1];
        gain +=
            sums[cell] * sums[cell] / (sums[cell + 1] + lambda)
                + rightG * rightG / (rightH + lambda);
      }
      best = gain > best.gain() ? new Split(feature, b, gain) : best;
    }
    return best;
  }
}
