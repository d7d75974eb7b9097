package dev.winnow.boilerplate;

/**
 * Holds what was thought of the lines of a text at first sight, and writes the features that this
 * gives each of them: what was thought of it and its neighbours, of the text as a whole, what would
 * stay of it by that, and where the line stands to the stretches that look most like content.
 *
 * <p>Scratch space of one text, of at least one line: not thread-safe.
 */
final class LineOpinions {
  private static final int REACH = 4;
  private static final int LOCAL = 2 * REACH + 1 + 18;

  /** How many features a row has with those of opinions behind the others. */
  static final int ROW =
      LineMatrix.ROW + LOCAL + OpinionSummary.SIZE + KeptLines.SIZE + ContentStretches.SIZE;

  static final int NEUTRAL = 128;
  static final int STEP = 14;

  private final int size;
  private final byte[] opinions;
  private final int[] sums;
  private final int[] runsBefore;
  private final int[] runsAfter;
  private final OpinionSummary summary;
  private final KeptLines kept;
  private final ContentStretches stretches;

  LineOpinions(LineMatrix matrix, float[] scores) {
    size = matrix.size;
    opinions = new byte[size];
    sums = new int[size + 1];
    runsBefore = new int[size];
    runsAfter = new int[size];
    for (int i = 0; i < size; i++) {
      int opinion = Math.max(0, Math.min(255, Math.round(NEUTRAL + STEP * scores[i])));
      opinions[i] = (byte) opinion;
      sums[i + 1] = sums[i] + opinion;
    }
    findRuns();
    summary = new OpinionSummary(matrix, opinions);
    kept = new KeptLines(matrix, opinions);
    stretches = new ContentStretches(matrix, opinions, sums);
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

  /** Writes the features of a line behind those of its matrix. */
  void row(int line, byte[] row) {
    int at = local(line, row, LineMatrix.ROW);
    at = summary.write(row, at);
    at = kept.write(line, row, at);
    stretches.write(line, row, at);
  }

  private int local(int line, byte[] row, int from) {
    int at = from;
    for (int i = line - REACH; i <= line + REACH; i++) {
      row[at++] = i < 0 || i >= size ? (byte) NEUTRAL : opinions[i];
    }
    for (int reach = 4; reach <= 64; reach *= 4) {
      row[at++] = mean(line - reach, line);
      row[at++] = mean(line + 1, line + 1 + reach);
    }
    for (int reach = 1; reach <= 64; reach *= 2) {
      row[at++] = mean(line - reach, line + 1 + reach);
    }
    row[at++] = mean(0, line);
    row[at++] = mean(line + 1, size);
    row[at++] = mean(0, size);
    row[at++] = (byte) LineFeature.log(runsBefore[line]);
    row[at++] = (byte) LineFeature.log(runsAfter[line]);
    return at;
  }

  private byte mean(int from, int to) {
    int a = Math.max(0, from);
    int b = Math.min(size, to);
    return (byte) (a < b ? (sums[b] - sums[a]) / (b - a) : NEUTRAL);
  }
}
