package dev.winnow.nlp.sentence;

/**
 * Sorts characters into the kinds that a decision looks at.
 *
 * <p>One look-up in a table of 64 KiB, filled when the class is first used. A surrogate pair is its
 * first half's kind and a mark: a letter, or a symbol where the block holds emoji.
 */
final class Kind {
  static final byte OTHER = 0;
  static final byte LOWER = 1;
  static final byte UPPER = 2;

  /** A letter of a script without case. */
  static final byte LETTER = 3;

  static final byte DIGIT = 4;

  /** Belongs to the character before it. */
  static final byte MARK = 5;

  static final byte APOSTROPHE = 6;
  static final byte DASH = 7;
  static final byte SPACE = 8;
  static final byte FULL_STOP = 9;
  static final byte COMMA = 10;
  static final byte OPENING_QUOTE = 11;
  static final byte CLOSING_QUOTE = 12;
  static final byte STRAIGHT_QUOTE = 13;
  static final byte OPENING_BRACKET = 14;
  static final byte CLOSING_BRACKET = 15;
  static final byte TERMINATOR = 16;

  private static final byte[] BASIC_PLANE = new byte[1 << 16];

  static {
    for (int c = 0; c < BASIC_PLANE.length; c++) {
      BASIC_PLANE[c] = byCategory((char) c);
    }
    mark("'\u2018\u2019\u02bc\uff07", APOSTROPHE);
    mark("-\u2010\u2011\u2012\u2013\u2014\u2015", DASH);
    mark("\u0e33\u0eb3", MARK);
    mark(".\u2024\uff0e", FULL_STOP);
    mark(",;:\u060c\u061b\u3001\uff0c\uff1a\uff1b", COMMA);
    mark("\u201c\u201e\u201a\u00ab\u2039\u300c\u300e\u300a", OPENING_QUOTE);
    mark("\u201d\u00bb\u203a\u300d\u300f\u300b", CLOSING_QUOTE);
    mark("\"\uff02\ufffd", STRAIGHT_QUOTE);
    mark("!?\u2026\u3002\uff01\uff1f\u0964\u0965\u061f\u06d4", TERMINATOR);
  }

  private Kind() {}

  static byte of(char c) {
    return BASIC_PLANE[c];
  }

  /** Letters, digits and the marks on them. */
  static boolean isWord(byte kind) {
    return kind >= LOWER && kind <= MARK;
  }

  static boolean isLetter(byte kind) {
    return kind >= LOWER && kind <= LETTER;
  }

  static boolean isTerminator(byte kind) {
    return kind == TERMINATOR || kind == FULL_STOP;
  }

  static boolean isQuote(byte kind) {
    return kind >= OPENING_QUOTE && kind <= STRAIGHT_QUOTE;
  }

  private static void mark(String characters, byte kind) {
    for (int i = 0; i < characters.length(); i++) {
      BASIC_PLANE[characters.charAt(i)] = kind;
    }
  }

  private static byte byCategory(char c) {
    if (Character.isSurrogate(c)) {
      boolean emoji = c >= '\ud83c' && c <= '\ud83e';
      return Character.isLowSurrogate(c) ? MARK : emoji ? OTHER : LETTER;
    }
    return switch (Character.getType(c)) {
      case Character.LOWERCASE_LETTER -> LOWER;
      case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> UPPER;
      case Character.OTHER_LETTER, Character.MODIFIER_LETTER -> LETTER;
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> DIGIT;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          MARK;
      case Character.START_PUNCTUATION -> OPENING_BRACKET;
      case Character.END_PUNCTUATION -> CLOSING_BRACKET;
      case Character.INITIAL_QUOTE_PUNCTUATION -> OPENING_QUOTE;
      case Character.FINAL_QUOTE_PUNCTUATION -> CLOSING_QUOTE;
      case Character.DASH_PUNCTUATION -> DASH;
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          SPACE;
      case Character.CONTROL -> Character.isWhitespace(c) || c == '\u0085' ? SPACE : OTHER;
      default -> OTHER;
    };
  }
}
