package dev.winnow.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Boosts symmetric trees for the logistic loss with soft labels, by second-order gain over
 * histograms (Chen and Guestrin 2016; Prokhorenkova et al. 2018). One thread; the seed decides.
 */
final class TreeTrainer {
  private static final int VALUES = 256;

  int trees = 200;
  int depth = 6;
  double rate = 0.08;
  double ridge = 4;
  double columnShare = 0.4;
  double rowShare = 0.5;
  int mostCuts = 40;
  long seed = 1;

  private final byte[][] columns;
  private final float[] labels;
  private final float[] weights;
  private final int rows;
  private int[][] cuts = {};
  private byte[][] bins = {};

  TreeTrainer(byte[][] columns, float[] labels, float[] weights) {
    this.columns = columns;
    this.labels = labels;
    this.weights = weights;
    this.rows = labels.length;
  }

  /** Trains over the rows that {@code in} names; {@code gains} sums up each column's gain. */
  SymmetricTrees train(boolean[] in, double[] gains) {
    findCuts();
    double[] score = new double[rows];
    double sum = 0;
    double weight = 0;
    for (int r = 0; r < rows; r++) {
      if (in[r]) {
        sum += labels[r] * weights[r];
        weight += weights[r];
      }
    }
    double mean = Math.min(0.99, Math.max(0.01, sum / weight));
    float bias = (float) Math.log(mean / (1 - mean));
    Arrays.fill(score, bias);
    byte[] treeColumns = new byte[trees * depth];
    byte[] treeThresholds = new byte[trees * depth];
    float[] answers = new float[trees << depth];
    Random random = new Random(seed);
    for (int tree = 0; tree < trees; tree++) {
      grow(tree, in, score, random, treeColumns, treeThresholds, answers, gains);
    }
    return SymmetricTrees.of(bias, depth, treeColumns, treeThresholds, answers);
  }

  private void findCuts() {
    if (bins.length > 0) {
      return;
    }
    cuts = new int[columns.length][];
    bins = new byte[columns.length][];
    for (int c = 0; c < columns.length; c++) {
      double[] counts = new double[VALUES];
      for (int r = 0; r < rows; r++) {
        counts[columns[c][r] & 0xff] += weights[r];
      }
      cuts[c] = cuts(counts);
      byte[] toBin = new byte[VALUES];
      for (int v = 0; v < VALUES; v++) {
        int bin = 0;
        while (bin < cuts[c].length && v > cuts[c][bin]) {
          bin++;
        }
        toBin[v] = (byte) bin;
      }
      bins[c] = new byte[rows];
      for (int r = 0; r < rows; r++) {
        bins[c][r] = toBin[columns[c][r] & 0xff];
      }
    }
  }

