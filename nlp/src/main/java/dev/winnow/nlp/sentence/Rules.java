package dev.winnow.nlp.sentence;

/**
 * Holds the few rules that stand above a decision.
 *
 * <p>Every look around is bounded by {@link #REACH}.
 */
final class Rules {
  /** How far from a gap anything looks, in UTF-16 code units. */
  static final int REACH = 1 << 10;

  private static final int MAX_QUOTATION = 1000;
  private static final int MAX_PARENTHESIS = 256;
  private static final int MAX_CLOSERS = 3;

  private Rules() {}

  static boolean demand(Candidate candidate) {
    return candidate.terminator() >= 0
        && !candidate.isInsideBrackets()
        && (opensInverted(candidate)
            || Dashes.beginSpeech(candidate)
            || ScriptRules.demand(candidate)
            || AbbreviationRules.demand(candidate)
            || NumberRules.demand(candidate));
  }

  static boolean forbid(Candidate candidate) {
    return NumberRules.forbid(candidate)
        || JoinRules.forbid(candidate)
        || ScriptRules.forbid(candidate)
        || AbbreviationRules.forbid(candidate)
        || isNameThatExclaims(candidate)
        || isInsideParenthesis(candidate)
        || goesOnInLowerCase(candidate)
        || closesBehindSpace(candidate)
        || Dashes.goOn(candidate)
        || isVerse(candidate)
        || isOmission(candidate)
        || isReported(candidate);
  }

  /** An inverted mark opens a sentence: {@code ¿Qué?} */
  private static boolean opensInverted(Candidate candidate) {
    char next = candidate.text().charAt(candidate.start());
    return next == '\u00bf' || next == '\u00a1';
  }

  /** A quotation that closes in the same line. */
  static boolean isInsideQuotation(Candidate candidate) {
    if (!candidate.isInsideQuotes()) {
      return false;
    }
    String text = candidate.text();
    int limit = Math.min(text.length(), candidate.end() + MAX_QUOTATION);
    for (int i = candidate.end(); i < limit && text.charAt(i) != '\n'; i++) {
      byte kind = Kind.of(text.charAt(i));
      if (kind == Kind.CLOSING_QUOTE || kind == Kind.STRAIGHT_QUOTE) {
        return true;
      }
    }
    return false;
  }

