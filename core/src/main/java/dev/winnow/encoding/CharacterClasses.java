package dev.winnow.encoding;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.TreeSet;

/**
 * Sorts UTF-16 code units into some 700 classes, the alphabet of the {@link PairModel}. Every
 * character that a codec of {@link MisreadCodec} has beyond ASCII is a class of its own; ASCII and
 * all other characters fall into a few coarse classes, the types.
 *
 * <p>The assignment is a function of the codecs and of the Unicode tables of the characters that
 * they hold; what a later Unicode version adds moves from one coarse class to another at most.
 */
final class CharacterClasses {
  /** The coarse classes. How many common characters each holds is its {@link #spread}. */
  enum CharacterType {
    SPACE(1),
    VOWEL(5),
    CONSONANT(10),
    UPPER(15),
    DIGIT(10),
    CLOSING(3),
    OPENING(3),
    STRAIGHT_QUOTE(2),
    ASCII_SYMBOL(10),
    CONTROL(20),
    LATIN_LOWER(60),
    LATIN_UPPER(60),
    CYRILLIC_LOWER(30),
    CYRILLIC_UPPER(30),
    GREEK_LOWER(25),
    GREEK_UPPER(25),
    HEBREW(22),
    ARABIC(30),
    THAI(45),
    COMBINING(30),
    QUOTATION_MARK(8),
    PUNCTUATION(15),
    SYMBOL(60),
    MATH(60),
    BOX_DRAWING(80),
    C1_CONTROL(32),
    HAN(2000),
    KANA(70),
    HANGUL(1000),
    DEVANAGARI(50),
    GEORGIAN(35),
    ARMENIAN(60),
    INDIC(60),
    RARE_LETTER(1000),
    OTHER_LETTER(500),
    RARE_SIGN(6000),
    SPACING_ACCENT(10),
    NUMERIC_SIGN(12),
    REPLACEMENT(1),
    HIGH_SURROGATE(4),
    LOW_SURROGATE(150),
    CJK_PUNCTUATION(12),
    INVISIBLE(8),
    PRIVATE_USE(2000);

    /** The number of characters among which the class is about evenly spread. */
    final int spread;

    CharacterType(int spread) {
      this.spread = spread;
    }

    /** The class that holds what is of this type and has none of its own. */
    @SuppressWarnings("EnumOrdinal") // numbers rows of a table that is made anew for each order
    int index() {
      return ordinal();
    }
  }

  private static final CharacterType[] TYPES = CharacterType.values();

  /** Characters with a class of their own, ascending; their classes follow the coarse ones. */
  private static final char[] SINGLE = singleCharacters();

  static final int COUNT = TYPES.length + SINGLE.length;

  /** The class of every code unit. */
  private static final short[] CLASS = classes();

  private CharacterClasses() {}

  private static char[] singleCharacters() {
    TreeSet<Character> characters = new TreeSet<>();
    for (MisreadCodec codec : MisreadCodec.ALL) {
      for (int b = 0x80; b < 0x100; b++) {
        characters.add(codec.character(b));
      }
    }
    char[] single = new char[characters.size()];
    int n = 0;
    for (char c : characters) {
      single[n++] = c;
    }
    return single;
  }

  private static short[] classes() {
    short[] classes = new short[1 << 16];
    for (int c = 0; c < classes.length; c++) {
      classes[c] = (short) typeOf((char) c).index();
    }
    for (int i = 0; i < SINGLE.length; i++) {
      classes[SINGLE[i]] = (short) (TYPES.length + i);
    }
    return classes;
  }

  static int of(char c) {
    return CLASS[c];
  }

  /** The type of a class, by which the model backs off. */
  static CharacterType typeOfClass(int c) {
    return c < TYPES.length ? TYPES[c] : typeOf(SINGLE[c - TYPES.length]);
  }

  static boolean isSingle(int c) {
    return c >= TYPES.length;
  }

  static CharacterType typeOf(char c) {
    if (c < 0x80) {
      return asciiType(c);
    }
    if (c < 0xA0) {
      return CharacterType.C1_CONTROL;
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          CharacterType.SPACE;
      case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION ->
          CharacterType.QUOTATION_MARK;
      case Character.SURROGATE ->
          Character.isHighSurrogate(c) ? CharacterType.HIGH_SURROGATE : CharacterType.LOW_SURROGATE;
      case Character.PRIVATE_USE, Character.UNASSIGNED -> CharacterType.PRIVATE_USE;
      case Character.FORMAT, Character.CONTROL -> CharacterType.INVISIBLE;
      default -> signOrLetterType(c);
    };
  }

