package dev.winnow.boilerplate;

import java.util.Arrays;
import java.util.List;

/**
 * Chooses the blocks that make the body: the most probable ones, as many as give the highest
 * expected F1. The best such set always is a head of the blocks in the order of their probability
 * (Lewis 1995; Jansche 2007), so one pass finds it.
 */
final class BodySelection {
  private BodySelection() {}

  /**
   * Returns the least probability of what belongs to the body.
   *
   * @param beta how much more recall counts than precision
   */
  static double threshold(List<TextBlock> blocks, double[] content, double beta) {
    double expected = 0;
    for (int i = 0; i < content.length; i++) {
      expected += content[i] * blocks.get(i).words;
    }
    double square = beta * beta;
    double kept = 0;
    double right = 0;
    double best = 0;
    double least = 1;
    double threshold = 1;
    for (int i : order(content)) {
      kept += blocks.get(i).words;
      right += content[i] * blocks.get(i).words;
      least = Math.min(least, content[i]);
      double score = (1 + square) * right / Math.max(1e-9, kept + square * expected);
      if (score >= best) {
        best = score;
        threshold = least;
      }
    }
    return threshold;
  }

  /** The blocks by falling probability in single precision, which leaves room for the place. */
  private static int[] order(double[] content) {
    long[] keys = new long[content.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) -Float.floatToIntBits((float) content[i]) << 32 | i;
    }
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }
}