  /** A parenthesis within a sentence is part of it, if it closes soon. */
  private static boolean isInsideParenthesis(Candidate candidate) {
    if (!candidate.isInsideBrackets() || candidate.bracketStart() <= candidate.sentenceStart()) {
      return false;
    }
    String text = candidate.text();
    int limit = Math.min(text.length(), candidate.end() + MAX_PARENTHESIS);
    int depth = 1;
    for (int i = candidate.end(); i < limit && text.charAt(i) != '\n'; i++) {
      byte kind = Kind.of(text.charAt(i));
      depth += kind == Kind.OPENING_BRACKET ? 1 : kind == Kind.CLOSING_BRACKET ? -1 : 0;
      if (depth == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * What closes and is followed by a small letter goes on, {@code "Really?" he asked}, and so does
   * what is abbreviated, {@code approx. ten}.
   */
  private static boolean goesOnInLowerCase(Candidate candidate) {
    String text = candidate.text();
    int terminator = candidate.terminator();
    if (terminator < 0 || Kind.of(text.charAt(candidate.start())) != Kind.LOWER) {
      return false;
    }
    byte last = Kind.of(text.charAt(candidate.end() - 1));
    boolean closed = last != Kind.FULL_STOP && last != Kind.TERMINATOR;
    return closed || (candidate.end() == terminator + 1 && isAbbreviated(candidate));
  }

  /** A mark with a pause or an end right behind it closes: {@code "Row! ". They sang.} */
  private static boolean closesBehindSpace(Candidate candidate) {
    String text = candidate.text();
    int next = candidate.start();
    int limit = Math.min(text.length(), next + MAX_CLOSERS);
    while (next < limit && isCloser(text.charAt(next))) {
      next++;
    }
    return next > candidate.start()
        && next < text.length()
        && (text.charAt(next) == '.' || text.charAt(next) == ',')
        && (next + 1 == text.length() || Kind.of(text.charAt(next + 1)) == Kind.SPACE);
  }

  private static boolean isCloser(char c) {
    return c == '`' || Kind.isQuote(Kind.of(c)) || Kind.of(c) == Kind.APOSTROPHE;
  }

  /** Whether the word before the terminator is a known abbreviation of more than a letter. */
  private static boolean isAbbreviated(Candidate candidate) {
    String text = candidate.text();
    int end = candidate.terminator();
    int start = end;
    int floor = Math.max(candidate.sentenceStart(), end - Word.MAX);
    while (start > floor && Kind.of(text.charAt(start - 1)) != Kind.SPACE) {
      start--;
    }
    int kinds = candidate.abbreviations().kinds(Word.bareHash(text, start, end));
    return end - start > 1 && (kinds & ~KnownAbbreviations.NUMBER) != 0;
  }

  /**
   * A name within its sentence may exclaim, {@code the scripts of Jeopardy! are lost}: an
   * exclamation would be followed by a capital.
   */
  private static boolean isNameThatExclaims(Candidate candidate) {
    String text = candidate.text();
    int end = candidate.terminator();
    if (end < 0
        || candidate.end() != end + 1
        || text.charAt(end) != '!'
        || Kind.of(text.charAt(candidate.start())) != Kind.LOWER) {
      return false;
    }
    int start = end;
    int floor = Math.max(candidate.sentenceStart(), end - Word.MAX);
    while (start > floor && Kind.of(text.charAt(start - 1)) == Kind.LOWER) {
      start--;
    }
    return start < end
        && start - 3 >= floor
        && Kind.of(text.charAt(start - 1)) == Kind.UPPER
        && Kind.of(text.charAt(start - 2)) == Kind.SPACE
        && Kind.of(text.charAt(start - 3)) == Kind.LOWER;
  }

  /** Dots set off by a space in a quotation stand for words left out: {@code "It was ... late."} */
  private static boolean isOmission(Candidate candidate) {
    String text = candidate.text();
    int dots = candidate.terminator();
    return candidate.isInsideQuotes()
        && dots > candidate.sentenceStart()
        && Kind.of(text.charAt(dots - 1)) == Kind.SPACE
        && (text.charAt(dots) == '\u2026' || text.startsWith("...", dots))
        && Kind.isTerminator(Kind.of(text.charAt(candidate.end() - 1)));
  }

  /** A stroke between verses that are quoted in a line. */
  private static boolean isVerse(Candidate candidate) {
    String text = candidate.text();
    int next = candidate.start();
    return text.charAt(next) == '/'
        && next + 1 < text.length()
        && Kind.of(text.charAt(next + 1)) == Kind.SPACE;
  }

  /** What says who asked or shouted belongs to the question: {@code "Really?" Ann asked.} */
  private static boolean isReported(Candidate candidate) {
    String text = candidate.text();
    int terminator = candidate.terminator();
    if (terminator < 0
        || candidate.isJoin()
        || !Kind.isLetter(Kind.of(text.charAt(candidate.start())))) {
      return false;
    }
    boolean closed = !Kind.isTerminator(Kind.of(text.charAt(candidate.end() - 1)));
    if (Kind.of(text.charAt(candidate.start())) == Kind.LETTER) {
      return closed && Reporting.beginsAt(text, candidate.start());
    }
    boolean small = Kind.of(text.charAt(candidate.start())) == Kind.LOWER;
    return Kind.of(text.charAt(terminator)) == Kind.TERMINATOR
        && (closed || small)
        && Reporting.follows(text, candidate.start());
  }
}
