package dev.winnow.text;

/**
 * Walks over the places of a text where one unit of it may end and the next begin: line and
 * paragraph breaks, sentence terminators with the marks that close after them, colons and
 * semicolons with a capital behind them, and joins, where two pieces were glued together without a
 * space ({@code ...keeps us going.The council}, {@code 0 CommentsThe council}). In Thai and Lao,
 * where spaces part phrases and words are not parted at all, a space before a phrase is a place
 * too.
 *
 * <p>A place is a gap: white space only, or nothing where the pieces are glued. It is a candidate,
 * not a verdict: {@code Mr. Hill} has one too. No gap lies inside a surrogate pair or a grapheme;
 * gaps are ordered and disjoint; every line break between two characters that are not white space
 * lies in a gap.
 *
 * <pre>{@code
 * Units units = Units.of(text);
 * while (units.next()) {
 *   // the unit before ends at units.end(), the one after begins at units.start()
 * }
 * }</pre>
 *
 * <p>One pass, no allocation, linear in the length of the text. A cursor over one text: not
 * thread-safe.
 *
 * <p>Terminators, white space and marks are those of Unicode 17 (UAX #29, Sentence_Break); the
 * Greek question mark and the Armenian full stop are also known in their ASCII forms.
 */
public final class Units {
  private static final int KIND_BITS = 4;
  private static final int KIND = (1 << KIND_BITS) - 1;
  private static final int PAIR = (1 << (2 * KIND_BITS)) - 1;

  /** Whether a character of a kind, behind one of another, may be more than a part of words. */
  private static final boolean[] STOPS = stops();

  private final String text;
  private final int length;

  /** Where scanning goes on: never inside a gap. */
  private int position;

  /** The class of the last character before the position that is not a mark. */
  private byte previous = CharacterClass.OTHER;

  private final ClosingMarks closing;

  private int end;
  private int start;
  private int terminator = -1;
  private int lineBreaks;

  private Units(String text) {
    this.text = text;
    this.length = text.length();
    this.closing = new ClosingMarks(text);
    this.position = WhiteSpace.after(text, 0);
    this.start = position;
  }

  private Units(String text, Units before, int dropped) {
    this.text = text;
    this.length = text.length();
    this.position = before.position - dropped;
    this.previous = before.previous;
    this.closing = new ClosingMarks(text, before.closing);
    this.end = before.end - dropped;
    this.start = before.start - dropped;
    this.terminator = before.terminator < 0 ? -1 : before.terminator - dropped;
    this.lineBreaks = before.lineBreaks;
  }

  /**
   * Returns a cursor that goes on where this one stands, in another window of the same text: {@code
   * text} begins {@code dropped} code units later, and what both hold is the same.
   *
   * <p>With the same text and nothing dropped it is a copy.
   *
   * @throws IllegalArgumentException if {@code dropped} is negative or beyond {@link #start}
   */
  public Units continuedIn(CharSequence text, int dropped) {
    if (dropped < 0 || dropped > start) {
      throw new IllegalArgumentException("dropped must be in [0, " + start + "]: " + dropped);
    }
    return new Units(text.toString(), this, dropped);
  }

  /** Starts at the front of a text, before its first gap. */
  public static Units of(CharSequence text) {
    return new Units(text.toString());
  }

  /** Returns where the text ends once the white space at its end is left out. */
  public int trimmedLength() {
    return WhiteSpace.before(text, length);
  }

  /**
   * Returns where the unit before this gap ends: after its terminator and the marks that close it.
   */
  public int end() {
    return end;
  }

  /**
   * Returns where the unit after this gap begins; before the first {@link #next}, where the first
   * unit of the text begins.
   */
  public int start() {
    return start;
  }

  /**
   * Returns the offset of the first sentence terminator right before this gap, or -1 if none stands
   * there.
   */
  public int terminator() {
    return terminator;
  }

  /** Returns whether a sentence terminator stands right before this gap, closing marks aside. */
  public boolean isTerminated() {
    return terminator >= 0;
  }

  /** Returns whether the gap holds a line break. */
  public boolean isLineBreak() {
    return lineBreaks > 0;
  }

  /** Returns whether the gap holds an empty line or a paragraph separator. */
  public boolean isParagraphBreak() {
    return lineBreaks > 1;
  }

