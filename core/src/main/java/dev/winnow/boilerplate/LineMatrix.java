package dev.winnow.boilerplate;

/**
 * Holds the features of the lines of one text, and makes the row of a line for the trees: its own
 * features, then those of its place and its neighbours.
 *
 * <p>Scratch space of one text: not thread-safe.
 */
final class LineMatrix {
  /** The kinds of passages that go on over several lines, of which not each gives a cue. */
  private static final LineKind[] CUED = {
    LineKind.BANNER,
    LineKind.SUBSCRIBE,
    LineKind.COMMENTS,
    LineKind.COOKIE_NOTICE,
    LineKind.COPYRIGHT,
    LineKind.RELATED,
    LineKind.ADDRESS
  };

  private static final int CUE_REACH = 5;
  private static final int MOSTLY_CUES = LineFeature.ratio(1, 2);

  /** A text of so few lines says too little of itself. */
  static final int FEW_LINES = 8;

  /**
   * How many kinds of lines a whole page names at least. An article with what an extractor left of
   * its surroundings names some too: between none and all of the lines being running text, the
   * number needed grows from the one below to the other (the boundary of a logistic regression over
   * pages and extracts).
   */
  private static final int PAGE_KINDS = 3;

  private static final double PAGE_KINDS_OF_TEXT = 9;
  private static final double PAGE_KINDS_OF_LINKS = 0.6;

  /** How many features a row has. */
  static final int ROW = LineFeature.OWN + 57 + 2 * CUED.length;

  final int size;
  private final byte[] own;
  private final boolean[] texty;

  /** Sums over the lines before each line. */
  private final int[] scoreSums;

  private final int[] coverageSums;
  private final int[] titleSums;
  private final int[] repeatSums;
  private final int[][] cueSums = new int[CUED.length][];
  private final int[] textLineSums;
  private final int[] boilerplateSums;
  private final long[] textLengthSums;
  private final long[] lengthSums;

  private int kindsNamed;
  private int namedLines;

  /** How many lines away the nearest line of running text is. */
  private final int[] sinceText;

  private final int[] untilText;

  /** How many lines in a row look like each line, up to it and from it on. */
  private final int[] alikeBefore;

  private final int[] alikeAfter;

  private LineMatrix(LineTable lines, int from, int size, byte[] own, boolean[] texty) {
    this.size = size;
    this.own = own;
    this.texty = texty;
    scoreSums = new int[size + 1];
    coverageSums = new int[size + 1];
    titleSums = new int[size + 1];
    repeatSums = new int[size + 1];
    textLineSums = new int[size + 1];
    boilerplateSums = new int[size + 1];
    textLengthSums = new long[size + 1];
    lengthSums = new long[size + 1];
    sinceText = new int[size];
    untilText = new int[size];
    alikeBefore = new int[size];
    alikeAfter = new int[size];
    sum(lines, from);
    sumCues();
    countNamed();
    findRuns();
  }

  /**
   * Reads the lines {@code [from, to)} of a text; {@code salt} other than 0 makes all of its words
   * unknown to the model.
   */
  static LineMatrix of(
      String text,
      LineTable lines,
      int from,
      int to,
      LineReader reader,
      LineModel model,
      int salt) {
    int size = to - from;
    byte[] own = new byte[size * LineFeature.OWN];
    boolean[] texty = new boolean[size];
    LineRepeats repeats = new LineRepeats(size);
    LineTopic topic = new LineTopic(size);
    for (int i = 0; i < size; i++) {
      int at = i * LineFeature.OWN;
      reader.read(text, lines.start(from + i), lines.end(from + i));
      reader.write(text, lines.start(from + i), lines.end(from + i), own, at);
      own[at + LineFeature.WORD_SCORE] =
          (byte) model.wordScore(reader.salted(salt), reader.hashCount);
      repeats.add(reader.lineHash);
      topic.add(reader);
      texty[i] = reader.isText();
    }
    for (int i = 0; i < size; i++) {
      int at = i * LineFeature.OWN;
      own[at + LineFeature.REPEATS] = (byte) LineFeature.log(repeats.of(i));
      own[at + LineFeature.TOPIC] = (byte) topic.of(i);
    }
    return new LineMatrix(lines, from, size, own, texty);
  }

  /** Whether a line is running text. */
  boolean isText(int line) {
    return texty[line];
  }

