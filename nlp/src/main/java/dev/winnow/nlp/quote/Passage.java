package dev.winnow.nlp.quote;

import dev.winnow.text.Span;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A quotation while it is being worked out: each step fills in what it finds. Not thread-safe. */
final class Passage {
  static final int NONE = -1;

  /** How sure a passage of each make is: round figures, set by hand. */
  private static final double SURE = 0.99;

  private static final double AFTER_DASH = 0.85;
  private static final double UNCLOSED = 0.5;
  static final double ODD_PAIR = 0.8;
  static final double SINGLE_MARKS = 0.95;

  final int start;
  final int end;
  final int contentStart;
  final int contentEnd;

  /** Whether it is speech after a dash, without marks. */
  final boolean dash;

  /** Whether it goes on with the speech after a dash before it. */
  final boolean goesOn;

  final boolean unclosed;
  double confidence;
  int depth;
  int parent = NONE;
  int continues = NONE;
  Quotation.Kind kind = Quotation.Kind.SPEECH;
  @Nullable Attribution attribution;

  private Passage(
      int start, int end, Span content, boolean dash, boolean goesOn, boolean unclosed) {
    this.start = start;
    this.end = end;
    this.contentStart = content.start();
    this.contentEnd = content.end();
    this.dash = dash;
    this.goesOn = goesOn;
    this.unclosed = unclosed;
    this.confidence = unclosed ? UNCLOSED : dash ? AFTER_DASH : SURE;
  }

  static Passage betweenMarks(int start, int end, Span content) {
    return new Passage(start, end, content, false, false, false);
  }

  static Passage unclosed(int start, Span content) {
    return new Passage(start, content.end(), content, false, false, true);
  }

  static Passage afterDash(Span said, boolean goesOn) {
    return new Passage(said.start(), said.end(), said, true, goesOn, false);
  }

  Quotation toQuotation() {
    return new Quotation(
        new Span(start, end),
        new Span(contentStart, contentEnd),
        kind,
        depth,
        optional(parent),
        optional(continues),
        unclosed,
        Optional.ofNullable(attribution),
        confidence);
  }

  private static OptionalInt optional(int index) {
    return index == NONE ? OptionalInt.empty() : OptionalInt.of(index);
  }
}
