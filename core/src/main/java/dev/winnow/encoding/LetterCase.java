package dev.winnow.encoding;

/**
 * Numbers the cases of a character; which follows which tells a wrong decoding from a right one.
 */
final class LetterCase {
  /** Not a letter. */
  static final int NONE = 0;

  static final int LOWER = 1;
  static final int UPPER = 2;

  /** A letter of a script without case. */
  static final int CASELESS = 3;

  static final int COUNT = 4;

  private LetterCase() {}

  static int of(char c) {
    if (Character.isUpperCase(c)) {
      return UPPER;
    }
    if (Character.isLowerCase(c)) {
      return LOWER;
    }
    return CharClass.isLetter(c) ? CASELESS : NONE;
  }
}
