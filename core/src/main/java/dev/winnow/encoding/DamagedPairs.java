package dev.winnow.encoding;

import dev.winnow.encoding.CharacterClasses.CharacterType;

/**
 * The pairs of neighbours that damage leaves behind and that clean text hardly ever has: the first
 * two bytes of a UTF-8 sequence under one of the codecs; the first byte alone, in Latin-1, where
 * the others were lost; a replacement character. One look at each pair tells whether a text needs
 * more.
 */
final class DamagedPairs {
  /** Surprises from which on a pair counts, in units of the model. */
  private static final int SEQUENCE = 30;

  private static final int LONE_LEAD = 40;

  private static final int COUNT = CharacterClasses.COUNT;
  private static final boolean[] PAIRS = pairs();

  private DamagedPairs() {}

  static boolean has(char first, char second) {
    return PAIRS[CharacterClasses.of(first) * COUNT + CharacterClasses.of(second)];
  }

  private static boolean[] pairs() {
    PairModel model = PairModel.get();
    boolean[] pairs = new boolean[COUNT * COUNT];
    for (int a = 0; a < COUNT; a++) {
      for (int b = 0; b < COUNT; b++) {
        int surprise = model.surprise(a, b);
        pairs[a * COUNT + b] =
            ((surprise >= SEQUENCE || isBoxAndOther(a, b)) && Sequences.mayStart(a, b))
                || (surprise >= LONE_LEAD && (isLoneLead(a, b) || isClash(a, b) || isClash(b, a)));
      }
    }
    return pairs;
  }

  /** Lines of tables are bytes of DOS code pages; what stands beside them in tables is a space. */
  private static boolean isBoxAndOther(int a, int b) {
    return CharacterClasses.typeOfClass(a) == CharacterType.BOX_DRAWING
        && CharacterClasses.isSingle(b);
  }

  /** Whether an ASCII letter stands beside a letter of another script. */
  private static boolean isClash(int ascii, int other) {
    if (CharacterClasses.isSingle(ascii)
        || ascii > CharacterType.UPPER.index()
        || ascii < CharacterType.VOWEL.index()) {
      return false;
    }
    return switch (CharacterClasses.typeOfClass(other)) {
      case CYRILLIC_LOWER, CYRILLIC_UPPER, GREEK_LOWER, GREEK_UPPER, HEBREW, ARABIC, THAI ->
          CharacterClasses.isSingle(other);
      default -> false;
    };
  }

  /** Whether one of two classes is a leading byte in Latin-1 and the other is one too, or ASCII. */
  private static boolean isLoneLead(int a, int b) {
    return (Sequences.startsInLatin1(a) && (isAscii(b) || Sequences.startsInLatin1(b)))
        || (isAscii(a) && Sequences.startsInLatin1(b));
  }

  private static boolean isAscii(int c) {
    return !CharacterClasses.isSingle(c)
        && CharacterClasses.typeOfClass(c).compareTo(CharacterType.CONTROL) <= 0;
  }
}
