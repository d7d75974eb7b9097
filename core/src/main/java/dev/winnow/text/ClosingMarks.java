package dev.winnow.text;

/**
 * Tells what still belongs to a sentence behind its terminator: the marks that close, a footnote's
 * number, a mark that a wrong decoding cut down. It knows whether a straight quotation mark is open
 * in the line. For one pass over one text: not thread-safe.
 */
final class ClosingMarks {
  private static final int MAX_REFERENCE_DIGITS = 3;

  private final String text;
  private final int length;

  /** Whether a straight double quotation mark is open in this line. */
  private boolean quoteOpen;

  ClosingMarks(String text) {
    this.text = text;
    this.length = text.length();
  }

  /** Goes on in another window of a text where others stand. */
  ClosingMarks(String text, ClosingMarks before) {
    this(text);
    this.quoteOpen = before.quoteOpen;
  }

  /** Forgets what is open: a new line begins. */
  void endLine() {
    quoteOpen = false;
  }

  /** Notes a straight quotation mark; returns whether it closes the one that was open. */
  boolean closesAt(int offset) {
    boolean isDouble = isDoubleQuote(offset);
    quoteOpen ^= isDouble;
    return isDouble && !quoteOpen;
  }

  private boolean isDoubleQuote(int offset) {
    char c = text.charAt(offset);
    return c == '"' || c == '\uff02';
  }

  /**
   * A quotation mark or a space of which a wrong decoding left the first byte, {@code â} or {@code
   * Â}: no word begins with it before a capital or ends with it behind a full stop.
   */
  boolean isLostMark(int offset) {
    char c = text.charAt(offset);
    return (c == '\u00e2' || c == '\u00c2')
        && (offset + 1 == length
            || CharacterClass.at(text, offset + 1) == CharacterClass.UPPER
            || !startsWord(offset + 1));
  }

  /**
   * Returns the offset behind what closes a sentence at an offset, or the offset itself; a mark
   * that was open may be closed by that.
   *
   * @param kind the class of what stands there
   * @param previous the class of what stands before the terminator
   */
  int skip(int i, byte kind, byte previous) {
    return switch (kind) {
      case CharacterClass.EXTEND -> i + Character.charCount(text.codePointAt(i));
      case CharacterClass.CLOSER -> i + 1;
      case CharacterClass.STRAIGHT_QUOTE -> skipStraightQuote(i);
      case CharacterClass.TURNED_QUOTE -> startsWord(i + 1) ? i : i + 1;
      case CharacterClass.SPACE -> skipSpacedCloser(i);
      case CharacterClass.OPENER -> skipReference(i);
      case CharacterClass.LOWER, CharacterClass.UPPER ->
          isLostMark(i) && !startsWord(i + 1) ? i + 1 : i;
      case CharacterClass.DIGIT -> skipNote(i, previous);
      default -> i;
    };
  }

  /** Marks with a word right behind open something, but for the one that was open. */
  private int skipStraightQuote(int i) {
    int behind = behindStraightQuotes(i);
    if (startsWord(behind)) {
      if (!quoteOpen || !isDoubleQuote(i)) {
        return i;
      }
      quoteOpen = false;
      return i + 1;
    }
    for (int mark = i; mark < behind; mark++) {
      quoteOpen &= !isDoubleQuote(mark);
    }
    return behind;
  }

  private int behindStraightQuotes(int from) {
    int i = from;
    while (i < length && CharacterClass.of(text.charAt(i)) == CharacterClass.STRAIGHT_QUOTE) {
      i++;
    }
    return i;
  }

  private boolean startsWord(int offset) {
    return offset < length
        && switch (CharacterClass.at(text, offset)) {
          case CharacterClass.LOWER,
              CharacterClass.UPPER,
              CharacterClass.LETTER,
              CharacterClass.PHRASE_LETTER,
              CharacterClass.DIGIT,
              CharacterClass.OPENER,
              CharacterClass.STRAIGHT_QUOTE,
              CharacterClass.TURNED_QUOTE ->
              true;
          default -> false;
        };
  }

  /**
   * The closing half of {@code « Oui ! »}, {@code " Oui ! "} or {@code '' Oui ! ''}; what opens, as
   * in {@code . »Ja«}, has a word behind it.
   */
  private int skipSpacedCloser(int space) {
    int i = space + 1;
    if (i >= length) {
      return space;
    }
    char c = text.charAt(i);
    boolean guillemet = c == '\u00bb' || c == '\u203a';
    int behind = guillemet ? i + 1 : behindStraightQuotes(i);
    boolean closes =
        guillemet
            || (behind - i == 2 && c == '\'')
            || (behind - i == 1 && isDoubleQuote(i) && quoteOpen);
    if (!closes || startsWord(behind)) {
      return space;
    }
    quoteOpen &= guillemet || !isDoubleQuote(i);
    return behind;
  }

  /** The number of a footnote in brackets, {@code [12]}, belongs to the sentence before it. */
  private int skipReference(int i) {
    int digits = i + 1;
    while (digits < length && digits - i <= MAX_REFERENCE_DIGITS && isAsciiDigit(digits)) {
      digits++;
    }
    boolean closed = digits > i + 1 && digits < length && text.charAt(digits) == ']';
    return text.charAt(i) == '[' && closed ? digits + 1 : i;
  }

  /**
   * So does a raised number that was made plain: {@code It held.12 Then}, {@code It held.1Then}.
   */
  private int skipNote(int i, byte previous) {
    int digits = i;
    while (digits < length && digits - i < MAX_REFERENCE_DIGITS && isAsciiDigit(digits)) {
      digits++;
    }
    int after = WhiteSpace.after(text, digits);
    boolean isNote =
        CharacterClass.isLetter(previous)
            && (after == length || CharacterClass.at(text, after) == CharacterClass.UPPER);
    return isNote ? digits : i;
  }

  private boolean isAsciiDigit(int offset) {
    char c = text.charAt(offset);
    return c >= '0' && c <= '9';
  }
}