  private static CharacterType asciiType(char c) {
    if (c >= 'a' && c <= 'z') {
      return "aeiou".indexOf(c) >= 0 ? CharacterType.VOWEL : CharacterType.CONSONANT;
    }
    if (c >= 'A' && c <= 'Z') {
      return CharacterType.UPPER;
    }
    if (c >= '0' && c <= '9') {
      return CharacterType.DIGIT;
    }
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      return CharacterType.SPACE;
    }
    if (c < ' ' || c == 0x7F) {
      return CharacterType.CONTROL;
    }
    if (".,;:!?)]}".indexOf(c) >= 0) {
      return CharacterType.CLOSING;
    }
    if ("([{".indexOf(c) >= 0) {
      return CharacterType.OPENING;
    }
    return c == '\'' || c == '"' ? CharacterType.STRAIGHT_QUOTE : CharacterType.ASCII_SYMBOL;
  }

  private static CharacterType signOrLetterType(char c) {
    switch (c) {
      case '\u201A', '\u201E' -> {
        return CharacterType.QUOTATION_MARK;
      }
      case '\uFFFD' -> {
        return CharacterType.REPLACEMENT;
      }
      case '\u00AA', '\u00BA', '\u00B9', '\u00B2', '\u00B3', '\u00BC', '\u00BD', '\u00BE' -> {
        return CharacterType.NUMERIC_SIGN;
      }
      case '\u00A8', '\u00AF', '\u00B4', '\u00B8' -> {
        return CharacterType.SPACING_ACCENT;
      }
      case '\u03BC' -> {
        return CharacterType.GREEK_LOWER;
      }
      case '\u00B5' -> {
        return CharacterType.SYMBOL;
      }
      default -> {}
    }
    if (c >= 0x02B0 && c < 0x0300) {
      return CharacterType.SPACING_ACCENT;
    }
    if (c >= 0x2500 && c < 0x2600) {
      return CharacterType.BOX_DRAWING;
    }
    if ((c >= 0x3000 && c < 0x3040) || (c >= 0xFF00 && c < 0xFF66 && !Character.isLetter(c))) {
      return CharacterType.CJK_PUNCTUATION;
    }
    if (Character.isLetter(c)) {
      return letterType(c);
    }
    if (isMark(c)) {
      CharacterType script = letterType(c);
      return script == CharacterType.OTHER_LETTER ? CharacterType.COMBINING : script;
    }
    return signType(c);
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static CharacterType signType(char c) {
    switch (Character.getType(c)) {
      case Character.MATH_SYMBOL -> {
        return isCodecCharacter(c) ? CharacterType.MATH : CharacterType.RARE_SIGN;
      }
      case Character.DASH_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION -> {
        CharacterType punctuation = letterType(c);
        return punctuation == CharacterType.OTHER_LETTER ? CharacterType.PUNCTUATION : punctuation;
      }
      default -> {
        return isCodecCharacter(c) ? CharacterType.SYMBOL : CharacterType.RARE_SIGN;
      }
    }
  }

  private static CharacterType letterType(char c) {
    boolean upper = Character.isUpperCase(c);
    if (isRare(c)) {
      return CharacterType.RARE_LETTER;
    }
    return switch (UnicodeScript.of(c)) {
      case LATIN -> upper ? CharacterType.LATIN_UPPER : CharacterType.LATIN_LOWER;
      case CYRILLIC -> upper ? CharacterType.CYRILLIC_UPPER : CharacterType.CYRILLIC_LOWER;
      case GREEK -> upper ? CharacterType.GREEK_UPPER : CharacterType.GREEK_LOWER;
      case HEBREW -> CharacterType.HEBREW;
      case ARABIC -> CharacterType.ARABIC;
      case THAI -> CharacterType.THAI;
      case HAN -> CharacterType.HAN;
      case HIRAGANA, KATAKANA -> CharacterType.KANA;
      case HANGUL -> CharacterType.HANGUL;
      case DEVANAGARI -> CharacterType.DEVANAGARI;
      case GEORGIAN -> CharacterType.GEORGIAN;
      case ARMENIAN -> CharacterType.ARMENIAN;
      case BENGALI, GUJARATI, GURMUKHI, TAMIL, TELUGU, KANNADA, MALAYALAM, SINHALA, ORIYA ->
          CharacterType.INDIC;
      default -> CharacterType.OTHER_LETTER;
    };
  }

  /** Letters of phonetic notation, of medieval or minority writing, and the like. */
  private static boolean isRare(char c) {
    return c == 0x017F
        || (c >= 0x0180 && c < 0x0218 && "\u018F\u0192\u01A0\u01A1\u01AF\u01B0".indexOf(c) < 0)
        || (c >= 0x021C && c < 0x02B0 && c != '\u0259')
        || (c >= 0x0370 && c < 0x0386)
        || (c >= 0x03D0 && c < 0x0400)
        || (c >= 0x0460 && c < 0x0530 && (c < 0x0490 || c > 0x04E9))
        || (c >= 0x1D00 && c < 0x1E00)
        || (c >= 0x2C60 && c < 0x2E00)
        || (c >= 0xA640 && c < 0xA830)
        || (c >= 0xAB30 && c < 0xAB70);
  }

  static boolean isLower(int c) {
    return switch (typeOfClass(c)) {
      case VOWEL, CONSONANT, LATIN_LOWER, CYRILLIC_LOWER, GREEK_LOWER -> true;
      default -> false;
    };
  }

  static boolean isUpper(int c) {
    return switch (typeOfClass(c)) {
      case UPPER, LATIN_UPPER, CYRILLIC_UPPER, GREEK_UPPER -> true;
      default -> false;
    };
  }

  private static boolean isCodecCharacter(char c) {
    return Arrays.binarySearch(SINGLE, c) >= 0;
  }
}
