package dev.winnow.boilerplate;

import java.util.Arrays;
import java.util.Comparator;
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
    Integer[] order = new Integer[content.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> -content[i]));
    double expected = 0;
    for (int i = 0; i < content.length; i++) {
      expected += content[i] * blocks.get(i).words;
    }
    double square = beta * beta;
    double kept = 0;
    double right = 0;
    double best = 0;
    double threshold = 1;
    for (int i : order) {
      kept += blocks.get(i).words;
      right += content[i] * blocks.get(i).words;
      double score = (1 + square) * right / Math.max(1e-9, kept + square * expected);
      if (score >= best) {
        best = score;
        threshold = content[i];
      }
    }
    return threshold;
  }
}
