package dev.winnow.similarity;

import dev.winnow.text.Span;

/** Tells quotations from other passages: whoever retells a story quotes the same words. */
final class QuotedPassage {
  private static final String MARKS = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\u300C\u300D\uFF02";

  /** A paragraph is read from its beginning if that is no farther away. */
  private static final int MAX_BEFORE = 4000;

  private QuotedPassage() {}

  /**
   * Returns whether most of a passage stands within double quotation marks, of which one in two
   * opens. A paragraph starts outside of them, whatever the one before it left open. Linear in the
   * passage.
   */
  static boolean isQuotation(CharSequence text, Span passage) {
    int from = passage.start();
    while (from > 0 && text.charAt(from - 1) != '\n') {
      from--;
      if (passage.start() - from > MAX_BEFORE) {
        return false;
      }
    }
    boolean inside = false;
    int quoted = 0;
    for (int i = from; i < passage.end(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        inside = false;
      } else if (MARKS.indexOf(c) >= 0) {
        inside = !inside;
      } else if (inside && i >= passage.start()) {
        quoted++;
      }
    }
    return 2 * quoted > passage.length();
  }
}
