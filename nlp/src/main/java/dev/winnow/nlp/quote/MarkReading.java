package dev.winnow.nlp.quote;

/**
 * Names the costs that apply to each reading of one mark. Reused from mark to mark: not
 * thread-safe.
 */
final class MarkReading {
  static final int MAX_COSTS = 8;
  private static final int MIN_CLIPPED = 2;

  private final Marks marks;
  private final DocumentStyle style;
  private byte type;
  private int group;
  private int before;
  private int after;
  private boolean spaced;
  private boolean inch;
  private int apostropheClass;

  /** Whether the paragraph writes words without their beginnings or ends, as speech sounds. */
  private boolean dialect;

  MarkReading(Marks marks, DocumentStyle style) {
    this.marks = marks;
    this.style = style;
  }

  /** Starts on a paragraph, whose marks are [from, to). */
  void enter(int from, int to) {
    int clipped = 0;
    for (int i = from; i < to && clipped < MIN_CLIPPED; i++) {
      type = marks.type[i];
      if (mayBeApostrophe()) {
        clipped += clips(i) ? 1 : 0;
      }
    }
    dialect = clipped >= MIN_CLIPPED;
  }

  private boolean clips(int mark) {
    int at = marks.start[mark];
    return switch (Apostrophe.classOf(marks.text, at, marks.text.charAt(at))) {
      case Apostrophe.CLIPPED_WORD, Apostrophe.AFTER_IN, Apostrophe.ELIDED_WORD -> true;
      default -> false;
    };
  }

  /** Looks at a mark in the paragraph that starts at an offset. */
  MarkReading read(int mark, int paragraph) {
    String text = marks.text;
    int at = marks.start[mark];
    type = marks.type[mark];
    group = MarkModel.group(type);
    before = MarkContext.before(text, at, paragraph);
    after = MarkContext.after(text, marks.end(mark), style.hardWrapped());
    spaced = MarkContext.isSpaceBefore(before) && MarkContext.isSpaceAfter(after);
    inch = at > 0 && CharacterContext.of(text.charAt(at - 1)) == CharacterContext.DIGIT;
    apostropheClass = mayBeApostrophe() ? Apostrophe.classOf(text, at, text.charAt(at)) : -1;
    return this;
  }

  boolean mayBeApostrophe() {
    return QuotationMark.family(type) == QuotationMark.SINGLE && type != QuotationMark.LOW_SINGLE;
  }

  /** Writes the indices of the costs of a role, without those of its pair; returns how many. */
  int costs(byte role, int[] out) {
    int n = 0;
    switch (role) {
      case Marks.OPEN -> {
        out[n++] = MarkModel.openBefore(group, before);
        out[n++] = MarkModel.openAfter(group, after);
        out[n++] = MarkModel.openType(type);
        if (apostropheClass >= 0) {
          out[n++] = MarkModel.openLikeApostrophe(apostropheClass);
        }
        if (spaced) {
          out[n++] = MarkModel.structure(MarkModel.SPACED_OPEN);
        }
      }
      case Marks.CLOSE -> {
        out[n++] = MarkModel.closeBefore(group, before);
        out[n++] = MarkModel.closeAfter(group, after);
        out[n++] = MarkModel.closeType(type);
        if (apostropheClass >= 0) {
          out[n++] = MarkModel.closeLikeApostrophe(apostropheClass);
        }
        if (spaced) {
          out[n++] = MarkModel.structure(MarkModel.SPACED_CLOSE);
        }
      }
      case Marks.APOSTROPHE -> {
        out[n++] = MarkModel.apostrophe(apostropheClass);
        if (dialect) {
          out[n++] = MarkModel.structure(MarkModel.APOSTROPHE_IN_DIALECT);
        }
      }
      case Marks.REOPEN -> out[n++] = MarkModel.structure(MarkModel.REOPENED);
      default -> out[n++] = inch && group != 1 ? MarkModel.strayInch() : MarkModel.stray(group);
    }
    return n;
  }

  /** Writes the indices of the costs of opening a mark upon a stack; returns how many. */
  int nesting(int mark, int top, boolean sameOpen, int depth, int[] out) {
    int n = 0;
    if (sameOpen) {
      boolean onTop = marks.family(top) == marks.family(mark);
      boolean straight = QuotationMark.isStraight(marks.type[mark]);
      out[n++] =
          MarkModel.structure(
              !onTop
                  ? MarkModel.IN_SAME_BELOW
                  : straight ? MarkModel.IN_SAME_ON_TOP_STRAIGHT : MarkModel.IN_SAME_ON_TOP);
    }
    if (depth == 0 && marks.family(mark) == QuotationMark.SINGLE) {
      out[n++] =
          MarkModel.structure(
              style.singleOutermost()
                  ? MarkModel.SINGLE_OUTERMOST_IN_SINGLE_STYLE
                  : MarkModel.SINGLE_OUTERMOST);
    } else if (depth > 0) {
      out[n++] = MarkModel.structure(MarkModel.NESTED);
    }
    if (depth >= 3) {
      out[n++] = MarkModel.structure(MarkModel.DEEP);
    }
    return n;
  }

  /** Writes the indices of the costs of a pair; returns how many. */
  int pair(int opener, int closer, int[] out) {
    out[0] = MarkModel.pair(marks.type[opener], marks.type[closer]);
    if (marks.end(opener) < marks.start[closer]) {
      return 1;
    }
    out[1] = MarkModel.structure(MarkModel.EMPTY);
    return 2;
  }

  /** The cost of closing over a mark that stays open. */
  int over(int opener) {
    boolean single = marks.family(opener) == QuotationMark.SINGLE;
    return MarkModel.structure(single ? MarkModel.OVER_OPEN_SINGLE : MarkModel.OVER_OPEN);
  }

  /** The cost of a mark that is open at the end of its paragraph. */
  int end(int opener, boolean bottom, int openerOfNext) {
    boolean reopened =
        bottom
            && openerOfNext != Marks.NO_PARTNER
            && marks.family(opener) == marks.family(openerOfNext);
    if (reopened) {
      return MarkModel.structure(MarkModel.END_REOPENED);
    }
    boolean single = marks.family(opener) == QuotationMark.SINGLE;
    return MarkModel.structure(single ? MarkModel.END_OPEN_SINGLE : MarkModel.END_OPEN);
  }
}
