package dev.winnow.boilerplate;

/**
 * Says what a removed line was for: what most of its cues speak for, else what the removed lines
 * before it were for, if that is something that goes on over lines without cues.
 */
final class TextReason {
  static final String OTHER = "other";
  private static final int SHORT_WORDS = 8;
  private static final int TITLE_WORDS = 5;

  private final LineMatrix matrix;
  private int current = -1;
  private int last = -1;

  TextReason(LineMatrix matrix) {
    this.matrix = matrix;
  }

  /** The reason for a line; to be asked in order, for removed lines only. */
  String of(int line) {
    if (last != line - 1) {
      current = -1;
    }
    last = line;
    int kind = mainKind(line);
    if (kind >= 0) {
      current = leadsElsewhere(line, kind) ? LineKind.RELATED.index() : kind;
      return LineKind.ALL.get(current).label();
    }
    if (current >= 0 && LineKind.ALL.get(current).goesOn()) {
      return LineKind.ALL.get(current).label();
    }
    boolean isShort = matrix.own(line, LineFeature.WORDS) <= LineFeature.log(SHORT_WORDS);
    return isShort ? LineKind.NAVIGATION.label() : OTHER;
  }

  /** Whether words of navigation stand before a title: {@code Read more: Ferry fares to rise}. */
  private boolean leadsElsewhere(int line, int kind) {
    return kind == LineKind.NAVIGATION.index()
        && matrix.own(line, LineFeature.WORDS) >= LineFeature.log(TITLE_WORDS)
        && matrix.own(line, LineFeature.CUE_COVERAGE) < LineFeature.ratio(1, 2);
  }

  private int mainKind(int line) {
    int best = -1;
    int most = 0;
    for (int k = 0; k < LineKind.COUNT; k++) {
      int count = matrix.own(line, LineFeature.KINDS + k);
      if (count > most && LineKind.ALL.get(k).isReason()) {
        most = count;
        best = k;
      }
    }
    return best;
  }
}
