package dev.winnow.text;

/**
 * Tells where white space of a text begins and ends. A space that carries a combining mark is no
 * white space but a character to be seen.
 */
final class WhiteSpace {
  private WhiteSpace() {}

  static boolean isAt(String text, int i) {
    byte kind = CharacterClass.of(text.charAt(i));
    if (kind != CharacterClass.SPACE) {
      return kind == CharacterClass.LINE_BREAK;
    }
    return i + 1 == text.length() || CharacterClass.at(text, i + 1) != CharacterClass.EXTEND;
  }

  /** Returns where the white space that begins at an offset ends; the offset if there is none. */
  static int after(String text, int from) {
    int i = from;
    while (i < text.length() && isAt(text, i)) {
      i++;
    }
    return i;
  }

  /** Returns where the white space that ends at an offset begins; the offset if there is none. */
  static int before(String text, int until) {
    int i = until;
    while (i > 0 && isAt(text, i - 1)) {
      i--;
    }
    return i;
  }

  /** Returns the offset of the next line break, the length of the text if there is none. */
  static int nextLineBreak(String text, int from) {
    int i = from;
    while (i < text.length() && CharacterClass.of(text.charAt(i)) != CharacterClass.LINE_BREAK) {
      i++;
    }
    return i;
  }

  /** Counts the line breaks of a stretch of white space up to two; a paragraph separator is two. */
  static int countLineBreaks(String text, int from, int to) {
    if (to == from + 1 && text.charAt(from) == ' ') {
      return 0;
    }
    int breaks = 0;
    for (int i = from; i < to && breaks < 2; i++) {
      char c = text.charAt(i);
      boolean second = c == '\n' && i > from && text.charAt(i - 1) == '\r';
      if (c == '\u2029') {
        breaks = 2;
      } else if (CharacterClass.of(c) == CharacterClass.LINE_BREAK && !second) {
        breaks++;
      }
    }
    return breaks;
  }
}
