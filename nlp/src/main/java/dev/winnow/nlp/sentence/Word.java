package dev.winnow.nlp.sentence;

/**
 * Holds a word near a candidate: where it stands, the hash of its letters and its shape.
 *
 * <p>A word is a run of letters, digits, marks, apostrophes and hyphens, of at most {@link #MAX}
 * code units; where words are not spaced apart, a character or two. The scratch space of one
 * cursor: not thread-safe.
 */
final class Word {
  static final int MAX = 30;

  static final int NOTHING = 0;
  static final int SHORT_NUMBER = 1;
  static final int YEAR = 2;
  static final int NUMBER = 3;
  static final int INITIAL = 4;
  static final int CAPITALS = 5;
  static final int COMPOUND = 6;
  static final int CAPITAL = 7;
  static final int SMALL_LETTER = 8;
  static final int SMALL_COMPOUND = 9;
  static final int SMALL = 10;
  static final int LETTER = 11;
  static final int LETTERS = 12;
  static final int MIXED_NUMBER = 13;
  static final int OTHER = 14;
  static final int ROMAN = 15;

  private static final int DIGITS_ONLY = 1 << Kind.DIGIT;
  private static final int CAPITALS_ONLY = 1 << Kind.UPPER | 1 << Kind.FULL_STOP;

  int start;
  int end;
  int hash;
  int shape;

  /** Whether a full stop stands in it, as in {@code e.g}. */
  boolean dotted;

  /** Reads the word that begins at an offset. */
  void readFrom(String text, int offset) {
    int limit = Math.min(text.length(), offset + MAX);
    int i = offset;
    while (i < limit) {
      char c = text.charAt(i);
      if (!isPart(Kind.of(c))) {
        break;
      }
      i++;
      if (isIdeograph(c) && i - offset >= 2) {
        break;
      }
    }
    read(text, offset, i);
  }

  /**
   * Reads the word that ends at an offset and begins at another or behind it; full stops between
   * its letters belong to it.
   */
  void readUpTo(String text, int offset, int lowest) {
    int floor = Math.max(lowest, offset - MAX);
    int i = offset;
    while (i > floor) {
      char c = text.charAt(i - 1);
      byte kind = Kind.of(c);
      if (kind == Kind.FULL_STOP) {
        if (i - 1 == floor || !Kind.isWord(Kind.of(text.charAt(i - 2))) || offset - i > 3) {
          break;
        }
      } else if (!isPart(kind)) {
        break;
      }
      i--;
      if (isIdeograph(c)) {
        break;
      }
    }
    read(text, i, offset);
  }

  private static boolean isPart(byte kind) {
    return Kind.isWord(kind) || kind == Kind.APOSTROPHE || kind == Kind.DASH;
  }

  private static boolean isIdeograph(char c) {
    return (c >= 0x2e80 && c < 0xa000) || (c >= 0x0e00 && c < 0x0f00);
  }

  private void read(String text, int from, int until) {
    int kinds = 0;
    int rest = 0;
    int letters = 17;
    for (int i = from; i < until; i++) {
      char c = text.charAt(i);
      byte kind = Kind.of(c);
      rest = i == from ? 0 : rest | 1 << kind;
      kinds |= 1 << kind;
      letters = letters * 31 + folded(c, kind);
    }
    start = from;
    end = until;
    hash = letters;
    dotted = (kinds & 1 << Kind.FULL_STOP) != 0;
    shape = from == until ? NOTHING : shape(text, kinds, (rest & 1 << Kind.UPPER) != 0);
  }

  /** A letter in lower case, any digit as one. */
  private static int folded(char c, byte kind) {
    return switch (kind) {
      case Kind.UPPER -> c < 0x80 ? c + 0x20 : Character.toLowerCase(c);
      case Kind.DIGIT -> '0';
      default -> c;
    };
  }

  private int shape(String text, int kinds, boolean innerCapital) {
    int length = end - start;
    if (kinds == DIGITS_ONLY) {
      return length <= 2 ? SHORT_NUMBER : length == 4 ? YEAR : NUMBER;
    }
    boolean capitals = (kinds & ~CAPITALS_ONLY) == 0;
    return switch (Kind.of(text.charAt(start))) {
      case Kind.UPPER ->
          length == 1
              ? INITIAL
              : capitals ? (isRoman(text) ? ROMAN : CAPITALS) : innerCapital ? COMPOUND : CAPITAL;
      case Kind.LOWER -> length == 1 ? SMALL_LETTER : innerCapital ? SMALL_COMPOUND : SMALL;
      case Kind.LETTER -> length == 1 ? LETTER : LETTERS;
      case Kind.DIGIT -> MIXED_NUMBER;
      default -> OTHER;
    };
  }

  private boolean isRoman(String text) {
    for (int i = start; i < end; i++) {
      if ("IVXLC".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  int length() {
    return end - start;
  }

  /** The hash that a word has on its own. */
  static int hash(String text, int from, int until) {
    int hash = 17;
    for (int i = from; i < until; i++) {
      char c = text.charAt(i);
      hash = hash * 31 + folded(c, Kind.of(c));
    }
    return hash;
  }

  /**
   * The hash of a word without dots in it and what is elided before it: {@code l'avv}, {@code u.a}.
   */
  static int bareHash(String text, int from, int until) {
    int hash = 17;
    for (int i = from; i < until; i++) {
      char c = text.charAt(i);
      byte kind = Kind.of(c);
      if (kind == Kind.APOSTROPHE) {
        hash = 17;
      } else if (kind != Kind.FULL_STOP) {
        hash = hash * 31 + folded(c, kind);
      }
    }
    return hash;
  }
}
