package dev.winnow.similarity;

/**
 * Says how the components of a sketch are grouped to find candidates: in {@code bands} bands of
 * {@code rows} components each; two documents that agree in a whole band are a candidate pair
 * (Indyk, Motwani 1998; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 3.4).
 *
 * <p>Immutable and thread-safe.
 *
 * @param bands the number of bands, at least 1
 * @param rows the number of components in a band, at least 1
 */
public record Banding(int bands, int rows) {
  /**
   * Makes a banding.
   *
   * @throws IllegalArgumentException if {@code bands} or {@code rows} is less than 1
   */
  public Banding {
    if (bands < 1) {
      throw new IllegalArgumentException("bands must be at least 1: " + bands);
    }
    if (rows < 1) {
      throw new IllegalArgumentException("rows must be at least 1: " + rows);
    }
  }

  /**
   * Chooses the banding with the fewest candidates, that is with the most rows, that finds a pair
   * just at the threshold with at least the probability {@code recall}; pairs above it are found
   * more surely. It has as many bands as the sketch has room for.
   *
   * @param threshold the Jaccard similarity from which on pairs are wanted, in (0, 1]
   * @param sketchSize the components of a sketch, at least 1
   * @param recall the least probability, in (0, 1)
   * @throws IllegalArgumentException if an argument is out of range, or if sketches of this size
   *     cannot reach the recall: take larger ones
   */
  public static Banding forThreshold(double threshold, int sketchSize, double recall) {
    checkThreshold(threshold);
    if (sketchSize < 1) {
      throw new IllegalArgumentException("sketchSize must be at least 1: " + sketchSize);
    }
    if (!(recall > 0 && recall < 1)) {
      throw new IllegalArgumentException("recall must be in (0, 1): " + recall);
    }
    for (int rows = sketchSize; rows >= 1; rows--) {
      Banding banding = new Banding(sketchSize / rows, rows);
      if (banding.candidateRate(threshold) >= recall) {
        return banding;
      }
    }
    throw new IllegalArgumentException(
        "recall must be at most %.4f at threshold %s with %d components: %s"
            .formatted(
                new Banding(sketchSize, 1).candidateRate(threshold),
                threshold,
                sketchSize,
                recall));
  }

  static void checkThreshold(double threshold) {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException("threshold must be in (0, 1]: " + threshold);
    }
  }

  /**
   * Returns the probability that a pair of this similarity becomes a candidate: at the threshold
   * and above it the expected recall, below it the rate of needless verifications.
   *
   * @throws IllegalArgumentException if {@code similarity} is not in [0, 1]
   */
  public double candidateRate(double similarity) {
    if (!(similarity >= 0 && similarity <= 1)) {
      throw new IllegalArgumentException("similarity must be in [0, 1]: " + similarity);
    }
    return -Math.expm1(bands * Math.log1p(-Math.pow(similarity, rows)));
  }

  /** Hashes the rows of a band. */
  int key(int[] signature, int band) {
    long key = band;
    for (int i = band * rows; i < (band + 1) * rows; i++) {
      key = Mixing.finish(key ^ signature[i]);
    }
    return (int) key;
  }
}
