package dev.winnow.nlp.quote;

import java.util.Arrays;

/**
 * Lists the quotation marks of a text and what was decided about each: one entry a mark, in order.
 *
 * <p>Apostrophes with a letter or digit on both sides are no candidates and not listed. One pass,
 * linear in the length of the text. Not thread-safe.
 */
final class Marks {
  static final byte UNDECIDED = 0;
  static final byte OPEN = 1;
  static final byte CLOSE = 2;
  static final byte APOSTROPHE = 3;
  static final byte STRAY = 4;

  /** Opens a paragraph of a quotation that began in one before. */
  static final byte REOPEN = 5;

  static final int NO_PARTNER = -1;

  final String text;
  int size;
  int[] start = new int[32];
  byte[] type = new byte[32];

  /** Where the line of the mark starts, and where its block of lines without an empty one. */
  int[] lineStart = new int[32];

  int[] blockStart = new int[32];
  byte[] role = new byte[0];

  /** The mark that closes an opener, and the reverse. */
  int[] partner = new int[0];

  /** Line breaks with text on both sides, and those of them where a lower-case letter follows. */
  int wraps;

  int lowerCaseWraps;

  /** Ends of lines that hold something, where something follows. */
  int lineBreaks;

  /** Where dashes stand that may begin turns of dialogue. */
  int[] turnDashes = new int[0];

  int turnDashCount;

  private Marks(String text) {
    this.text = text;
  }

  static Marks scan(String text) {
    Marks marks = new Marks(text);
    marks.scan();
    marks.role = new byte[marks.size];
    marks.partner = new int[marks.size];
    Arrays.fill(marks.partner, NO_PARTNER);
    return marks;
  }

  private void scan() {
    int length = text.length();
    int line = 0;
    int block = 0;
    for (int i = 0; i < length; i++) {
      byte kind = CharacterContext.of(text.charAt(i));
      if (kind == CharacterContext.MARK) {
        i += add(i, line, block) - 1;
      } else if (kind == CharacterContext.DASH) {
        if (mayBeginTurn(i, line)) {
          addTurnDash(i);
        }
      } else if (kind == CharacterContext.LINE_BREAK) {
        int after = skipBreak(i);
        boolean blank = isBlank(line, i);
        lineBreaks += blank || after == length ? 0 : 1;
        if (blank) {
          block = after;
        } else if (after < length) {
          countWrap(after);
        }
        line = after;
        i = after - 1;
      }
    }
  }

  private void addTurnDash(int at) {
    if (turnDashCount == turnDashes.length) {
      turnDashes = Arrays.copyOf(turnDashes, Math.max(16, turnDashCount * 2));
    }
    turnDashes[turnDashCount++] = at;
  }

  /** A dash at the start of a line, or after the end of a sentence and a space. */
  private boolean mayBeginTurn(int i, int line) {
    int before = i - 1;
    while (before >= line && CharacterContext.of(text.charAt(before)) == CharacterContext.SPACE) {
      before--;
    }
    if (before < line) {
      return true;
    }
    char c = text.charAt(before);
    return before < i - 1
        && (CharacterContext.of(c) == CharacterContext.TERMINATOR || c == ':' || c == '\u00bb');
  }

  private int skipBreak(int i) {
    boolean two = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
    return two ? i + 2 : i + 1;
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!CharacterContext.isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void countWrap(int after) {
    byte kind = CharacterContext.of(text.charAt(after));
    if (kind != CharacterContext.LINE_BREAK) {
      wraps++;
      if (kind == CharacterContext.LOWER) {
        lowerCaseWraps++;
      }
    }
  }

  /** Lists the mark at an offset if it is one; returns how many characters to go on by. */
  private int add(int i, int line, int block) {
    char c = text.charAt(i);
    char before = i > 0 ? text.charAt(i - 1) : '\n';
    char after = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
    boolean leftRight = c == '\u2018' && after == '\u2019';
    byte two = after == c || leftRight ? QuotationMark.typeOfTwo(c) : QuotationMark.NONE;
    if (two != QuotationMark.NONE) {
      append(i, two, line, block);
      return 2;
    }
    byte one = QuotationMark.typeOf(c);
    if (!joinsWord(one, before, after)) {
      append(i, one, line, block);
    }
    return 1;
  }

  private static boolean joinsWord(byte type, char before, char after) {
    if (!CharacterContext.isWord(before) || !CharacterContext.isWord(after)) {
      return false;
    }
    boolean single = QuotationMark.family(type) == QuotationMark.SINGLE;
    return single || (type == QuotationMark.STRAIGHT && isHebrew(before) && isHebrew(after));
  }

  /** Hebrew writes {@code "} before the last letter of an abbreviation. */
  private static boolean isHebrew(char c) {
    return c >= 0x05d0 && c <= 0x05ea;
  }

  private void append(int at, byte markType, int line, int block) {
    if (size == start.length) {
      int capacity = size + (size >> 1);
      start = Arrays.copyOf(start, capacity);
      type = Arrays.copyOf(type, capacity);
      lineStart = Arrays.copyOf(lineStart, capacity);
      blockStart = Arrays.copyOf(blockStart, capacity);
    }
    start[size] = at;
    type[size] = markType;
    lineStart[size] = line;
    blockStart[size] = block;
    size++;
  }

  /** Where the paragraph that holds an offset ends: at a line break, or before an empty line. */
  int paragraphEnd(int from, boolean hardWrapped) {
    return paragraphEnd(from, text.length(), hardWrapped);
  }

  /** Where the paragraph ends, or the limit if it goes on beyond. */
  int paragraphEnd(int from, int limit, boolean hardWrapped) {
    for (int i = from; i < limit; i++) {
      if (CharacterContext.of(text.charAt(i)) == CharacterContext.LINE_BREAK
          && (!hardWrapped || isBlankLine(skipBreak(i)))) {
        return i;
      }
    }
    return limit;
  }

  private boolean isBlankLine(int from) {
    int i = from;
    while (i < text.length() && CharacterContext.of(text.charAt(i)) == CharacterContext.SPACE) {
      i++;
    }
    return i == text.length() || CharacterContext.of(text.charAt(i)) == CharacterContext.LINE_BREAK;
  }

  int end(int mark) {
    byte t = type[mark];
    boolean two = t == QuotationMark.TWO_GRAVES || t == QuotationMark.TWO_APOSTROPHES;
    return start[mark] + (two ? 2 : 1);
  }

  byte family(int mark) {
    return QuotationMark.family(type[mark]);
  }

  void pair(int opener, int closer) {
    partner[opener] = closer;
    partner[closer] = opener;
  }
}
