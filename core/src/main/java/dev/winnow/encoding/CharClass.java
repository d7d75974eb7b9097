package dev.winnow.encoding;

/**
 * Sorts characters into the coarse classes that every language shares. A language adds a class of
 * its own for each letter, and for each mark, that it uses often.
 *
 * <p>Stateless and thread-safe.
 */
final class CharClass {
  static final int OTHER = 0;
  static final int SPACE = 1;
  static final int DIGIT = 2;
  static final int PUNCTUATION = 3;
  static final int OPENER = 4;
  static final int CLOSER = 5;
  static final int DASH = 6;
  static final int DOTS = 7;
  static final int SYMBOL = 8;
  static final int NO_BREAK_SPACE = 9;
  static final int LATIN = 10;
  static final int FOREIGN = 11;

  /** The number of coarse classes; a language's own start here. */
  static final int COUNT = 12;

  private static final String OPENERS = "“„‟«‘‚‹¿¡";
  private static final String CLOSERS = "”»’›";
  private static final String DASHES = "–—―‐‑";
  private static final String DOT_MARKS = "…•·‧";
  private static final String SYMBOLS = "§©®°™€£¥¢¤±×÷²³¹½¼¾µ¶†‡‰ªº¬¦№′″¨´¸¯˜ˆ";

  private CharClass() {}

  /** Returns the class that any language gives a character without a class of its own. */
  static int of(char c) {
    if (c < 0x80) {
      return ofAscii(c);
    }
    if (c == '\u00A0') {
      return NO_BREAK_SPACE;
    }
    int mark = ofMark(c);
    if (mark != OTHER) {
      return mark;
    }
    return isLetter(c) ? FOREIGN : OTHER;
  }

  private static int ofAscii(char c) {
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f') {
      return SPACE;
    }
    if (c < ' ' || c == 0x7F) {
      return OTHER;
    }
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'z' ? LATIN : PUNCTUATION;
  }

  private static int ofMark(char c) {
    return OPENERS.indexOf(c) >= 0
        ? OPENER
        : CLOSERS.indexOf(c) >= 0
            ? CLOSER
            : DASHES.indexOf(c) >= 0
                ? DASH
                : DOT_MARKS.indexOf(c) >= 0 ? DOTS : SYMBOLS.indexOf(c) >= 0 ? SYMBOL : OTHER;
  }

  /** Returns whether words are written with this character: letters and the marks on them. */
  static boolean isLetter(char c) {
    if (SYMBOLS.indexOf(c) >= 0) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  /** Folds case, but keeps a dotted capital I apart, which only Turkic languages have. */
  static char fold(char c) {
    return c == 'İ' ? c : Character.toLowerCase(c);
  }
}
