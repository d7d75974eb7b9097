package dev.winnow.boilerplate;

/**
 * Says what a removed line was for: what most of its cues speak for, else what the removed lines
 * before it were for, if that is something that goes on over lines without cues.
 */
final class TextReason {
  static final String OTHER = "other";
  private static final LineKind[] KINDS = LineKind.values();
  private static final int SHORT_WORDS = 8;

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
      current = kind;
      return KINDS[kind].label();
    }
    if (current >= 0 && KINDS[current].goesOn()) {
      return KINDS[current].label();
    }
    boolean isShort = matrix.own(line, LineFeature.WORDS) <= LineFeature.log(SHORT_WORDS);
    return isShort ? LineKind.NAVIGATION.label() : OTHER;
  }

  private int mainKind(int line) {
    int best = -1;
    int most = 0;
    for (int k = 0; k < LineKind.COUNT; k++) {
      int count = matrix.own(line, LineFeature.KINDS + k);
      if (count > most && KINDS[k].isReason()) {
        most = count;
        best = k;
      }
    }
    return best;
  }
}
