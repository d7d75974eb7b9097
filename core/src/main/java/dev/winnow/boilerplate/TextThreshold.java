package dev.winnow.boilerplate;

/**
 * Finds how sure a line of one text must be to go. Pages differ in what a middling score means: in
 * a list it is an item, below an article a teaser. The threshold is the one at which what stays has
 * the highest expected F1 as the content of the page, so that a page that is mostly content loses
 * less and one that is mostly boilerplate keeps less (Lipton, Elkan and Narayanaswamy, 2014).
 */
final class TextThreshold {
  /** The lowest and the highest threshold, and the steps in one unit of log odds. */
  private static final double LEAST = 0;

  private static final double MOST = 2.5;
  private static final int STEPS = 20;

  static final double LENGTH_POWER = 0.4;

  private final double[] weights = new double[1 + (int) ((MOST - LEAST) * STEPS)];
  private final double[] contents = new double[weights.length];
  private double content;

  /**
   * Adds a line: its log odds to be boilerplate, the score that is held against the threshold, and
   * its length in characters. Long lines count more, but not as much as their characters would.
   */
  void add(double logOdds, double score, int length) {
    double weight = StrictMath.pow(length + 1.0, LENGTH_POWER);
    double expected = weight * (1 - TextVerdicts.probability(logOdds));
    content += expected;
    int cell = (int) Math.ceil(Math.max(0, score - LEAST) * STEPS);
    if (cell < weights.length) {
      weights[cell] += weight;
      contents[cell] += expected;
    }
  }

  /** The threshold of the lines so far; the lowest of several that are as good. */
  double best() {
    double best = LEAST;
    double most = -1;
    double kept = 0;
    double keptContent = 0;
    for (int cell = 0; cell < weights.length; cell++) {
      kept += weights[cell];
      keptContent += contents[cell];
      double f1 = 2 * keptContent / Math.max(1e-9, content + kept);
      if (f1 > most) {
        most = f1;
        best = LEAST + cell / (double) STEPS;
      }
    }
    return best;
  }
}
