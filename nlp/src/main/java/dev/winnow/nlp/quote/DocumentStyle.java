package dev.winnow.nlp.quote;

/**
 * Counts how a document uses its marks, and gives each mark the type that it has there: whether
 * {@code ”} and {@code »} open as in Swedish and Finnish, or guillemets point inwards as in German
 * and Danish; whether single marks are the outer ones; whether lines are broken by width.
 *
 * <p>Immutable.
 *
 * @param hardWrapped whether a line break within a block of lines is a mere space
 * @param singleOutermost whether speech stands in single marks
 */
record DocumentStyle(boolean hardWrapped, boolean singleOutermost) {
  private static final int MIN_EVIDENCE = 2;
  private static final int MIN_WRAPS = 4;

  /** Reads the style off a document's marks, and settles the types that depend on it. */
  static DocumentStyle of(Marks marks) {
    settleRightMarks(marks, QuotationMark.RIGHT_DOUBLE, QuotationMark.STRAIGHT);
    settleRightMarks(marks, QuotationMark.RIGHT_SINGLE, QuotationMark.APOSTROPHE);
    settleGuillemets(marks, QuotationMark.LEFT_GUILLEMET, QuotationMark.RIGHT_GUILLEMET);
    settleGuillemets(
        marks, QuotationMark.LEFT_SINGLE_GUILLEMET, QuotationMark.RIGHT_SINGLE_GUILLEMET);
    boolean hard = marks.wraps >= MIN_WRAPS && marks.lowerCaseWraps * 4 > marks.wraps;
    return new DocumentStyle(hard, singleOutermost(marks));
  }

  /** Where right marks open and no left or low ones do, they are as good as straight ones. */
  private static void settleRightMarks(Marks marks, byte right, byte either) {
    byte left =
        right == QuotationMark.RIGHT_DOUBLE ? QuotationMark.LEFT_DOUBLE : QuotationMark.LEFT_SINGLE;
    byte low =
        right == QuotationMark.RIGHT_DOUBLE ? QuotationMark.LOW_DOUBLE : QuotationMark.LOW_SINGLE;
    int opening = 0;
    int others = 0;
    for (int i = 0; i < marks.size; i++) {
      if (marks.type[i] == right && opens(marks, i)) {
        opening++;
      } else if (marks.type[i] == left || marks.type[i] == low) {
        others++;
      }
    }
    boolean evident = right == QuotationMark.RIGHT_DOUBLE ? opening > 0 : opening >= MIN_EVIDENCE;
    if (evident && others * 4 <= opening) {
      replace(marks, right, either);
    }
  }

  private static void settleGuillemets(Marks marks, byte left, byte right) {
    int inward = 0;
    int outward = 0;
    int rightOpens = 0;
    int lefts = 0;
    int rights = 0;
    for (int i = 0; i < marks.size; i++) {
      boolean isLeft = marks.type[i] == left;
      if (!isLeft && marks.type[i] != right) {
        continue;
      }
      boolean first = i == 0 || marks.lineStart[i] != marks.lineStart[i - 1];
      boolean opens = opens(marks, i) || hasFixedSpace(marks, marks.end(i)) || (isLeft && first);
      boolean closes = closes(marks, i) || hasFixedSpace(marks, marks.start[i] - 1);
      lefts += isLeft ? 1 : 0;
      rights += isLeft ? 0 : 1;
      outward += (isLeft ? opens : closes) ? 1 : 0;
      inward += (isLeft ? closes : opens) ? 1 : 0;
      rightOpens += !isLeft && opens ? 1 : 0;
    }
    if (lefts == 0 && rightOpens * 3 >= rights && rights > 0) {
      replace(marks, right, QuotationMark.EITHER_GUILLEMET);
    } else if (inward > outward) {
      swap(marks, left, right);
    }
  }

  private static boolean singleOutermost(Marks marks) {
    int singles = 0;
    int doubles = 0;
    for (int i = 0; i < marks.size; i++) {
      boolean first = i == 0 || marks.lineStart[i] != marks.lineStart[i - 1];
      if (first && opens(marks, i)) {
        if (marks.family(i) == QuotationMark.SINGLE) {
          singles++;
        } else {
          doubles++;
        }
      }
    }
    return singles > doubles;
  }

  /** A space before and a word after. */
  private static boolean opens(Marks marks, int i) {
    return isSpace(marks, marks.start[i] - 1) && isWord(marks, marks.end(i));
  }

  /** A word or its punctuation before and a space after. */
  private static boolean closes(Marks marks, int i) {
    return !isSpace(marks, marks.start[i] - 1) && isSpace(marks, marks.end(i));
  }

  private static boolean isWord(Marks marks, int at) {
    return at < marks.text.length() && CharacterContext.isWord(marks.text.charAt(at));
  }

  /** A space that does not break stands within the marks that it is put with. */
  private static boolean hasFixedSpace(Marks marks, int at) {
    if (at < 0 || at >= marks.text.length()) {
      return false;
    }
    char c = marks.text.charAt(at);
    return c == '\u00a0' || c == '\u202f';
  }

  private static boolean isSpace(Marks marks, int at) {
    return at < 0 || at >= marks.text.length() || CharacterContext.isSpace(marks.text.charAt(at));
  }

  private static void replace(Marks marks, byte from, byte to) {
    for (int i = 0; i < marks.size; i++) {
      if (marks.type[i] == from) {
        marks.type[i] = to;
      }
    }
  }

  private static void swap(Marks marks, byte a, byte b) {
    for (int i = 0; i < marks.size; i++) {
      byte t = marks.type[i];
      if (t == a) {
        marks.type[i] = b;
      } else if (t == b) {
        marks.type[i] = a;
      }
    }
  }
}
