package dev.winnow.boilerplate;

import java.util.List;
import java.util.Random;

/** Learns weights of hashed words by logistic regression with AdaGrad (Duchi et al. 2011). */
@SuppressWarnings("ArrayRecordComponent")
final class HashedTrainer {
  /** A bag of words: the cells of its hashes, how much of it is content, and what it counts. */
  record Bag(int[] cells, float label, float weight, int fold) {}

  private static final double RATE = 0.15;
  private static final double RIDGE = 1e-6;
  private static final int ROUNDS = 4;

  /** The weight that one unit of a byte stands for. */
  static final double UNIT = 1.0 / 24;

  private HashedTrainer() {}

  /**
   * Trains over all bags that are not of {@code leftOut}.
   *
   * @param scaled whether the sum is divided by the root of the number of words
   */
  static HashedWeights train(List<Bag> bags, int size, int leftOut, boolean scaled, long seed) {
    float[] weights = new float[size];
    float[] squares = new float[size];
    double bias = 0;
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      for (int step = 0; step < bags.size(); step++) {
        Bag bag = bags.get(random.nextInt(bags.size()));
        if (bag.fold == leftOut || bag.cells.length == 0) {
          continue;
        }
        double scale = scaled ? 1 / Math.sqrt(bag.cells.length) : 1;
        double sum = 0;
        for (int cell : bag.cells) {
          sum += weights[cell];
        }
        double error = bag.weight * (bag.label - SymmetricTrees.probability(bias + sum * scale));
        bias += 0.01 * error;
        for (int cell : bag.cells) {
          double gradient = error * scale - RIDGE * weights[cell];
          squares[cell] += (float) (gradient * gradient);
          weights[cell] += (float) (RATE * gradient / Math.sqrt(squares[cell] + 1e-2));
        }
      }
    }
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(weights[i] / UNIT)));
    }
    return new HashedWeights(bytes);
  }
}
