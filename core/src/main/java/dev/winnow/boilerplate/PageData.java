package dev.winnow.boilerplate;

/**
 * Tells the data of a page's scripts: JSON that stands, hidden by a style sheet, in an element of
 * its own. JSON that is shown is nearly always preformatted or short.
 */
final class PageData {
  static final double CONFIDENCE = 0.9;

  private static final int LEAST = 500;

  private PageData() {}

  /** Whether a block is one long object or array of JSON and no code. */
  static boolean is(Page page, TextBlock block) {
    if (block.end - block.start < LEAST || block.box.is(Box.PRE)) {
      return false;
    }
    char open = page.text.charAt(block.start);
    char last = page.text.charAt(block.end - 1);
    char next = page.text.charAt(block.start + 1);
    return (open == '{' && last == '}' && next == '"')
        || (open == '[' && last == ']' && (next == '{' || next == '['));
  }
}
