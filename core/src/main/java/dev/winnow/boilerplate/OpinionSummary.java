package dev.winnow.boilerplate;

/**
 * Sums up what was thought of all lines of a text, the same for each of them: pages differ in what
 * a middling opinion means, and a page on which nothing looks like content has some all the same.
 *
 * <p>Immutable and thread-safe.
 */
final class OpinionSummary {
  /** Quantiles of the opinions that are told, in parts of 256. */
  private static final int[] QUANTILES = {0, 5, 13, 26, 51, 90, 128, 179, 230};

  static final int SIZE = QUANTILES.length + 3;

  /** The probability to be content by opinion, and what a line counts by its length. */
  private static final float[] CONTENT = new float[256];

  private static final float[] WEIGHTS = new float[256];

  static {
    for (int i = 0; i < 256; i++) {
      double logOdds = (i - LineOpinions.NEUTRAL) / (double) LineOpinions.STEP;
      CONTENT[i] = (float) (1 - TextVerdicts.probability(logOdds));
      WEIGHTS[i] = (float) StrictMath.pow(2, TextThreshold.LENGTH_POWER * i / 16.0);
    }
  }

  private final byte[] features = new byte[SIZE];

  OpinionSummary(LineMatrix matrix, byte[] opinions) {
    int[] counts = new int[256];
    double expected = 0;
    double weight = 1e-9;
    long sum = 0;
    long lengths = 1;
    for (int i = 0; i < opinions.length; i++) {
      int opinion = opinions[i] & 0xff;
      int length = matrix.own(i, LineFeature.LENGTH);
      counts[opinion]++;
      expected += WEIGHTS[length] * CONTENT[opinion];
      weight += WEIGHTS[length];
      sum += (long) opinion << (length >> 4);
      lengths += 1L << (length >> 4);
    }
    int at = quantiles(counts, opinions.length);
    features[at++] = (byte) (255 * expected / weight);
    features[at++] = (byte) LineFeature.log((int) Math.min(1 << 30, expected));
    features[at] = (byte) (sum / lengths);
  }

  private int quantiles(int[] counts, int size) {
    int at = 0;
    int opinion = 0;
    int before = 0;
    for (int quantile : QUANTILES) {
      int rank = (int) (((long) quantile * (size - 1)) >> 8);
      while (before + counts[opinion] <= rank) {
        before += counts[opinion++];
      }
      features[at++] = (byte) opinion;
    }
    return at;
  }

  /** Writes the features and returns where they end. */
  int write(byte[] row, int at) {
    System.arraycopy(features, 0, row, at, SIZE);
    return at + SIZE;
  }
}
