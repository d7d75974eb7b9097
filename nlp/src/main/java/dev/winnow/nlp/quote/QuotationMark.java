package dev.winnow.nlp.quote;

/**
 * Knows the quotation marks: which characters they are, which family each belongs to (marks of one
 * family can close each other), and which pairs are the custom somewhere.
 */
final class QuotationMark {
  static final byte NONE = -1;
  static final byte STRAIGHT = 0;
  static final byte LEFT_DOUBLE = 1;
  static final byte RIGHT_DOUBLE = 2;
  static final byte LOW_DOUBLE = 3;
  static final byte TWO_GRAVES = 4;
  static final byte TWO_APOSTROPHES = 5;
  static final byte APOSTROPHE = 6;
  static final byte LEFT_SINGLE = 7;
  static final byte RIGHT_SINGLE = 8;
  static final byte LOW_SINGLE = 9;
  static final byte GRAVE = 10;
  static final byte ACUTE = 11;
  static final byte LEFT_GUILLEMET = 12;
  static final byte RIGHT_GUILLEMET = 13;
  static final byte LEFT_SINGLE_GUILLEMET = 14;
  static final byte RIGHT_SINGLE_GUILLEMET = 15;
  static final byte CORNER_OPEN = 16;
  static final byte CORNER_CLOSE = 17;
  static final byte WHITE_CORNER_OPEN = 18;
  static final byte WHITE_CORNER_CLOSE = 19;

  /** A guillemet in a document where the same one opens and closes, as in {@code »so»}. */
  static final byte EITHER_GUILLEMET = 20;

  static final int TYPES = 21;

  static final byte DOUBLE = 0;
  static final byte SINGLE = 1;
  static final byte GUILLEMETS = 2;
  static final byte SINGLE_GUILLEMETS = 3;
  static final byte CORNERS = 4;
  static final byte WHITE_CORNERS = 5;

  /** Every character that is a mark or, doubled, begins one. */
  static final String CHARACTERS =
      "\"'`\u00b4\u00ab\u00bb\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2039\u203a"
          + "\u300c\u300d\u300e\u300f\u301d\u301e\u301f\uff02\uff07\uff62\uff63\u05f4\u05f3";

  private static final byte[] FAMILY = {
    DOUBLE,
    DOUBLE,
    DOUBLE,
    DOUBLE,
    DOUBLE,
    DOUBLE,
    SINGLE,
    SINGLE,
    SINGLE,
    SINGLE,
    SINGLE,
    SINGLE,
    GUILLEMETS,
    GUILLEMETS,
    SINGLE_GUILLEMETS,
    SINGLE_GUILLEMETS,
    CORNERS,
    CORNERS,
    WHITE_CORNERS,
    WHITE_CORNERS,
    GUILLEMETS
  };

  private QuotationMark() {}

  static byte family(byte type) {
    return FAMILY[type];
  }

  /** Whether the same mark opens and closes. */
  static boolean isStraight(byte type) {
    return switch (type) {
      case STRAIGHT, APOSTROPHE, TWO_APOSTROPHES, EITHER_GUILLEMET -> true;
      default -> false;
    };
  }

  /** The type of a mark that is one character long. */
  static byte typeOf(char c) {
    return switch (c) {
      case '"', '\uff02', '\u05f4' -> STRAIGHT;
      case '\u201c', '\u201f', '\u301d' -> LEFT_DOUBLE;
      case '\u201d', '\u301e' -> RIGHT_DOUBLE;
      case '\u201e', '\u301f' -> LOW_DOUBLE;
      case '\'', '\uff07', '\u05f3' -> APOSTROPHE;
      case '\u2018', '\u201b' -> LEFT_SINGLE;
      case '\u2019' -> RIGHT_SINGLE;
      case '\u201a' -> LOW_SINGLE;
      case '`' -> GRAVE;
      case '\u00b4' -> ACUTE;
      case '\u00ab' -> LEFT_GUILLEMET;
      case '\u00bb' -> RIGHT_GUILLEMET;
      case '\u2039' -> LEFT_SINGLE_GUILLEMET;
      case '\u203a' -> RIGHT_SINGLE_GUILLEMET;
      case '\u300c', '\uff62' -> CORNER_OPEN;
      case '\u300d', '\uff63' -> CORNER_CLOSE;
      case '\u300e' -> WHITE_CORNER_OPEN;
      case '\u300f' -> WHITE_CORNER_CLOSE;
      default -> NONE;
    };
  }

  /** The type of a character that is a mark when it stands twice, or none. */
  static byte typeOfTwo(char c) {
    return switch (c) {
      case '`' -> TWO_GRAVES;
      case '\'', '\u00b4', '\u2019' -> TWO_APOSTROPHES;
      case '\u2018' -> TWO_GRAVES;
      default -> NONE;
    };
  }
}
