package dev.winnow.nlp.sentence;

/** Knows the full stops of list items, ordinals and dates, and those behind units. */
final class NumberRules {
  private static final int MAX_MARKER = 3;
  private static final int MAX_DIGITS = 4;
  private static final int MAX_DAY_DIGITS = 2;

  private static final int MAX_MONTH = 9;

  /** Those that are not written alike in English. */
  private static final WordSet GERMAN_MONTHS =
      WordSet.of("januar j\u00e4nner februar m\u00e4rz juni juli oktober dezember");

  private NumberRules() {}

  /** A scale of temperature is no initial: {@code It fell to 2 °C. We froze.} */
  static boolean demand(Candidate candidate) {
    String text = candidate.text();
    int end = candidate.terminator();
    if (end < 2
        || (text.charAt(end - 1) != 'C' && text.charAt(end - 1) != 'F')
        || Kind.of(text.charAt(candidate.start())) == Kind.LOWER) {
      return false;
    }
    int before = Kind.of(text.charAt(end - 2)) == Kind.SPACE ? end - 3 : end - 2;
    return before >= candidate.sentenceStart()
        && (text.charAt(before) == '\u00b0' || text.charAt(before) == '\u00ba');
  }

  static boolean forbid(Candidate candidate) {
    return isListMarker(candidate) || isOrdinal(candidate);
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

  /** The number before a small letter, or before the next part of a date, is an ordinal. */
  private static boolean isOrdinal(Candidate candidate) {
    String text = candidate.text();
    int end = candidate.terminator();
    int next = candidate.start();
    if (end < 0 || candidate.end() != end + 1 || text.charAt(end) != '.') {
      return false;
    }
    int digits = digitsBefore(text, end, candidate.sentenceStart());
    if (digits == 0 || digits > MAX_DIGITS) {
      return false;
    }
    return Kind.of(text.charAt(next)) == Kind.LOWER
        || isPartOfDate(text, digits, next)
        || (digits <= MAX_DAY_DIGITS && isGermanMonth(text, next));
  }

  /** {@code 9. 11. 2001}, {@code 2001. 9. 11.}: a day, a month or a year follows. */
  private static boolean isPartOfDate(String text, int digitsBefore, int next) {
    int i = next;
    int limit = Math.min(text.length(), next + MAX_DIGITS);
    while (i < limit && Kind.of(text.charAt(i)) == Kind.DIGIT) {
      i++;
    }
    int digits = i - next;
    boolean stop = i < text.length() && text.charAt(i) == '.';
    boolean day = digits > 0 && digits <= MAX_DAY_DIGITS && stop;
    boolean year = digits == MAX_DIGITS && digitsBefore <= MAX_DAY_DIGITS;
    boolean over = i == text.length() || !Kind.isWord(Kind.of(text.charAt(i)));
    return over && (day || year);
  }

  /** {@code Am 14. März}: German writes months with a capital. */
  private static boolean isGermanMonth(String text, int start) {
    int end = start;
    int limit = Math.min(text.length(), start + MAX_MONTH + 1);
    while (end < limit && Kind.isLetter(Kind.of(text.charAt(end)))) {
      end++;
    }
    return GERMAN_MONTHS.contains(Word.hash(text, start, end));
  }

  private static int digitsBefore(String text, int end, int floor) {
    int i = end;
    int lowest = Math.max(floor, end - MAX_DIGITS - 1);
    while (i > lowest && Kind.of(text.charAt(i - 1)) == Kind.DIGIT) {
      i--;
    }
    boolean whole = i == floor || !Kind.isWord(Kind.of(text.charAt(i - 1)));
    return whole ? end - i : 0;
  }
}
