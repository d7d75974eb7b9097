package dev.winnow.nlp.quote;

/**
 * Settles paragraphs whose marks leave no choice, without a search: double marks of one pair that
 * open and close in turn, each with a space on its outer side only.
 */
final class UnambiguousMarks {
  private UnambiguousMarks() {}

  /** Settles the marks of a paragraph, or none of them and returns false. */
  static boolean settle(Marks marks, int from, int to, int paragraph) {
    if ((to - from) % 2 != 0) {
      return false;
    }
    for (int i = from; i < to; i += 2) {
      if (!isPair(marks.type[i], marks.type[i + 1])
          || !opens(marks, i, paragraph)
          || !closes(marks, i + 1)) {
        return false;
      }
    }
    for (int i = from; i < to; i += 2) {
      marks.role[i] = Marks.OPEN;
      marks.role[i + 1] = Marks.CLOSE;
      marks.pair(i, i + 1);
    }
    return true;
  }

  private static boolean isPair(byte opener, byte closer) {
    return switch (opener) {
      case QuotationMark.STRAIGHT -> closer == QuotationMark.STRAIGHT;
      case QuotationMark.LEFT_DOUBLE -> closer == QuotationMark.RIGHT_DOUBLE;
      case QuotationMark.LOW_DOUBLE ->
          closer == QuotationMark.LEFT_DOUBLE || closer == QuotationMark.RIGHT_DOUBLE;
      case QuotationMark.LEFT_GUILLEMET -> closer == QuotationMark.RIGHT_GUILLEMET;
      default -> false;
    };
  }

  private static boolean opens(Marks marks, int i, int paragraph) {
    int at = marks.start[i];
    if (at > paragraph && !CharacterContext.isSpace(marks.text.charAt(at - 1))) {
      return false;
    }
    int end = marks.end(i);
    return end < marks.text.length() && CharacterContext.isWord(marks.text.charAt(end));
  }

  private static boolean closes(Marks marks, int i) {
    byte before = CharacterContext.of(marks.text.charAt(marks.start[i] - 1));
    boolean inside =
        switch (before) {
          case CharacterContext.LOWER,
              CharacterContext.UPPER,
              CharacterContext.LETTER,
              CharacterContext.TERMINATOR,
              CharacterContext.COMMA ->
              true;
          default -> false;
        };
    int end = marks.end(i);
    return inside && (end == marks.text.length() || isOutside(marks.text.charAt(end)));
  }

  private static boolean isOutside(char c) {
    return switch (CharacterContext.of(c)) {
      case CharacterContext.SPACE,
          CharacterContext.LINE_BREAK,
          CharacterContext.TERMINATOR,
          CharacterContext.COMMA,
          CharacterContext.COLON ->
          true;
      default -> false;
    };
  }
}
