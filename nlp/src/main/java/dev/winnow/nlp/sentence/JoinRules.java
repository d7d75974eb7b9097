package dev.winnow.nlp.sentence;

/**
 * Knows where things that are glued together are one: addresses, code, acronyms, units.
 *
 * <p>Every look around is bounded.
 */
final class JoinRules {
  private static final int MAX_ADDRESS = 64;
  private static final int RECURRENCE = 800;

  private JoinRules() {}

  static boolean forbid(Candidate candidate) {
    return candidate.isJoin()
        && (isInsideAddress(candidate)
            || isCode(candidate)
            || isDottedName(candidate)
            || isAcronym(candidate)
            || isUnit(candidate));
  }

  /** Nothing ends inside {@code https://example.org/a.B?C} or {@code a.B@example.org}. */
  private static boolean isInsideAddress(Candidate candidate) {
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

  /**
   * A name that is called, {@code request.Header().Get(}, or letters and digits mixed as in a key,
   * {@code CJdjppwZSa2A60oEpc}.
   */
  private static boolean isCode(Candidate candidate) {
    String text = candidate.text();
    int from = candidate.end();
    int floor = Math.max(0, from - MAX_ADDRESS);
    while (from > floor && isIdentifier(text.charAt(from - 1))) {
      from--;
    }
    int until = candidate.start();
    int ceiling = Math.min(text.length(), until + MAX_ADDRESS);
    while (until < ceiling && isIdentifier(text.charAt(until))) {
      until++;
    }
    char behind = until < text.length() ? text.charAt(until) : ' ';
    boolean field = from > 1 && text.charAt(from - 1) == '.' && isIdentifier(text.charAt(from - 2));
    return behind == '('
        || behind == '='
        || (field && Kind.of(text.charAt(from)) == Kind.LOWER)
        || numbersInside(text, from, until) > 1
        || (candidate.terminator() < 0 && recurs(candidate, from, until));
  }

  /**
   * A word that comes again as it stands, before in its sentence or soon, is a name: {@code
   * YouTube}.
   */
  private static boolean recurs(Candidate candidate, int from, int until) {
    String text = candidate.text();
    int lowest = Math.max(candidate.sentenceStart(), from - RECURRENCE);
    int highest = Math.min(text.length(), until + RECURRENCE) - (until - from);
    return until - from < MAX_ADDRESS
        && (occurs(text, from, until, lowest, from - 1)
            || occurs(text, from, until, until, highest));
  }

  /** Whether the word at [from, until) also begins at an offset in [first, last]. */
  private static boolean occurs(String text, int from, int until, int first, int last) {
    char initial = text.charAt(from);
    for (int i = first; i <= last; i++) {
      if (text.charAt(i) == initial
          && (i == 0 || !isIdentifier(text.charAt(i - 1)))
          && text.regionMatches(i, text, from, until - from)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIdentifier(char c) {
    byte kind = Kind.of(c);
    return kind == Kind.LOWER || kind == Kind.UPPER || kind == Kind.DIGIT || c == '_';
  }

  /** How often digits stand between letters. */
  private static int numbersInside(String text, int from, int until) {
    int numbers = 0;
    boolean letter = false;
    boolean digit = false;
    for (int i = from; i < until; i++) {
      if (Kind.of(text.charAt(i)) == Kind.DIGIT) {
        digit = letter;
      } else {
        numbers += digit ? 1 : 0;
        digit = false;
        letter = true;
      }
    }
    return numbers;
  }

  /** A full stop with a space before it and none behind belongs to what follows: {@code .NET}. */
  private static boolean isDottedName(Candidate candidate) {
    String text = candidate.text();
    int stop = candidate.terminator();
    return stop >= 0
        && candidate.end() == stop + 1
        && text.charAt(stop) == '.'
        && Kind.of(text.charAt(stop + 1)) == Kind.UPPER
        && stop + 2 < text.length()
        && Kind.of(text.charAt(stop + 2)) == Kind.UPPER
        && (stop == 0 || Kind.of(text.charAt(stop - 1)) == Kind.SPACE);
  }

  /** One capital after another: {@code M.S.N.}, {@code G.D.P}. */
  private static boolean isAcronym(Candidate candidate) {
    String text = candidate.text();
    int stop = candidate.terminator();
    int next = candidate.start();
    return stop > 0
        && candidate.end() == stop + 1
        && Kind.of(text.charAt(stop - 1)) == Kind.UPPER
        && (stop == 1 || !Kind.isWord(Kind.of(text.charAt(stop - 2))))
        && Kind.of(text.charAt(next)) == Kind.UPPER
        && (next + 1 == text.length() || !Kind.isWord(Kind.of(text.charAt(next + 1))));
  }

  /** {@code 20kHz}, {@code 5mA}: one small letter between a digit and a capital. */
  private static boolean isUnit(Candidate candidate) {
    String text = candidate.text();
    int end = candidate.end();
    return candidate.terminator() < 0
        && end > 1
        && Kind.of(text.charAt(end - 1)) == Kind.LOWER
        && Kind.of(text.charAt(end - 2)) == Kind.DIGIT;
  }
}