  /**
   * Whether the text is a whole page: several kinds of its lines say what they are for, the more
   * the more of its lines are running text.
   */
  boolean isPage() {
    if (size <= FEW_LINES) {
      return false;
    }
    double text = textLineSums[size] / (255.0 * size);
    double kinds = PAGE_KINDS_OF_LINKS + text * (PAGE_KINDS_OF_TEXT - PAGE_KINDS_OF_LINKS);
    return kindsNamed >= Math.max(PAGE_KINDS, kinds);
  }

  /** The length of a line in characters. */
  int length(int line) {
    return (int) (lengthSums[line + 1] - lengthSums[line]);
  }

  /** One of the features of a line alone. */
  int own(int line, int feature) {
    return own[line * LineFeature.OWN + feature] & 0xff;
  }

  private void sum(LineTable lines, int from) {
    for (int i = 0; i < size; i++) {
      int length = lines.end(from + i) - lines.start(from + i);
      scoreSums[i + 1] = scoreSums[i] + own(i, LineFeature.WORD_SCORE);
      coverageSums[i + 1] = coverageSums[i] + own(i, LineFeature.CUE_COVERAGE);
      titleSums[i + 1] = titleSums[i] + own(i, LineFeature.TITLE_CASE);
      repeatSums[i + 1] = repeatSums[i] + (own(i, LineFeature.REPEATS) > 0 ? 255 : 0);
      textLineSums[i + 1] = textLineSums[i] + (texty[i] ? 255 : 0);
      boilerplateSums[i + 1] =
          boilerplateSums[i] + (own(i, LineFeature.WORD_SCORE) > 128 ? 255 : 0);
      textLengthSums[i + 1] = textLengthSums[i] + (texty[i] ? length : 0);
      lengthSums[i + 1] = lengthSums[i] + length;
    }
  }

  /** Counts the lines that are mostly cues, and the kinds of those. */
  private void countNamed() {
    int kinds = 0;
    for (int i = 0; i < size; i++) {
      if (own(i, LineFeature.CUE_COVERAGE) >= MOSTLY_CUES) {
        namedLines++;
        for (int k = 0; k < LineKind.COUNT; k++) {
          kinds |= own(i, LineFeature.KINDS + k) > 0 ? 1 << k : 0;
        }
      }
    }
    kindsNamed = Integer.bitCount(kinds & ~(1 << LineKind.ADDRESS.index()));
  }

  private void sumCues() {
    for (int k = 0; k < CUED.length; k++) {
      int[] sums = new int[size + 1];
      for (int i = 0; i < size; i++) {
        sums[i + 1] = sums[i] + own(i, LineFeature.KINDS + CUED[k].index());
      }
      cueSums[k] = sums;
    }
  }

  private void findRuns() {
    int last = -1;
    for (int i = 0; i < size; i++) {
      sinceText[i] = i - last;
      last = texty[i] ? i : last;
      alikeBefore[i] = i > 0 && alike(i - 1, i) ? alikeBefore[i - 1] + 1 : 0;
    }
    last = size;
    for (int i = size - 1; i >= 0; i--) {
      untilText[i] = last - i;
      last = texty[i] ? i : last;
      alikeAfter[i] = i + 1 < size && alike(i, i + 1) ? alikeAfter[i + 1] + 1 : 0;
    }
  }

  private boolean alike(int a, int b) {
    return Math.abs(own(a, LineFeature.LENGTH) - own(b, LineFeature.LENGTH)) <= 16
        && own(a, LineFeature.END) == own(b, LineFeature.END);
  }

  /** Writes the row of a line. */
  void row(int line, byte[] row) {
    System.arraycopy(own, line * LineFeature.OWN, row, 0, LineFeature.OWN);
    int at = LineFeature.OWN;
    at = neighbours(line, row, at);
    at = windows(line, row, at);
    at = cues(line, row, at);
    at = place(line, row, at);
    whole(row, at);
  }

  private int neighbours(int line, byte[] row, int at) {
    for (int d = -3; d <= 3; d++) {
      if (d != 0) {
        row[at++] = neighbour(line + d, LineFeature.WORD_SCORE, 128);
      }
    }
    for (int d = -2; d <= 2; d++) {
      if (d != 0) {
        row[at++] = neighbour(line + d, LineFeature.LENGTH, 0);
        row[at++] = neighbour(line + d, LineFeature.CUE_COVERAGE, 0);
      }
    }
    for (int d = -1; d <= 1; d += 2) {
      row[at++] = neighbour(line + d, LineFeature.END, 0);
      row[at++] = neighbour(line + d, LineFeature.TITLE_CASE, 0);
      row[at++] = neighbour(line + d, LineFeature.REPEATS, 0);
    }
    return at;
  }

