package dev.winnow.boilerplate;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;

/**
 * Boosts oblivious trees on rows of bytes by Newton steps on the logistic loss (Friedman 2001; one
 * question for each level of a tree as in CatBoost, Prokhorenkova et al. 2018).
 */
final class ObliviousTrees {
  private static final int BINS = 64;
  private static final int MAX_LEAVES = LineTrees.LEAVES;

  final int trees;
  private final double rate;
  private final double lambda;
  private final Random random = new Random(7);

  final short[] features;
  final short[] thresholds;
  final float[] leaves;
  double base;

  ObliviousTrees(int trees, double rate, double lambda) {
    this.trees = trees;
    this.rate = rate;
    this.lambda = lambda;
    features = new short[trees * LineTrees.DEPTH];
    thresholds = new short[trees * LineTrees.DEPTH];
    leaves = new float[trees * MAX_LEAVES];
  }

  /** Learns from columns of features. */
  void fit(byte[][] columns, byte[] labels, float[] weights) {
    int n = labels.length;
    double positive = 0;
    double all = 0;
    for (int i = 0; i < n; i++) {
      positive += labels[i] * weights[i];
      all += weights[i];
    }
    base = Math.log(positive / (all - positive));
    float[] scores = new float[n];
    java.util.Arrays.fill(scores, (float) base);
    int[] sample = new int[n];
    byte[] leafOf = new byte[n];
    float[] gradients = new float[n];
    float[] hessians = new float[n];
    for (int tree = 0; tree < trees; tree++) {
      int size = 0;
      for (int i = 0; i < n; i++) {
        if (weights[i] > 0 && random.nextInt(100) < 40) {
          sample[size++] = i;
        }
      }
      for (int k = 0; k < size; k++) {
        int i = sample[k];
        double p = 1 / (1 + Math.exp(-scores[i]));
        gradients[k] = (float) (weights[i] * (labels[i] - p));
        hessians[k] = (float) (weights[i] * p * (1 - p));
        leafOf[k] = 0;
      }
      grow(tree, columns, sample, size, gradients, hessians, leafOf);
      for (int i = 0; i < n; i++) {
        scores[i] += leaves[tree * MAX_LEAVES + leaf(tree, columns, i)];
      }
    }
  }

  private int leaf(int tree, byte[][] columns, int row) {
    int leaf = 0;
    for (int level = tree * LineTrees.DEPTH; level < (tree + 1) * LineTrees.DEPTH; level++) {
      leaf = leaf << 1 | ((columns[features[level]][row] & 0xff) > thresholds[level] ? 1 : 0);
    }
    return leaf;
  }

  private void grow(
      int tree, byte[][] columns, int[] sample, int size, float[] g, float[] h, byte[] leafOf) {
    for (int level = 0; level < LineTrees.DEPTH; level++) {
      int leafCount = 1 << level;
      double bestGain = -1;
      int bestFeature = 0;
      int bestBin = 0;
      double[] sums = new double[2 * leafCount * BINS];
      for (int f = 0; f < columns.length; f++) {
        if (random.nextInt(100) >= 50) {
          continue;
        }
        java.util.Arrays.fill(sums, 0);
        byte[] column = columns[f];
        for (int k = 0; k < size; k++) {
          int cell = 2 * (leafOf[k] * BINS + ((column[sample[k]] & 0xff) >> 2));
          sums[cell] += g[k];
          sums[cell + 1] += h[k];
        }
        for (int leaf = 0; leaf < leafCount; leaf++) {
          for (int b = 1; b < BINS; b++) {
            int cell = 2 * (leaf * BINS + b);
            sums[cell] += sums[cell - 2];
            sums[cell + 1] += sums[cell - 1];
          }
        }
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
          if (gain > bestGain) {
            bestGain = gain;
            bestFeature = f;
            bestBin = b;
          }
        }
      }
      features[tree * LineTrees.DEPTH + level] = (short) bestFeature;
      thresholds[tree * LineTrees.DEPTH + level] = (short) (bestBin << 2 | 3);
      for (int k = 0; k < size; k++) {
        int above = (columns[bestFeature][sample[k]] & 0xff) >> 2 > bestBin ? 1 : 0;
        leafOf[k] = (byte) (leafOf[k] << 1 | above);
      }
    }
    double[] sums = new double[2 * MAX_LEAVES];
    for (int k = 0; k < size; k++) {
      sums[2 * leafOf[k]] += g[k];
      sums[2 * leafOf[k] + 1] += h[k];
    }
    for (int leaf = 0; leaf < MAX_LEAVES; leaf++) {
      leaves[tree * MAX_LEAVES + leaf] =
          (float) (rate * sums[2 * leaf] / (sums[2 * leaf + 1] + lambda));
    }
  }

  float leafScale() {
    float most = 0;
    for (float leaf : leaves) {
      most = Math.max(most, Math.abs(leaf));
    }
    return most / 32767;
  }

  LineTrees trees() {
    short[] quantised = new short[leaves.length];
    for (int i = 0; i < leaves.length; i++) {
      quantised[i] = (short) Math.round(leaves[i] / leafScale());
    }
    return new LineTrees(features, thresholds, quantised, leafScale(), (float) base);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeFloat(leafScale());
    out.writeFloat((float) base);
    out.writeShort(trees);
    for (short f : features) {
      out.writeByte(f);
    }
    for (short t : thresholds) {
      out.writeByte(t);
    }
    for (float leaf : leaves) {
      out.writeShort(Math.round(leaf / leafScale()));
    }
  }
}
