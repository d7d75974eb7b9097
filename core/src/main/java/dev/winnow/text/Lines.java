package dev.winnow.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the lines and paragraphs of a text: its pieces between line breaks that hold more than
 * white space, without the white space around them. Line breaks are those that end a sentence by
 * UAX #29 (LF, CR, CR LF, NEL, LS, PS). Linear.
 */
public final class Lines {
  private Lines() {}

  /** Returns the lines of a text, in order. */
  public static List<Span> of(CharSequence text) {
    return pieces(text, 1);
  }

  /** Returns the paragraphs of a text, in order: lines with no empty line between them. */
  public static List<Span> paragraphs(CharSequence text) {
    return pieces(text, 2);
  }

  private static List<Span> pieces(CharSequence text, int breaks) {
    String all = text.toString();
    List<Span> pieces = new ArrayList<>();
    int start = WhiteSpace.after(all, 0);
    int end = start;
    while (end < all.length()) {
      int gap = WhiteSpace.nextLineBreak(all, end);
      int next = WhiteSpace.after(all, gap);
      end = next;
      if (next == all.length() || WhiteSpace.countLineBreaks(all, gap, next) >= breaks) {
        pieces.add(new Span(start, WhiteSpace.before(all, gap)));
        start = next;
      }
    }
    return pieces;
  }
}
