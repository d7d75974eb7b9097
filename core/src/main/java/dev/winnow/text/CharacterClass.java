package dev.winnow.text;

import java.util.Arrays;

/**
 * Sorts characters into the few classes that tell where a unit of text may end, after the
 * Sentence_Break property of Unicode (UAX #29), with the ambiguous quotation marks apart.
 *
 * <p>Characters of the basic plane are one look-up in a table of 64 KiB, filled when the class is
 * first used.
 */
final class CharacterClass {
  static final byte OTHER = 0;
  static final byte LOWER = 1;
  static final byte UPPER = 2;

  /** A letter of a script without case. */
  static final byte LETTER = 3;

  /** A letter of a script whose spaces part phrases, not words: Thai and Lao. */
  static final byte PHRASE_LETTER = 4;

  static final byte DIGIT = 5;

  /** A mark that belongs to the character before it, and so do two vowels of Thai and Lao. */
  static final byte EXTEND = 6;

  static final byte SPACE = 7;
  static final byte LINE_BREAK = 8;

  /** Ends a sentence only if something tells so: a space, a capital. */
  static final byte WEAK_TERMINATOR = 9;

  /** Ends a sentence whatever follows. */
  static final byte TERMINATOR = 10;

  static final byte OPENER = 11;
  static final byte CLOSER = 12;

  /** A straight quotation mark, which opens or closes. */
  static final byte STRAIGHT_QUOTE = 13;

  /** An opening quotation mark that closes in some languages: {@code „so“}, {@code »so«}. */
  static final byte TURNED_QUOTE = 14;

  /** Ends a sentence in one script, the semicolon in Greek and the colon in Armenian. */
  static final byte PAUSE = 15;

  private static final String SPACES =
      "\t\u000b\f \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000";
  private static final String LINE_BREAKS = "\n\r\u0085\u2028\u2029";
  private static final String WEAK_TERMINATORS = ".!?\u2024\u2026\ufe52\uff0e";

  /**
   * Sentence_Terminal of Unicode 17 in the basic plane without the weak ones, and the Greek
   * question mark.
   */
  private static final String TERMINATORS =
      "\u037e\u0589\u061d\u061e\u061f\u06d4\u0700\u0701\u0702\u07f9\u0837\u0839\u083d\u083e\u0964\u0965\u104a\u104b\u1362"
          + "\u1367\u1368\u166e\u1735\u1736\u17d4\u17d5\u1803\u1809\u1944\u1945\u1aa8\u1aa9\u1aaa\u1aab\u1b4e\u1b4f\u1b5a"
          + "\u1b5b\u1b5e\u1b5f\u1b7d\u1b7e\u1b7f\u1c3b\u1c3c\u1c7e\u1c7f\u203c\u203d\u2047\u2048\u2049\u2cf9\u2cfa\u2cfb"
          + "\u2e2e\u2e3c\u2e53\u2e54\u2e60\u2e61\u3002\ua4ff\ua60e\ua60f\ua6f3\ua6f7\ua876\ua877\ua8ce\ua8cf\ua92f\ua9c8"
          + "\ua9c9\uaa5d\uaa5e\uaa5f\uaaf0\uaaf1\uabeb\ufe12\ufe15\ufe16\ufe56\ufe57\uff01\uff1f\uff61";

  /** Sentence_Terminal of Unicode 17 beyond the basic plane. */
  private static final int[] SUPPLEMENTARY_TERMINATORS = {
    0x10a56, 0x10a57, 0x10f55, 0x10f56, 0x10f57, 0x10f58, 0x10f59, 0x10f86, 0x10f87, 0x10f88,
        0x10f89, 0x11047, 0x11048,
    0x110be, 0x110bf, 0x110c0, 0x110c1, 0x11141, 0x11142, 0x11143, 0x111c5, 0x111c6, 0x111cd,
        0x111de, 0x111df, 0x11238,
    0x11239, 0x1123b, 0x1123c, 0x112a9, 0x113d4, 0x113d5, 0x1144b, 0x1144c, 0x115c2, 0x115c3,
        0x115c9, 0x115ca, 0x115cb,
    0x115cc, 0x115cd, 0x115ce, 0x115cf, 0x115d0, 0x115d1, 0x115d2, 0x115d3, 0x115d4, 0x115d5,
        0x115d6, 0x115d7, 0x11641,
    0x11642, 0x1173c, 0x1173d, 0x1173e, 0x11944, 0x11946, 0x11a42, 0x11a43, 0x11a9b, 0x11a9c,
        0x11c41, 0x11c42, 0x11ef7,
    0x11ef8, 0x11f43, 0x11f44, 0x16a6e, 0x16a6f, 0x16af5, 0x16b37, 0x16b38, 0x16b44, 0x16d6e,
        0x16d6f, 0x16e98, 0x1bc9f,
    0x1da88,
  };

  /** Marks of repetition and abbreviation, which no phrase begins with. */
  private static final String NEVER_FIRST = "\u0e2f\u0e46\u0eaf\u0ec6";

  private static final byte[] BASIC_PLANE = new byte[1 << 16];

  static {
    for (int c = 0; c < BASIC_PLANE.length; c++) {
      BASIC_PLANE[c] = byCategory(c);
    }
    for (int c = '\u0e00'; c < '\u0f00'; c++) {
      if (BASIC_PLANE[c] == LETTER && NEVER_FIRST.indexOf(c) < 0) {
        BASIC_PLANE[c] = PHRASE_LETTER;
      }
    }
    mark(SPACES, SPACE);
    mark(LINE_BREAKS, LINE_BREAK);
    mark(WEAK_TERMINATORS, WEAK_TERMINATOR);
    mark(TERMINATORS, TERMINATOR);
    mark("\"'\uff02\uff07", STRAIGHT_QUOTE);
    mark("\u201c\u2018\u00ab\u2039", TURNED_QUOTE);
    mark("\u200c\u200d\u0e33\u0eb3", EXTEND);
    mark(";:", PAUSE);
  }

  private CharacterClass() {}

  private static void mark(String characters, byte value) {
    for (int i = 0; i < characters.length(); i++) {
      BASIC_PLANE[characters.charAt(i)] = value;
    }
  }

  private static byte byCategory(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.LOWERCASE_LETTER -> LOWER;
      case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> UPPER;
      case Character.OTHER_LETTER, Character.MODIFIER_LETTER -> LETTER;
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> DIGIT;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          EXTEND;
      case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> OPENER;
      case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> CLOSER;
      default -> OTHER;
    };
  }

  /** The class of a UTF-16 code unit; surrogates are other. */
  static byte of(char c) {
    return BASIC_PLANE[c];
  }

  /** The class of the code point that starts at an offset, a lone surrogate being other. */
  static byte at(CharSequence text, int offset) {
    char c = text.charAt(offset);
    return Character.isHighSurrogate(c)
        ? supplementary(Character.codePointAt(text, offset))
        : BASIC_PLANE[c];
  }

  private static byte supplementary(int codePoint) {
    if (Arrays.binarySearch(SUPPLEMENTARY_TERMINATORS, codePoint) >= 0) {
      return TERMINATOR;
    }
    boolean skinTone = codePoint >= 0x1f3fb && codePoint <= 0x1f3ff;
    boolean tag = codePoint >= 0xe0020 && codePoint <= 0xe007f;
    return skinTone || tag ? EXTEND : byCategory(codePoint);
  }

  /** Returns whether a class is one of letters. */
  static boolean isLetter(byte kind) {
    return kind >= LOWER && kind <= PHRASE_LETTER;
  }
}
