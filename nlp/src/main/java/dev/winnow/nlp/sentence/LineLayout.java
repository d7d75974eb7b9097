package dev.winnow.nlp.sentence;

/**
 * Tells what line breaks mean in a text: the end of a paragraph, or of a line that was wrapped by
 * hand.
 *
 * <p>Immutable and thread-safe.
 */
final class LineLayout {
  static final LineLayout PARAGRAPH_A_LINE = new LineLayout();

  private LineLayout() {}

  static LineLayout of(CharSequence text) {
    return PARAGRAPH_A_LINE;
  }

  boolean endsUnit(Candidate candidate) {
    return true;
  }
}
