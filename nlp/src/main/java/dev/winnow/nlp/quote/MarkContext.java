package dev.winnow.nlp.quote;

/**
 * Tells which class of neighbour stands before and after a mark, as {@link MarkModel} names them.
 */
final class MarkContext {
  private static final int START = 0;
  private static final int SPACE_BEFORE = 1;
  private static final int AFTER_COMMA = 2;
  private static final int AFTER_STOP = 3;

  private static final int END = 0;
  private static final int SPACE_LOWER = 1;
  private static final int SPACE_UPPER = 2;
  private static final int SPACE_AFTER = 3;
  private static final int ELLIPSIS = 14;

  /** By class of character: letters of either case are one before a mark. */
  private static final byte[] BEFORE = {14, 1, 1, 6, 6, 6, 7, 13, 5, 8, 9, 10, 4, 11, 12, 4};

  private static final byte[] AFTER = {16, 3, 0, 4, 5, 5, 6, 15, 7, 8, 9, 10, 11, 12, 13, 11};

  private MarkContext() {}

  /** The class of what stands before a mark in the paragraph that starts at an offset. */
  static int before(String text, int at, int paragraph) {
    if (at <= paragraph) {
      return START;
    }
    byte kind = CharacterContext.of(text.charAt(at - 1));
    if (kind != CharacterContext.SPACE && kind != CharacterContext.LINE_BREAK) {
      return BEFORE[kind];
    }
    if (at - 2 < paragraph) {
      return START;
    }
    return switch (CharacterContext.of(text.charAt(at - 2))) {
      case CharacterContext.COMMA, CharacterContext.COLON -> AFTER_COMMA;
      case CharacterContext.TERMINATOR -> AFTER_STOP;
      default -> SPACE_BEFORE;
    };
  }

  static boolean isSpaceBefore(int before) {
    return before >= SPACE_BEFORE && before <= AFTER_STOP;
  }

  static boolean isSpaceAfter(int after) {
    return after >= SPACE_LOWER && after <= SPACE_AFTER;
  }

  /** The class of what stands after a mark that ends at an offset. */
  static int after(String text, int end, boolean hardWrapped) {
    if (end >= text.length()) {
      return END;
    }
    char c = text.charAt(end);
    byte kind = CharacterContext.of(c);
    if (kind == CharacterContext.SPACE || (kind == CharacterContext.LINE_BREAK && hardWrapped)) {
      return afterSpace(text, end + 1);
    }
    if (kind == CharacterContext.TERMINATOR && goesOn(text, end, c)) {
      return ELLIPSIS;
    }
    return AFTER[kind];
  }

  private static int afterSpace(String text, int at) {
    if (at >= text.length()) {
      return END;
    }
    return switch (CharacterContext.of(text.charAt(at))) {
      case CharacterContext.LOWER -> SPACE_LOWER;
      case CharacterContext.UPPER -> SPACE_UPPER;
      case CharacterContext.LINE_BREAK -> END;
      default -> SPACE_AFTER;
    };
  }

  /** Three dots, or a dot before a digit, may begin a quotation. */
  private static boolean goesOn(String text, int at, char c) {
    if (c == '\u2026') {
      return true;
    }
    if (c != '.' || at + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(at + 1);
    return next == '.' || CharacterContext.of(next) == CharacterContext.DIGIT;
  }
}