  private byte neighbour(int line, int feature, int none) {
    return (byte) (line < 0 || line >= size ? none : own(line, feature));
  }

  private int windows(int line, byte[] row, int at) {
    row[at++] = mean(scoreSums, line - 4, line, 128);
    row[at++] = mean(scoreSums, line + 1, line + 5, 128);
    row[at++] = mean(scoreSums, line - 12, line, 128);
    row[at++] = mean(scoreSums, line + 1, line + 13, 128);
    row[at++] = mean(scoreSums, line - 40, line + 41, 128);
    row[at++] = mean(coverageSums, line - 6, line + 7, 0);
    row[at++] = mean(titleSums, line - 6, line + 7, 0);
    row[at++] = mean(repeatSums, line - 6, line + 7, 0);
    row[at++] = mean(textLineSums, line - 3, line, 0);
    row[at++] = mean(textLineSums, line + 1, line + 4, 0);
    row[at++] = mean(textLineSums, line - 12, line, 0);
    row[at++] = mean(textLineSums, line + 1, line + 13, 0);
    for (int reach = 3; reach <= 30; reach *= 3) {
      row[at++] = textLength(line - reach, line);
      row[at++] = textLength(line + 1, line + 1 + reach);
    }
    return at;
  }

  private int cues(int line, byte[] row, int from) {
    int at = from;
    for (int[] sums : cueSums) {
      row[at++] = sum(sums, line - CUE_REACH, line);
      row[at++] = sum(sums, line + 1, line + 1 + CUE_REACH);
    }
    return at;
  }

  private byte sum(int[] sums, int from, int to) {
    int a = Math.max(0, from);
    int b = Math.min(size, to);
    return (byte) (a < b ? Math.min(255, sums[b] - sums[a]) : 0);
  }

  private byte mean(int[] sums, int from, int to, int none) {
    int a = Math.max(0, from);
    int b = Math.min(size, to);
    return (byte) (a < b ? (sums[b] - sums[a]) / (b - a) : none);
  }

  private byte textLength(int from, int to) {
    int a = Math.max(0, from);
    int b = Math.min(size, to);
    return (byte) (a < b ? logOf(textLengthSums[b] - textLengthSums[a]) : 0);
  }

  /** Sixteen times the binary logarithm of a number plus one, at most 255. */
  static int logOf(long number) {
    return LineFeature.log((int) Math.min(Integer.MAX_VALUE, number));
  }

  private int place(int line, byte[] row, int at) {
    row[at++] = (byte) LineFeature.log(line);
    row[at++] = (byte) LineFeature.log(size - 1 - line);
    row[at++] = (byte) LineFeature.ratio(line, size);
    row[at++] = (byte) LineFeature.log(sinceText[line]);
    row[at++] = (byte) LineFeature.log(untilText[line]);
    row[at++] = (byte) LineFeature.log(alikeBefore[line]);
    row[at++] = (byte) LineFeature.log(alikeAfter[line]);
    long all = textLengthSums[size];
    row[at++] = (byte) logOf(textLengthSums[line]);
    row[at++] = (byte) logOf(all - textLengthSums[line]);
    row[at++] = (byte) (all == 0 ? 128 : 255 * textLengthSums[line] / all);
    return at;
  }

  private void whole(byte[] row, int from) {
    int at = from;
    row[at++] = (byte) LineFeature.log(size);
    row[at++] = (byte) (size == 0 ? 0 : 255 * textLengthSums[size] / lengthSums[size]);
    row[at++] = mean(textLineSums, 0, size, 0);
    row[at++] = mean(scoreSums, 0, size, 128);
    row[at++] = mean(boilerplateSums, 0, size, 0);
    row[at++] = mean(repeatSums, 0, size, 0);
    row[at++] = mean(coverageSums, 0, size, 0);
    row[at++] = (byte) (16 * kindsNamed);
    row[at] = (byte) Math.min(255, 4 * LineFeature.ratio(namedLines, size));
  }
}
