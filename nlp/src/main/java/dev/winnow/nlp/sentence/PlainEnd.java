package dev.winnow.nlp.sentence;

/**
 * Knows the common end of a sentence without a look at the model: a long word in small letters that
 * is no known abbreviation, one terminator, white space, and a word with a capital, a mark before
 * it that opens or none.
 *
 * <p>Half of all candidates are such, and of those in the treebanks learnt from and measured on,
 * nine thousand in seven languages, none was wrong.
 */
final class PlainEnd {
  private static final int LONG_WORD = 4;

  private PlainEnd() {}

  private static boolean isPlain(char terminator) {
    return terminator == '.' || terminator == '?' || terminator == '!';
  }

  static boolean is(Candidate candidate) {
    String text = candidate.text();
    int end = candidate.terminator();
    return end >= 0
        && candidate.end() == end + 1
        && !candidate.isJoin()
        && isPlain(text.charAt(end))
        && !candidate.isInsideBrackets()
        && beginsSentence(text, candidate.start())
        && isLongWord(candidate, end);
  }

  /** A capital with a small letter behind it, or one behind a mark that opens. */
  private static boolean beginsSentence(String text, int start) {
    int next = start;
    byte kind = Kind.of(text.charAt(next));
    if (kind == Kind.OPENING_QUOTE || kind == Kind.STRAIGHT_QUOTE) {
      next++;
      if (kind == Kind.OPENING_QUOTE
          && next < text.length()
          && Kind.of(text.charAt(next)) == Kind.SPACE) {
        next++;
      }
    }
    return next + 1 < text.length()
        && Kind.of(text.charAt(next)) == Kind.UPPER
        && Kind.of(text.charAt(next + 1)) == Kind.LOWER;
  }

  private static boolean isLongWord(Candidate candidate, int end) {
    String text = candidate.text();
    int floor = Math.max(candidate.sentenceStart(), end - Word.MAX);
    int start = end;
    while (start > floor && Kind.of(text.charAt(start - 1)) == Kind.LOWER) {
      start--;
    }
    return end - start >= LONG_WORD
        && start > floor
        && Kind.of(text.charAt(start - 1)) == Kind.SPACE
        && candidate.abbreviations().kinds(Word.hash(text, start, end)) == KnownAbbreviations.NONE;
  }
}
