package dev.winnow.nlp.quote;

/**
 * Sorts characters into the classes that tell a quotation mark's neighbours apart. One look-up in a
 * table of 64 KiB for any UTF-16 code unit.
 */
final class CharacterContext {
  static final byte OTHER = 0;
  static final byte SPACE = 1;
  static final byte LINE_BREAK = 2;
  static final byte LOWER = 3;
  static final byte UPPER = 4;

  /** A letter of a script without case that puts spaces between words. */
  static final byte LETTER = 5;

  static final byte DIGIT = 6;

  /** A character of a script without spaces between words. */
  static final byte IDEOGRAPH = 7;

  static final byte MARK = 8;
  static final byte TERMINATOR = 9;
  static final byte COMMA = 10;
  static final byte COLON = 11;
  static final byte OPENER = 12;
  static final byte CLOSER = 13;
  static final byte DASH = 14;

  /** Signs that begin a word: currencies, hash, at, inverted question mark. */
  static final byte PREFIX = 15;

  private static final byte[] TABLE = new byte[1 << 16];

  static {
    for (int c = 0; c < TABLE.length; c++) {
      TABLE[c] = byCategory(c);
    }
    assign("\t\u000b\f \u00a0\u200b\u202f\u2060\u3000\ufeff", SPACE);
    assign("\n\r\u0085\u2028\u2029", LINE_BREAK);
    assign(QuotationMark.CHARACTERS, MARK);
    assign(".!?\u2026\u203c\u2049\u3002\uff01\uff1f\uff0e\uff61\u0964\u06d4\u061f", TERMINATOR);
    assign(",\u060c\u3001\uff0c", COMMA);
    assign(";:\uff1a\uff1b", COLON);
    assign("/=|*_~", OPENER);
    assign("%\u2030\u2122\u00ae", CLOSER);
    assign("#@&+$\u00a3\u20ac\u00a5\u00bf\u00a1", PREFIX);
  }

  private CharacterContext() {}

  private static void assign(String characters, byte value) {
    for (int i = 0; i < characters.length(); i++) {
      TABLE[characters.charAt(i)] = value;
    }
  }

  private static byte byCategory(int c) {
    return switch (Character.getType(c)) {
      case Character.LOWERCASE_LETTER -> LOWER;
      case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> UPPER;
      case Character.OTHER_LETTER, Character.MODIFIER_LETTER -> withoutCase(c);
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> DIGIT;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          LETTER;
      case Character.SPACE_SEPARATOR -> SPACE;
      case Character.START_PUNCTUATION -> OPENER;
      case Character.END_PUNCTUATION -> CLOSER;
      case Character.DASH_PUNCTUATION -> DASH;
      default -> OTHER;
    };
  }

  private static byte withoutCase(int c) {
    boolean eastAsian = isWithin(c, 0x2e80, 0xabff) || isWithin(c, 0xf900, 0xfaff);
    boolean southEastAsian = isWithin(c, 0x0e00, 0x0eff) || isWithin(c, 0x1000, 0x109f);
    return eastAsian || southEastAsian ? IDEOGRAPH : LETTER;
  }

  private static boolean isWithin(int c, int first, int last) {
    return first <= c && c <= last;
  }

  static byte of(char c) {
    return TABLE[c];
  }

  static boolean isLetter(char c) {
    byte k = TABLE[c];
    return k >= LOWER && k <= LETTER;
  }

  /** Letters and digits: what an apostrophe joins. */
  static boolean isWord(char c) {
    byte k = TABLE[c];
    return k >= LOWER && k <= DIGIT;
  }

  static boolean isSpace(char c) {
    byte k = TABLE[c];
    return k == SPACE || k == LINE_BREAK;
  }
}
