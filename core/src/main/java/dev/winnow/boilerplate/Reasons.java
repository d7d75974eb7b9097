package dev.winnow.boilerplate;

/** Names why a block does not belong to the content, from where it stands. */
final class Reasons {
  static final String HEADLINE = "headline";
  static final String BYLINE = "byline";
  static final String COMMENT = "comment";
  static final String FOOTER = "footer";
  static final String DROPPED = "dropped";
  static final String DATA = "data";

  private Reasons() {}

  static String of(TextBlock block) {
    Box box = block.box;
    if (isComment(block)) {
      return COMMENT;
    }
    if (box.is(Box.DIALOG)) {
      return "dialog";
    }
    if (box.is(Box.NAV)) {
      return "navigation";
    }
    if (box.is(Box.FOOTER)) {
      return FOOTER;
    }
    if (box.is(Box.ASIDE)) {
      return "sidebar";
    }
    if (box.is(Box.FORM | Box.BUTTON)) {
      return "form";
    }
    if (box.is(Box.HEADER)) {
      return "header";
    }
    if (box.is(Box.HIDDEN)) {
      return "hidden";
    }
    return block.linkWords * 2 > block.words ? "links" : "other";
  }

  /** What a reader wrote, without the buttons and counts around it. */
  static boolean isComment(TextBlock block) {
    Box box = block.box;
    return box.is(Box.COMMENT)
        && !box.is(Box.FORM | Box.BUTTON | Box.NAV | Box.HEADING)
        && block.linkWords * 2 <= block.words
        && (block.sentences > 0 || block.words >= 6);
  }
}
