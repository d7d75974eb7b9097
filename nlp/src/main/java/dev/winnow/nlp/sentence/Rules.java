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

  private static final int MAX_MARKER = 3;
  private static final int MAX_ADDRESS = 64;

  private Rules() {}

  /** An inverted mark opens a sentence: {@code ¿Qué?} */
  static boolean demand(Candidate candidate) {
    char next = candidate.text().charAt(candidate.start());
    return candidate.terminator() >= 0
        && !candidate.isInsideBrackets()
        && (next == '\u00bf' || next == '\u00a1');
  }

  static boolean forbid(Candidate candidate) {
    return isListMarker(candidate)
        || isInsideAddress(candidate)
        || isInsideParenthesis(candidate)
        || goesOnInLowerCase(candidate)
        || goesOnBehindDash(candidate)
        || isVerse(candidate)
        || isOmission(candidate)
        || isReported(candidate);
  }

  /**
   * The number or letter of a list item is no sentence: {@code 12. Go home.}, {@code • 3. Rest}.
   */
  private static boolean isListMarker(Candidate candidate) {
    String text = candidate.text();
    int end = candidate.terminator();
    int start = candidate.sentenceStart();
    int limit = Math.min(end, start + MAX_MARKER);
    while (start < limit && !Kind.isWord(Kind.of(text.charAt(start)))) {
      start++;
    }
    if (end <= start || end - start > MAX_MARKER) {
      return false;
    }
    boolean digits = true;
    for (int i = start; i < end; i++) {
      digits &= Kind.of(text.charAt(i)) == Kind.DIGIT;
    }
    return digits || (end - start == 1 && Kind.of(text.charAt(start)) == Kind.LOWER);
  }

  /** Nothing ends inside {@code https://example.org/a.B?C} or {@code a.B@example.org}. */
  private static boolean isInsideAddress(Candidate candidate) {
    if (!candidate.isJoin()) {
      return false;
    }
    String text = candidate.text();
    if (Kind.of(text.charAt(candidate.start())) == Kind.OPENING_BRACKET) {
      return true;
    }
    int from = candidate.end();
    int floor = Math.max(candidate.sentenceStart(), from - MAX_ADDRESS);
    while (from > floor && Kind.of(text.charAt(from - 1)) != Kind.SPACE) {
      from--;
    }
    int until = candidate.start();
    int ceiling = Math.min(text.length(), until + MAX_ADDRESS);
    while (until < ceiling && isAddress(text.charAt(until))) {
      until++;
    }
    return text.startsWith("www.", from)
        || contains(text, "://", from, candidate.end())
        || (until < text.length() && text.charAt(until) == '@');
  }

  private static boolean isAddress(char c) {
    byte kind = Kind.of(c);
    return Kind.isWord(kind) || kind == Kind.FULL_STOP || kind == Kind.DASH || c == '_';
  }

  private static boolean contains(String text, String part, int from, int until) {
    for (int i = from; i + part.length() <= until; i++) {
      if (text.startsWith(part, i)) {
        return true;
      }
    }
    return false;
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

  /** A dash with a small letter behind it goes on: {@code Who — if I may ask? — are you?} */
  private static boolean goesOnBehindDash(Candidate candidate) {
    String text = candidate.text();
    int i = candidate.start();
    int limit = Math.min(text.length(), i + MAX_MARKER);
    while (i < limit && Kind.of(text.charAt(i)) == Kind.DASH) {
      i++;
    }
    return i > candidate.start()
        && i + 1 < text.length()
        && Kind.of(text.charAt(i)) == Kind.SPACE
        && Kind.of(text.charAt(i + 1)) == Kind.LOWER;
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
        || Kind.of(text.charAt(terminator)) != Kind.TERMINATOR
        || candidate.isJoin()
        || !Kind.isLetter(Kind.of(text.charAt(candidate.start())))) {
      return false;
    }
    boolean closed = Kind.of(text.charAt(candidate.end() - 1)) != Kind.TERMINATOR;
    boolean small = Kind.of(text.charAt(candidate.start())) == Kind.LOWER;
    return (closed || small) && Reporting.follows(text, candidate.start());
  }
}
