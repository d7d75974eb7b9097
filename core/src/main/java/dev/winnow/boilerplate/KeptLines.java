package dev.winnow.boilerplate;

/**
 * Tells what would stay of a text by what was thought of its lines, at several thresholds, and
 * where each line stands to that: a list of links amid what stays is more likely content than one
 * above or below all of it.
 *
 * <p>Scratch space of one text: not thread-safe.
 */
final class KeptLines {
  /** The highest opinions of lines that stay. */
  private static final int[] THRESHOLDS = {
    LineOpinions.NEUTRAL - LineOpinions.STEP,
    LineOpinions.NEUTRAL,
    LineOpinions.NEUTRAL + LineOpinions.STEP,
    LineOpinions.NEUTRAL + 2 * LineOpinions.STEP
  };

  private static final int OF_TEXT = 4;
  private static final int OF_LINE = 4;
  static final int SIZE = THRESHOLDS.length * (OF_TEXT + OF_LINE);
  private static final int FAR = 1000;

  private final int size;
  private final byte[] whole = new byte[THRESHOLDS.length * OF_TEXT];
  private final int[] first = new int[THRESHOLDS.length];
  private final int[] last = new int[THRESHOLDS.length];

  /** How far the line that stays before each line is, and the one at or after it. */
  private final int[][] since = new int[THRESHOLDS.length][];

  private final int[][] until = new int[THRESHOLDS.length][];

  KeptLines(LineMatrix matrix, byte[] opinions) {
    size = matrix.size;
    for (int t = 0; t < THRESHOLDS.length; t++) {
      count(matrix, opinions, t);
      since[t] = since(opinions, t);
      until[t] = until(opinions, t);
    }
  }

  private static boolean stays(byte[] opinions, int line, int threshold) {
    return (opinions[line] & 0xff) <= THRESHOLDS[threshold];
  }

  private void count(LineMatrix matrix, byte[] opinions, int threshold) {
    int lines = 0;
    long length = 0;
    long text = 0;
    for (int i = 0; i < size; i++) {
      if (stays(opinions, i, threshold)) {
        lines++;
        length += matrix.length(i);
        text += matrix.isText(i) ? matrix.length(i) : 0;
      }
    }
    int at = threshold * OF_TEXT;
    whole[at++] = (byte) LineFeature.ratio(lines, size);
    whole[at++] = (byte) LineFeature.log(lines);
    whole[at++] = (byte) LineMatrix.logOf(length);
    whole[at] = (byte) (255 * text / (length + 1));
  }

  private int[] since(byte[] opinions, int threshold) {
    int[] distances = new int[size];
    int distance = FAR;
    for (int i = 0; i < size; i++) {
      distance = Math.min(FAR, distance + 1);
      distances[i] = distance;
      if (stays(opinions, i, threshold)) {
        distance = 0;
        last[threshold] = i;
      }
    }
    return distances;
  }

  private int[] until(byte[] opinions, int threshold) {
    int[] distances = new int[size];
    int distance = FAR;
    for (int i = size - 1; i >= 0; i--) {
      distance = Math.min(FAR, distance + 1);
      if (stays(opinions, i, threshold)) {
        distance = 0;
        first[threshold] = i;
      }
      distances[i] = distance;
    }
    return distances;
  }

  /** Writes the features of a line and returns where they end. */
  int write(int line, byte[] row, int from) {
    System.arraycopy(whole, 0, row, from, whole.length);
    int at = from + whole.length;
    for (int t = 0; t < THRESHOLDS.length; t++) {
      row[at++] = (byte) LineFeature.log(since[t][line]);
      row[at++] = (byte) LineFeature.log(until[t][line]);
      row[at++] = part(line - first[t]);
      row[at++] = part(last[t] - line);
    }
    return at;
  }

  /** Some lines as a part of all, 128 for none. */
  private byte part(int lines) {
    return (byte) (128 + 127 * lines / size);
  }
}
