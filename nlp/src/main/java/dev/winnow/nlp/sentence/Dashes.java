package dev.winnow.nlp.sentence;

/** Knows what a dash behind a candidate tells. */
final class Dashes {
  private static final int MAX_DASHES = 3;

  private Dashes() {}

  /** A dash with a small letter behind it goes on: {@code Who — if I may ask? — are you?} */
  static boolean goOn(Candidate candidate) {
    return kindBehind(candidate) == Kind.LOWER;
  }

  /**
   * A dash with a capital behind it, after a terminator that nothing closes, begins a turn of
   * speech or an item of a list: {@code He went. — Where to?}
   */
  static boolean beginSpeech(Candidate candidate) {
    return Kind.isTerminator(Kind.of(candidate.text().charAt(candidate.end() - 1)))
        && !candidate.isJoin()
        && !candidate.isInsideQuotes()
        && kindBehind(candidate) == Kind.UPPER
        && !candidate.maybeAbbreviated();
  }

  /** The kind of what stands behind one to three dashes and a space; other where none do. */
  private static byte kindBehind(Candidate candidate) {
    String text = candidate.text();
    int i = candidate.start();
    int limit = Math.min(text.length(), i + MAX_DASHES);
    while (i < limit && Kind.of(text.charAt(i)) == Kind.DASH) {
      i++;
    }
    boolean spaced =
        i > candidate.start() && i + 1 < text.length() && Kind.of(text.charAt(i)) == Kind.SPACE;
    return spaced ? Kind.of(text.charAt(i + 1)) : Kind.OTHER;
  }
}
