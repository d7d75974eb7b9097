package dev.winnow.nlp.sentence;

/** The few rules that stand above a decision. */
final class Rules {
  private static final int MAX_MARKER = 3;

  private Rules() {}

  static boolean forbid(Candidate candidate) {
    return isListMarker(candidate) || goesOnBehindClosing(candidate);
  }

  /** The number or letter of a list item is no sentence: {@code 12. Go home.} */
  private static boolean isListMarker(Candidate candidate) {
    int start = candidate.sentenceStart();
    int end = candidate.terminator();
    if (end <= start || end - start > MAX_MARKER) {
      return false;
    }
    String text = candidate.text();
    boolean digits = true;
    for (int i = start; i < end; i++) {
      digits &= Kind.of(text.charAt(i)) == Kind.DIGIT;
    }
    return digits || end - start == 1 && Kind.of(text.charAt(start)) == Kind.LOWER;
  }

  /** What closes and is followed by a small letter goes on: {@code "Really?" he asked.} */
  private static boolean goesOnBehindClosing(Candidate candidate) {
    String text = candidate.text();
    int last = candidate.end() - 1;
    byte closing = Kind.of(text.charAt(last));
    return candidate.terminator() >= 0
        && candidate.terminator() < last
        && closing != Kind.FULL_STOP
        && closing != Kind.TERMINATOR
        && Kind.of(text.charAt(candidate.start())) == Kind.LOWER;
  }
}
