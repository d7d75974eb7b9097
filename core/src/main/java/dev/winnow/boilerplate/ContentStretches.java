package dev.winnow.boilerplate;

/**
 * Finds the stretches of lines that look most like content (the maximum subsequence of Pasternack
 * and Roth, 2009), at several biases towards it, and tells where a line stands to each.
 *
 * <p>Scratch space of one text: not thread-safe.
 */
final class ContentStretches {
  /** What is added to each line's log odds to be content; the last stretch is by length. */
  private static final float[] BIASES = {0, 0.5f, 1.5f, 2.5f, 0};

  private static final int OF_TEXT = 3;
  private static final int OF_LINE = 2;
  static final int SIZE = BIASES.length * (OF_TEXT + OF_LINE);

  private final int size;

  /** The first line alone where no stretch is more likely content than not. */
  private final int[] starts = new int[BIASES.length];

  private final int[] ends = new int[BIASES.length];
  private final byte[] whole = new byte[BIASES.length * OF_TEXT];

  ContentStretches(LineMatrix matrix, byte[] opinions, int[] sums) {
    size = matrix.size;
    for (int b = 0; b < BIASES.length; b++) {
      double best = find(matrix, opinions, b);
      int length = ends[b] + 1 - starts[b];
      int at = b * OF_TEXT;
      whole[at++] = (byte) LineFeature.ratio(length, size);
      whole[at++] = (byte) LineFeature.log((int) (4 * best));
      whole[at] = (byte) ((sums[ends[b] + 1] - sums[starts[b]]) / length);
    }
  }

  private double find(LineMatrix matrix, byte[] opinions, int b) {
    boolean byLength = b == BIASES.length - 1;
    double sum = 0;
    double best = 0;
    int from = 0;
    for (int i = 0; i < size; i++) {
      double weight = byLength ? matrix.own(i, LineFeature.LENGTH) / 64.0 : 1;
      double logOdds = ((opinions[i] & 0xff) - LineOpinions.NEUTRAL) / (double) LineOpinions.STEP;
      if (sum <= 0) {
        sum = 0;
        from = i;
      }
      sum += weight * (BIASES[b] - logOdds);
      if (sum > best) {
        best = sum;
        starts[b] = from;
        ends[b] = i;
      }
    }
    return best;
  }

  /** Writes the features of a line. */
  void write(int line, byte[] row, int from) {
    System.arraycopy(whole, 0, row, from, whole.length);
    int at = from + whole.length;
    for (int b = 0; b < BIASES.length; b++) {
      row[at++] = distance(line - starts[b]);
      row[at++] = distance(line - ends[b]);
    }
  }

  private static byte distance(int lines) {
    int log = LineFeature.log(Math.abs(lines)) / 2;
    return (byte) (lines < 0 ? 127 - log : 128 + log);
  }
}
