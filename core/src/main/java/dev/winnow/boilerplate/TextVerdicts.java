package dev.winnow.boilerplate;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides which lines of a text go, from the log odds of the model.
 *
 * <p>A whole page finds its own threshold. What a line that is lost by mistake costs grows with its
 * length, so that a longer line must be surer to go. A text without the signs of a whole page
 * ({@link LineMatrix#isPage}) was taken from one and is mostly content: there, the more would go,
 * the surer each line must be. Appeals and notices grow from a line that is sure to be one over the
 * lines near it that are not (two thresholds, as in Canny's detector of edges).
 *
 * <p>Scratch space of one text: not thread-safe.
 */
final class TextVerdicts {
  /**
   * What a line needs more than one of half its length, in a whole page and in what was taken from
   * one, and the binary logarithm of the length that needs no more.
   */
  private static final double PAGE_LENGTH_MARGIN = 0.1;

  private static final double LENGTH_MARGIN = 0.5;
  private static final double MIDDLE_LENGTH = 5.75;

  /**
   * What a line without a cue needs more in a text that is no whole page, the part of its
   * characters that may go without a doubt, and what each line needs more for all the others.
   */
  private static final double EXTRACT_NO_CUE = 0.4;

  private static final double FREE_SHARE = 0.1;
  private static final double SHARE_MARGIN = 4;

  /** What a part of a line needs more than a line: a wrong cut tears a line apart. */
  private static final double PART_MARGIN = 0.25;

  /**
   * A text of so few lines says too little of itself for the model: there, a line that names what
   * it is for goes sooner and one that does not later, and running text with few cues later still,
   * unless it speaks to the reader.
   */
  private static final int FEW_LINES = LineMatrix.FEW_LINES;

  private static final double FEW_LINES_CUE = -0.5;
  private static final double FEW_LINES_NO_CUE = 1.75;
  private static final double FEW_LINES_MARGIN = 2;
  private static final double FEW_CUES_MARGIN = 0.5;
  private static final int FEW_CUES = LineFeature.ratio(1, 8);

  /** How often a line says you or we at least that speaks to the reader. */
  private static final int SPEAKING = LineFeature.log(3);

  /** The kinds of passages that have lines without a sign of it. */
  private static final LineKind[] GROWING = {LineKind.BANNER, LineKind.COOKIE_NOTICE};

  private static final int ADDRESS = LineFeature.KINDS + LineKind.ADDRESS.index();

  /** How many lines in a row of an appeal may give no cue. */
  private static final int MAX_GAP = 3;

  /** What a line needs to grow an appeal from, to be reached with a cue, and without one. */
  private static final double SURE = 1;

  private static final double WEAK = -2;
  private static final double WEAKEST = -3.5;

  /**
   * How far before the text a headline stands, its least number of words, the part that may be
   * cues, and its credit.
   */
  private static final int HEADLINE_REACH = 4;

  private static final int HEADLINE_WORDS = 3;
  private static final int HEADLINE_CUES = LineFeature.ratio(1, 4);
  private static final double HEADLINE_MARGIN = 4;

  /**
   * The least number of words of a first line that is a title, the part that may be cues, its
   * credit.
   */
  private static final int TITLE_WORDS = 2;

  private static final int TITLE_CUES = LineFeature.ratio(1, 2);
  private static final double TITLE_MARGIN = 1.5;

  /** The log odds that the likeliest headline needs. */
  private static final float LEAST_HEADLINE = -1;

  /** How much less a line looks like the headline that does nearly as much. */
  private static final float NEARLY = 0.25f;

  private final LineMatrix matrix;
  private final float[] scores;
  private final float[] headline;
  private final double threshold;
  private final boolean isPage;

  /** What each line needs more because so much would go. */
  private final double doubt;

  /** What each line of a whole page needs more or less than that of others. */
  private final double own;

  private final boolean[] goes;

  /** Lines of which something is protected. */
  private final boolean[] held;

  /** What a line went with that does not go by itself. */
  private final @Nullable LineKind[] grown;

  TextVerdicts(LineMatrix matrix, LineScores lines, double threshold) {
    this.matrix = matrix;
    this.scores = lines.boilerplate;
    this.headline = lines.headline;
    this.threshold = threshold;
    this.isPage = matrix.isPage();
    this.doubt =
        isPage || matrix.size <= FEW_LINES ? 0 : SHARE_MARGIN * Math.max(0, share() - FREE_SHARE);
    this.own = isPage ? ownThreshold() - TextExtractor.THRESHOLD : 0;
    this.goes = new boolean[matrix.size];
    this.held = new boolean[matrix.size];
    this.grown = new LineKind[matrix.size];
  }

  /** The part of the characters that would go by the standard threshold. */
  private double share() {
    long all = 1;
    long gone = 0;
    for (int i = 0; i < scores.length; i++) {
      int length = matrix.length(i);
      all += length;
      gone += scores[i] > TextExtractor.THRESHOLD + lengthMargin(i) ? length : 0;
    }
    return gone / (double) all;
  }

  private double ownThreshold() {
    TextThreshold best = new TextThreshold();
    for (int i = 0; i < scores.length; i++) {
      best.add(scores[i], scores[i] - lengthMargin(i), matrix.length(i));
    }
    return best.best();
  }

  /** What is lost with a line grows with its length. */
  private double lengthMargin(int line) {
    double margin = isPage ? PAGE_LENGTH_MARGIN : LENGTH_MARGIN;
    return margin * (matrix.own(line, LineFeature.LENGTH) / 16.0 - MIDDLE_LENGTH);
  }

  /** The probability that log odds stand for. */
  static double probability(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }

  /** Judges a line; {@code part} says that it is only a part of one. */
  void judge(int line, boolean part) {
    double needed = threshold + own + lengthMargin(line) + (part ? PART_MARGIN : 0) + doubt;
    if (goes.length <= FEW_LINES) {
      needed += fewLinesMargin(line);
    } else if (!isPage && cues(line) < FEW_CUES) {
      needed += EXTRACT_NO_CUE;
    }
    goes[line] = scores[line] > needed;
  }

  private double fewLinesMargin(int line) {
    boolean speaks = matrix.own(line, ADDRESS) >= SPEAKING && cues(line) > 0;
    double margin = cues(line) >= FEW_CUES || speaks ? FEW_LINES_CUE : FEW_LINES_NO_CUE;
    if (matrix.isText(line) && cues(line) < FEW_CUES && !speaks) {
      margin += cues(line) == 0 ? FEW_LINES_MARGIN : FEW_CUES_MARGIN;
    }
    return margin;
  }

  private int cues(int line) {
    return matrix.own(line, LineFeature.CUE_COVERAGE);
  }

  /**
   * Keeps the lines {@code [from, to)}, which are one list, if fewer than half of them go, or, if
   * the line before announces them and stays, not all. In what was taken from a page only those
   * count that say what they are for.
   */
  void keepList(int from, int to, boolean announced) {
    int going = 0;
    for (int i = from; i < to; i++) {
      going += goes[i] && (isPage || cues(i) >= FEW_CUES) ? 1 : 0;
    }
    boolean announcedAndKept = announced && !goes[from - 1];
    boolean belongs = announcedAndKept ? going < to - from : 2 * going < to - from;
    if (belongs) {
      Arrays.fill(goes, from, to, false);
    }
  }

  /** Keeps lines without a word that stand beside a line that stays: they belong to it. */
  void keepSigns() {
    for (int i = 0; i < goes.length; i++) {
      int first = i;
      while (i < goes.length && matrix.own(i, LineFeature.WORDS) == 0) {
        i++;
      }
      boolean beside = (first > 0 && !goes[first - 1]) || (i < goes.length && !goes[i]);
      if (beside) {
        Arrays.fill(goes, first, i, false);
      }
    }
  }

  /** Lets appeals and notices grow from their sure lines; to be asked once all are judged. */
  void grow() {
    for (LineKind kind : GROWING) {
      grow(kind, 0, goes.length, 1);
      grow(kind, goes.length - 1, -1, -1);
    }
  }

  private void grow(LineKind kind, int from, int to, int step) {
    int cue = LineFeature.KINDS + kind.index();
    int last = -1;
    for (int i = from; i != to; i += step) {
      if (matrix.own(i, cue) == 0) {
        continue;
      }
      boolean near = last >= 0 && Math.abs(i - last) <= MAX_GAP + 1;
      boolean reached = near && scores[i] > threshold + WEAK && isWithin(last, i, step);
      for (int gap = last + step; reached && gap != i + step; gap += step) {
        grown[gap] = goes[gap] ? grown[gap] : kind;
        goes[gap] = true;
      }
      if (reached || (goes[i] && scores[i] > threshold + SURE)) {
        last = i;
      }
    }
  }

  /** Whether what stands between two lines of an appeal speaks to the reader as they do. */
  private boolean isWithin(int from, int to, int step) {
    for (int i = from + step; i != to; i += step) {
      boolean speaks = matrix.own(i, ADDRESS) > 0 && scores[i] > threshold + WEAKEST;
      if (!goes[i] && !speaks) {
        return false;
      }
    }
    return true;
  }

  /**
   * The headline above the text, or -1: of the lines right before the first line of running text
   * that stays, of which cues make little, the likeliest.
   */
  int headlineAboveText() {
    int text = 0;
    while (text < goes.length && (goes[text] || !matrix.isText(text))) {
      text++;
    }
    if (text == goes.length) {
      return -1;
    }
    int best = -1;
    for (int i = text - 1; i >= Math.max(0, text - HEADLINE_REACH) && !matrix.isText(i); i--) {
      if (mayBeHeadline(i) && (best < 0 || scores[i] < scores[best])) {
        best = i;
      }
    }
    return best;
  }

  /** Keeps the headline above the text, if it is not clearly something else. */
  void keepHeadlineAboveText(int line) {
    goes[line] &= scores[line] > threshold + HEADLINE_MARGIN;
  }

  private boolean mayBeHeadline(int line) {
    return matrix.own(line, LineFeature.CUE_COVERAGE) <= HEADLINE_CUES
        && matrix.own(line, LineFeature.WORDS) >= LineFeature.log(HEADLINE_WORDS);
  }

  /**
   * Keeps the first line of what was taken from a page, right above running text; cues may make
   * more of it.
   */
  void keepTitle() {
    boolean fits =
        !isPage
            && goes.length > 1
            && matrix.isText(1)
            && matrix.own(0, LineFeature.WORDS) >= LineFeature.log(TITLE_WORDS)
            && cues(0) <= TITLE_CUES;
    goes[0] &= !fits || scores[0] > threshold + TITLE_MARGIN;
  }

  /**
   * The line that most looks like the headline, if it is not an unlikely one and none that looks
   * nearly as much like it stays anyway; else -1. To be asked before appeals grow.
   */
  int likelyHeadline() {
    int best = 0;
    for (int i = 1; i < headline.length; i++) {
      best = headline[i] > headline[best] ? i : best;
    }
    if (headline.length < 2 || headline[best] <= LEAST_HEADLINE) {
      return -1;
    }
    for (int i = 0; i < headline.length; i++) {
      if (!goes[i] && headline[i] > headline[best] - NEARLY) {
        return -1;
      }
    }
    return best;
  }

  /** Keeps a line, unless an appeal grows over it. */
  void keep(int line) {
    goes[line] = false;
  }

  /** Lets a line stay whatever else is said of it. */
  void hold(int line) {
    held[line] = true;
  }

  void letGo(int line) {
    goes[line] = true;
  }

  /** The passage that a line goes with, if not by itself. */
  Optional<LineKind> grownFrom(int line) {
    return Optional.ofNullable(grown[line]);
  }

  boolean goes(int line) {
    return goes[line] && !held[line];
  }
}
