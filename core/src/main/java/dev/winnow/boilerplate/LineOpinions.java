package dev.winnow.boilerplate;

/**
 * Holds what was thought of the lines of a text at first sight, and writes the features that this
 * gives each of them: what was thought of it and its neighbours, and where it stands to the stretch
 * of lines that looks most like content (the maximum subsequence of Pasternack and Roth, 2009).
 *
 * <p>Scratch space of one text: not thread-safe.
 */
final class LineOpinions {
  /** How many features a row has with those of opinions behind the others. */
  static final int ROW = LineMatrix.ROW + 27;

  private static final int NEUTRAL = 128;
  private static final float STEP = 14;
  private static final float[] BIASES = {0, 1.5f};

  private final int size;
  private final byte[] opinions;
  private final int[] sums;
  private final int[] runsBefore;
  private final int[] runsAfter;
  private final int[] bounds = new int[2 * (BIASES.length + 1)];
  private final int weightedMean;

  LineOpinions(LineMatrix matrix, float[] scores) {
    size = matrix.size;
    opinions = new byte[size];
    sums = new int[size + 1];
    runsBefore = new int[size];
    runsAfter = new int[size];
    long weighted = 0;
    long weight = 1;
    for (int i = 0; i < size; i++) {
      int opinion = Math.max(0, Math.min(255, Math.round(NEUTRAL + STEP * scores[i])));
      opinions[i] = (byte) opinion;
      sums[i + 1] = sums[i] + opinion;
      int length = 1 << (matrix.own(i, LineFeature.LENGTH) >> 4);
      weighted += (long) opinion * length;
      weight += length;
    }
    weightedMean = (int) (weighted / weight);
    findRuns();
    for (int b = 0; b < BIASES.length; b++) {
      findSegment(matrix, scores, BIASES[b], false, 2 * b);
    }
    findSegment(matrix, scores, 0, true, 2 * BIASES.length);
  }

  /** Lines in a row that are thought to be the same, up to each line and from it on. */
  private void findRuns() {
    for (int i = 1; i < size; i++) {
      runsBefore[i] = same(i - 1, i) ? runsBefore[i - 1] + 1 : 0;
    }
    for (int i = size - 2; i >= 0; i--) {
      runsAfter[i] = same(i, i + 1) ? runsAfter[i + 1] + 1 : 0;
    }
  }

  private boolean same(int a, int b) {
    return (opinions[a] & 0xff) > NEUTRAL == (opinions[b] & 0xff) > NEUTRAL;
  }

  private void findSegment(
      LineMatrix matrix, float[] scores, float bias, boolean byLength, int at) {
    double sum = 0;
    double best = 0;
    int from = 0;
    for (int i = 0; i < size; i++) {
      double weight = byLength ? matrix.own(i, LineFeature.LENGTH) / 64.0 : 1;
      if (sum <= 0) {
        sum = 0;
        from = i;
      }
      sum += weight * (bias - scores[i]);
      if (sum > best) {
        best = sum;
        bounds[at] = from;
        bounds[at + 1] = i;
      }
    }
  }

  /** Writes the features of a line behind those of its matrix. */
  void row(int line, byte[] row) {
    int at = LineMatrix.ROW;
    for (int d = -4; d <= 4; d++) {
      int i = line + d;
      row[at++] = i < 0 || i >= size ? (byte) NEUTRAL : opinions[i];
    }
    for (int reach = 4; reach <= 64; reach *= 4) {
      row[at++] = mean(line - reach, line);
      row[at++] = mean(line + 1, line + 1 + reach);
    }
    row[at++] = mean(0, line);
    row[at++] = mean(line + 1, size);
    row[at++] = mean(0, size);
    row[at++] = (byte) weightedMean;
    row[at++] = (byte) LineFeature.log(runsBefore[line]);
    row[at++] = (byte) LineFeature.log(runsAfter[line]);
    for (int bound : bounds) {
      row[at++] = distance(line - bound);
    }
  }

  private byte mean(int from, int to) {
    int a = Math.max(0, from);
    int b = Math.min(size, to);
    return (byte) (a < b ? (sums[b] - sums[a]) / (b - a) : NEUTRAL);
  }

  private static byte distance(int lines) {
    int log = LineFeature.log(Math.abs(lines)) / 2;
    return (byte) (lines < 0 ? 127 - log : 128 + log);
  }
}
