package dev.winnow.boilerplate;

import dev.winnow.text.Lines;
import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what stands between double quotation marks within a line, for when nobody has looked for
 * quotations properly: the marks of one kind in turn, whatever the language.
 */
final class Quoted {
  private static final String OPENING = "\"\u201c\u201e\u00ab\u00bb\u300c\u300e";
  private static final String CLOSING = "\"\u201d\u201c\u00bb\u00ab\u300d\u300f";

  private Quoted() {}

  /** The quoted stretches with their marks, in order. Linear. */
  static List<Span> spans(CharSequence text) {
    List<Span> spans = new ArrayList<>();
    for (Span line : Lines.of(text)) {
      addLine(text, line, spans);
    }
    return spans;
  }

  private static void addLine(CharSequence text, Span line, List<Span> spans) {
    int open = -1;
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      if (open >= 0 && closes(text.charAt(open), c)) {
        spans.add(new Span(open, i + 1));
        open = -1;
      } else if (open < 0 && OPENING.indexOf(c) >= 0) {
        open = i;
      }
    }
  }

  /** A curly mark is closed by any curly or straight one: mismatched pairs are common. */
  private static boolean closes(char opening, char c) {
    return switch (opening) {
      case '"', '\u201c' -> c == '"' || c == '\u201d';
      case '\u201e' -> c == '"' || c == '\u201d' || c == '\u201c';
      default -> CLOSING.charAt(OPENING.indexOf(opening)) == c;
    };
  }
}