  /**
   * Returns whether the gap is a space before a phrase of Thai or Lao and nothing else tells that a
   * unit ends there.
   */
  public boolean isPhraseBreak() {
    return terminator < 0 && lineBreaks == 0 && start > end && beginsPhrase(start);
  }

  /** Returns whether the gap is empty: the units are glued together. */
  public boolean isJoin() {
    return end == start;
  }

  /** Moves on to the next gap; false at the end of the text, where there is none. */
  public boolean next() {
    while (skipWords()) {
      byte kind = CharacterClass.at(text, position);
      boolean found =
          switch (kind) {
            case CharacterClass.UPPER -> join();
            case CharacterClass.SPACE, CharacterClass.LINE_BREAK -> space();
            case CharacterClass.WEAK_TERMINATOR, CharacterClass.TERMINATOR -> terminate();
            case CharacterClass.PAUSE -> endsInItsScript() ? terminate() : pause();
            case CharacterClass.EXTEND -> step(previous);
            case CharacterClass.STRAIGHT_QUOTE -> quote();
            case CharacterClass.CLOSER -> step(closes() ? kind : CharacterClass.OTHER);
            default -> step(kind);
          };
      if (found) {
        return true;
      }
    }
    return false;
  }

  /**
   * Moves over words and the single spaces between them, which is most of a text; false at its end.
   *
   * <p>One look-up tells of a character and the one before it whether to go on: branches on each
   * kind would be foreseen wrongly at most ends of words, which costs more than all the rest.
   */
  private boolean skipWords() {
    int from = position;
    int i = from;
    int kinds = previous;
    while (i < length) {
      kinds = kinds << KIND_BITS | CharacterClass.of(text.charAt(i));
      if (STOPS[kinds & PAIR]) {
        kinds >>>= KIND_BITS;
        break;
      }
      i++;
    }
    // A space is moved over only if a word follows.
    if (i > from && (kinds & KIND) == CharacterClass.SPACE) {
      kinds >>>= KIND_BITS;
      i--;
    }
    position = i;
    previous = (byte) (kinds & KIND);
    return i < length;
  }

  private static boolean[] stops() {
    boolean[] stops = new boolean[PAIR + 1];
    for (int pair = 0; pair <= PAIR; pair++) {
      int before = pair >> KIND_BITS;
      byte kind = (byte) (pair & KIND);
      boolean joins =
          kind == CharacterClass.UPPER
              && (before == CharacterClass.LOWER || before == CharacterClass.CLOSER);
      boolean gap =
          before == CharacterClass.SPACE
              && (kind == CharacterClass.SPACE || kind == CharacterClass.PHRASE_LETTER);
      stops[pair] = joins || gap || !(isWord(kind) || kind == CharacterClass.SPACE);
    }
    return stops;
  }

  private static boolean isWord(byte kind) {
    return kind >= CharacterClass.LOWER && kind <= CharacterClass.DIGIT;
  }

  /** Moves over a character that no gap comes before or after. */
  private boolean step(byte kind) {
    previous = kind;
    position = after(position);
    return false;
  }

  private int after(int offset) {
    return offset + Character.charCount(text.codePointAt(offset));
  }

  /** Moves over a capital; a gap if it is glued to a word that is over. */
  private boolean join() {
    boolean joined =
        position > start
            && (previous == CharacterClass.LOWER || previous == CharacterClass.CLOSER)
            && !closing.isLostMark(position - 1)
            && !closing.isLostMark(position);
    int at = position;
    step(CharacterClass.UPPER);
    return joined && gap(at, at, -1, 0);
  }

  /** Moves over white space; a gap if it holds a line break or a phrase follows. */
  private boolean space() {
    int after = WhiteSpace.after(text, position);
    // White space that ends where it begins carries a mark: a character to be seen.
    return after == position ? step(CharacterClass.OTHER) : moveOver(position, after, -1, false);
  }

  /** Moves over a colon or a semicolon; a gap if white space and then a capital follow. */
  private boolean pause() {
    step(CharacterClass.PAUSE);
    int after = WhiteSpace.after(text, position);
    boolean isPause =
        after > position
            && after < length
            && CharacterClass.at(text, after) == CharacterClass.UPPER;
    return isPause && moveOver(position, after, -1, true);
  }

