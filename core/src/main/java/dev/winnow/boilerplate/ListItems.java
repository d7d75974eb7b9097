package dev.winnow.boilerplate;

/** Tells the items of a list in plain text by the mark that each begins with. */
final class ListItems {
  private static final String MARKS = "*-+\u2022\u00b7\u2023\u25e6\u25aa\u2013\u2014";

  /** Says of a line that it is no item. */
  static final char NONE = 0;

  private ListItems() {}

  /** Returns the mark of the item that a span is, {@link #NONE} if it is none. */
  static char mark(String text, int start, int end) {
    boolean item =
        start + 2 < end
            && MARKS.indexOf(text.charAt(start)) >= 0
            && LineCharacter.of(text.charAt(start + 1)) == LineCharacter.SPACE;
    return item ? text.charAt(start) : NONE;
  }
}