  private int[] cuts(double[] counts) {
    double total = Arrays.stream(counts).sum();
    List<Integer> found = new ArrayList<>();
    double since = 0;
    int last = -1;
    for (int v = 0; v < VALUES; v++) {
      if (counts[v] > 0) {
        last = v;
      }
    }
    for (int v = 0; v < last; v++) {
      since += counts[v];
      if (counts[v] > 0 && (since >= total / mostCuts || v < 4)) {
        found.add(v);
        since = 0;
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private void grow(
      int tree,
      boolean[] in,
      double[] score,
      Random random,
      byte[] treeColumns,
      byte[] treeThresholds,
      float[] answers,
      double[] gains) {
    int[] sample = sample(in, random);
    float[] g = new float[sample.length];
    float[] h = new float[sample.length];
    for (int i = 0; i < sample.length; i++) {
      int r = sample[i];
      double p = SymmetricTrees.probability(score[r]);
      g[i] = (float) (weights[r] * (labels[r] - p));
      h[i] = (float) (weights[r] * Math.max(1e-4, p * (1 - p)));
    }
    int[] used = sampleColumns(random);
    int[] leaf = new int[sample.length];
    for (int level = 0; level < depth; level++) {
      int at = tree * depth + level;
      chooseCut(used, sample, g, h, leaf, 1 << level, at, treeColumns, treeThresholds, gains);
      byte[] column = columns[treeColumns[at] & 0xff];
      int threshold = treeThresholds[at] & 0xff;
      for (int i = 0; i < sample.length; i++) {
        leaf[i] |= (column[sample[i]] & 0xff) > threshold ? 1 << level : 0;
      }
    }
    double[] sumG = new double[1 << depth];
    double[] sumH = new double[1 << depth];
    for (int i = 0; i < sample.length; i++) {
      sumG[leaf[i]] += g[i];
      sumH[leaf[i]] += h[i];
    }
    for (int l = 0; l < sumG.length; l++) {
      answers[(tree << depth) + l] = (float) (rate * sumG[l] / (sumH[l] + ridge));
    }
    update(tree, score, treeColumns, treeThresholds, answers);
  }

  private int[] sample(boolean[] in, Random random) {
    int[] sample = new int[rows];
    int n = 0;
    for (int r = 0; r < rows; r++) {
      if (in[r] && random.nextFloat() < rowShare) {
        sample[n++] = r;
      }
    }
    return Arrays.copyOf(sample, n);
  }

  private int[] sampleColumns(Random random) {
    List<Integer> used = new ArrayList<>();
    while (used.isEmpty()) {
      for (int c = 0; c < columns.length; c++) {
        if (cuts[c].length > 0 && random.nextFloat() < columnShare) {
          used.add(c);
        }
      }
    }
    return used.stream().mapToInt(Integer::intValue).toArray();
  }

  private void chooseCut(
      int[] used,
      int[] sample,
      float[] g,
      float[] h,
      int[] leaf,
      int leaves,
      int at,
      byte[] treeColumns,
      byte[] treeThresholds,
      double[] gains) {
    double best = -1;
    int width = mostCuts + 8;
    float[] sumG = new float[leaves * width];
    float[] sumH = new float[leaves * width];
    for (int c : used) {
      Arrays.fill(sumG, 0);
      Arrays.fill(sumH, 0);
      byte[] column = bins[c];
      for (int i = 0; i < sample.length; i++) {
        int cell = leaf[i] * width + column[sample[i]];
        sumG[cell] += g[i];
        sumH[cell] += h[i];
      }
      double[] gain = new double[cuts[c].length];
      for (int l = 0; l < leaves; l++) {
        addGains(sumG, sumH, l * width, gain);
      }
      for (int cut = 0; cut < gain.length; cut++) {
        if (gain[cut] > best) {
          best = gain[cut];
          treeColumns[at] = (byte) c;
          treeThresholds[at] = (byte) cuts[c][cut];
        }
      }
    }
    gains[treeColumns[at] & 0xff] += Math.max(0, best);
  }

  private void addGains(float[] sumG, float[] sumH, int base, double[] gain) {
    double totalG = 0;
    double totalH = 0;
    for (int b = 0; b <= gain.length; b++) {
      totalG += sumG[base + b];
      totalH += sumH[base + b];
    }
    double whole = totalG * totalG / (totalH + ridge);
    double leftG = 0;
    double leftH = 0;
    for (int cut = 0; cut < gain.length; cut++) {
      leftG += sumG[base + cut];
      leftH += sumH[base + cut];
      double rightG = totalG - leftG;
      double rightH = totalH - leftH;
      gain[cut] += leftG * leftG / (leftH + ridge) + rightG * rightG / (rightH + ridge) - whole;
    }
  }

  private void update(
      int tree, double[] score, byte[] treeColumns, byte[] treeThresholds, float[] answers) {
    int[] index = new int[rows];
    for (int level = 0; level < depth; level++) {
      int at = tree * depth + level;
      byte[] column = columns[treeColumns[at] & 0xff];
      int threshold = treeThresholds[at] & 0xff;
      for (int r = 0; r < rows; r++) {
        index[r] |= (column[r] & 0xff) > threshold ? 1 << level : 0;
      }
    }
    for (int r = 0; r < rows; r++) {
      score[r] += answers[(tree << depth) + index[r]];
    }
  }
}