  /** Moves over a straight quotation mark, which closes if one is open in this line. */
  private boolean quote() {
    return step(closing.closesAt(position) ? CharacterClass.CLOSER : CharacterClass.OTHER);
  }

  /** An apostrophe within a word closes nothing, nor does a mark with nothing before it. */
  private boolean closes() {
    return switch (previous) {
      case CharacterClass.LOWER,
          CharacterClass.UPPER,
          CharacterClass.LETTER,
          CharacterClass.PHRASE_LETTER ->
          text.charAt(position) != '\u2019';
      case CharacterClass.DIGIT, CharacterClass.CLOSER, CharacterClass.WEAK_TERMINATOR -> true;
      default -> false;
    };
  }

  /** A semicolon asks behind a Greek letter; a colon ends a sentence behind an Armenian one. */
  private boolean endsInItsScript() {
    return CharacterClass.isLetter(previous)
        && Character.UnicodeScript.of(text.codePointBefore(position))
            == (text.charAt(position) == ';'
                ? Character.UnicodeScript.GREEK
                : Character.UnicodeScript.ARMENIAN);
  }

  /**
   * Moves over white space; a gap if it holds a line break, follows a terminator or a pause or
   * comes before a phrase, and the text goes on behind it.
   */
  private boolean moveOver(int from, int after, int terminatorAt, boolean isPause) {
    int breaks = WhiteSpace.countLineBreaks(text, from, after);
    position = after;
    previous = CharacterClass.SPACE;
    if (breaks > 0) {
      closing.endLine();
    }
    return after < length
        && (breaks > 0 || terminatorAt >= 0 || isPause || beginsPhrase(after))
        && gap(from, after, terminatorAt, breaks);
  }

  /** Whether a phrase of Thai or Lao begins at an offset, or a mark that quotes one. */
  private boolean beginsPhrase(int offset) {
    byte kind = CharacterClass.of(text.charAt(offset));
    boolean quotes = kind == CharacterClass.STRAIGHT_QUOTE || kind == CharacterClass.TURNED_QUOTE;
    int letter = quotes ? offset + 1 : offset;
    return letter < length
        && CharacterClass.of(text.charAt(letter)) == CharacterClass.PHRASE_LETTER;
  }

  private boolean gap(int end, int start, int terminator, int lineBreaks) {
    this.end = end;
    this.start = start;
    this.terminator = terminator;
    this.lineBreaks = lineBreaks;
    return true;
  }

  /**
   * Moves over a run of terminators and what closes after it; a gap if white space or the start of
   * something follows.
   */
  private boolean terminate() {
    int at = position;
    byte before = previous;
    boolean weak = CharacterClass.of(text.charAt(at)) == CharacterClass.WEAK_TERMINATOR;
    int i = after(at);
    while (i < length) {
      byte kind = CharacterClass.at(text, i);
      boolean more = kind == CharacterClass.WEAK_TERMINATOR || kind == CharacterClass.TERMINATOR;
      int behind = more ? after(i) : closing.skip(i, kind, previous);
      if (behind == i) {
        break;
      }
      weak &= kind != CharacterClass.TERMINATOR;
      i = behind;
    }
    int after = WhiteSpace.after(text, i);
    if (after > i) {
      return moveOver(i, after, at, false);
    }
    position = i;
    previous = CharacterClass.WEAK_TERMINATOR;
    return i < length && (!weak || startsSomething(i, before)) && gap(i, i, at, 0);
  }

  /**
   * What may stand right behind a full stop that ends a sentence, but not behind one within {@code
   * 3.5} or {@code a.b}.
   */
  private boolean startsSomething(int offset, byte before) {
    return switch (CharacterClass.at(text, offset)) {
      case CharacterClass.UPPER,
          CharacterClass.LETTER,
          CharacterClass.PHRASE_LETTER,
          CharacterClass.OPENER,
          CharacterClass.STRAIGHT_QUOTE,
          CharacterClass.TURNED_QUOTE ->
          true;
      case CharacterClass.DIGIT -> CharacterClass.isLetter(before);
      default -> closing.isLostMark(offset);
    };
  }
}
