package dev.winnow.boilerplate;

/**
 * Sorts UTF-16 code units into the few classes that tell the words and the shape of a line.
 *
 * <p>One look-up in a table of 64 KiB, filled when the class is first used.
 */
final class LineCharacter {
  static final byte SPACE = 0;
  static final byte LOWER = 1;
  static final byte UPPER = 2;

  /** A letter of a script without case, and a mark, which belongs to the word around it. */
  static final byte LETTER = 3;

  static final byte DIGIT = 4;

  /** A letter that is a word of its own, in scripts written without spaces; and the sign ©. */
  static final byte WORD = 5;

  static final byte TERMINATOR = 6;
  static final byte COMMA = 7;
  static final byte COLON = 8;
  static final byte QUOTE = 9;

  /** Bars, bullets, arrows and the like, which part items of a list. */
  static final byte SEPARATOR = 10;

  static final byte CURRENCY = 11;
  static final byte BRACKET = 12;
  static final byte OTHER = 13;

  private static final byte[] TABLE = new byte[1 << 16];

  static {
    for (int c = 0; c < TABLE.length; c++) {
      TABLE[c] = byCategory(c);
    }
    mark(".!?\u2026\u3002\uff01\uff1f\uff0e\u0964\u0965\u061f\u06d4\u0589\u1362\u104b", TERMINATOR);
    mark(",;\u3001\uff0c\u060c\u061b\uff1b", COMMA);
    mark(":\uff1a", COLON);
    mark(
        "\"\u00ab\u00bb\u2018\u2019\u201a\u201c\u201d\u201e\u2039\u203a\u300c\u300d\u300e\u300f\uff02",
        QUOTE);
    mark(
        "|/\\>\u00b7\u2022\u2023\u25cf\u25aa\u25ba\u25b6\u2192\u2190\u2191\u2193\u2013\u2014*#+~=_",
        SEPARATOR);
    mark("\u00a9\u2117", WORD);
    mark("\t\n\u000b\f\r\u0085", SPACE);
  }

  private LineCharacter() {}

  private static void mark(String characters, byte value) {
    for (int i = 0; i < characters.length(); i++) {
      TABLE[characters.charAt(i)] = value;
    }
  }

  private static byte byCategory(int c) {
    return switch (Character.getType(c)) {
      case Character.LOWERCASE_LETTER -> LOWER;
      case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> UPPER;
      case Character.OTHER_LETTER, Character.MODIFIER_LETTER -> isUnspaced(c) ? WORD : LETTER;
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> LETTER;
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> DIGIT;
      case Character.CURRENCY_SYMBOL -> CURRENCY;
      case Character.START_PUNCTUATION, Character.END_PUNCTUATION -> BRACKET;
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          SPACE;
      default -> OTHER;
    };
  }

  /** Hangul is written with spaces. */
  private static boolean isUnspaced(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  static byte of(char c) {
    return TABLE[c];
  }
}
