package dev.winnow.nlp.sentence;

/**
 * Knows the abbreviations that lead on to what follows, and the words that begin a sentence even
 * behind an abbreviation.
 */
final class AbbreviationRules {
  private static final int MAX_STARTER = 6;
  private static final int MAX_SHORT = 2;
  private static final String STREET = "str";

  /** <i>For example</i>, <i>that is</i>, <i>compare</i>: nothing ends with them. */
  private static final WordSet LEADING =
      WordSet.of("eg ie cf viz zb dh bijv tzn tj pex pej fx fks tex напр тнапр ör örn");

  /** Titles, which a name follows, be it one that looks like a word of the language. */
  private static final WordSet TITLES =
      WordSet.of(
          "mr mrs ms mme mlle dr dra drs prof gen col lt capt sgt maj rev hon sen gov messrs vs v"
              + " sra srta dhr mevr frl sig dott");

  /** English words that are a part of no name that an initial or an abbreviation stands in. */
  private static final WordSet STARTERS =
      WordSet.of("the he she it we they this that these those there but when his her their our");

  private AbbreviationRules() {}

  /**
   * What is abbreviated ends its sentence too if a word follows that stands in no name: {@code It
   * is on Mill St. The shop is shut.} A letter that begins the sentence is the mark of an item.
   */
  static boolean demand(Candidate candidate) {
    if (!isFullStop(candidate) || !startsSentence(candidate)) {
      return false;
    }
    int end = candidate.terminator();
    int start = wordStart(candidate);
    int bare = Word.bareHash(candidate.text(), start, end);
    return start > candidate.sentenceStart()
        && candidate.maybeAbbreviated()
        && !TITLES.contains(bare);
  }

  static boolean forbid(Candidate candidate) {
    if (!isFullStop(candidate)) {
      return closesParenthesis(candidate);
    }
    String text = candidate.text();
    int end = candidate.terminator();
    int start = wordStart(candidate);
    int bare = Word.bareHash(text, start, end);
    return end - start > 1
        && (LEADING.contains(bare) || isBeforeName(candidate, bare) || isStreet(candidate));
  }

  /**
   * Where letters have no case, dotted letters and what a number counts end no sentence at the end
   * of a parenthesis: {@code معركة بدر (624 م.) كانت}.
   */
  private static boolean closesParenthesis(Candidate candidate) {
    String text = candidate.text();
    int end = candidate.terminator();
    if (end < 1
        || candidate.end() != end + 2
        || text.charAt(end) != '.'
        || Kind.of(text.charAt(end + 1)) != Kind.CLOSING_BRACKET
        || Kind.of(text.charAt(candidate.start())) != Kind.LETTER
        || candidate.bracketStart() <= candidate.sentenceStart()) {
      return false;
    }
    int start = end;
    int floor = Math.max(candidate.bracketStart(), end - Word.MAX);
    boolean dotted = false;
    while (start > floor && isPart(Kind.of(text.charAt(start - 1)))) {
      start--;
      dotted |= text.charAt(start) == '.';
    }
    boolean isUnit =
        end > start
            && end - start <= MAX_SHORT
            && start - 2 > floor
            && Kind.of(text.charAt(start - 2)) == Kind.DIGIT;
    return dotted || isUnit;
  }

  private static boolean isBeforeName(Candidate candidate, int bare) {
    return TITLES.contains(bare)
        && Kind.of(candidate.text().charAt(candidate.start())) == Kind.UPPER;
  }

  /** {@code Hafenstr. 12}: a house's number follows. */
  private static boolean isStreet(Candidate candidate) {
    String text = candidate.text();
    int end = candidate.terminator();
    return end - candidate.sentenceStart() > STREET.length()
        && text.regionMatches(true, end - STREET.length(), STREET, 0, STREET.length())
        && Kind.of(text.charAt(candidate.start())) == Kind.DIGIT;
  }

  private static boolean isFullStop(Candidate candidate) {
    int terminator = candidate.terminator();
    return terminator >= 0
        && candidate.end() == terminator + 1
        && !candidate.isJoin()
        && candidate.text().charAt(terminator) == '.';
  }

  private static boolean startsSentence(Candidate candidate) {
    String text = candidate.text();
    int start = candidate.start();
    if (Kind.of(text.charAt(start)) != Kind.UPPER) {
      return false;
    }
    int end = start + 1;
    int limit = Math.min(text.length(), start + MAX_STARTER);
    while (end < limit && Kind.of(text.charAt(end)) == Kind.LOWER) {
      end++;
    }
    return end < text.length()
        && Kind.of(text.charAt(end)) == Kind.SPACE
        && STARTERS.contains(Word.hash(text, start, end));
  }

  private static int wordStart(Candidate candidate) {
    String text = candidate.text();
    int start = candidate.terminator();
    int floor = Math.max(candidate.sentenceStart(), start - Word.MAX);
    while (start > floor && isPart(Kind.of(text.charAt(start - 1)))) {
      start--;
    }
    return start;
  }

  private static boolean isPart(byte kind) {
    return Kind.isWord(kind) || kind == Kind.FULL_STOP;
  }
}
