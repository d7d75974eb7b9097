package dev.winnow.nlp.sentence;

import dev.winnow.text.Units;

/**
 * Holds a place where a sentence may end, with what was read of the sentence so far.
 *
 * <p>The scratch space of one cursor: not thread-safe.
 */
final class Candidate {
  private final Features features = new Features();
  private final String text;

  /** Where the sentence begins that may end here. */
  private int sentenceStart;

  private int terminator;
  private int end;
  private int start;
  private boolean lineBreak;

  private int read;
  private boolean straightQuoteOpen;
  private int quoteDepth;
  private int bracketDepth;
  private int bracketStart;

  Candidate(String text, int sentenceStart) {
    this.text = text;
    this.sentenceStart = sentenceStart;
    this.read = sentenceStart;
  }

  /** Moves on to the gap that the scanner has found. */
  void moveTo(Units gap) {
    terminator = gap.terminator();
    end = gap.end();
    start = gap.start();
    lineBreak = gap.isLineBreak();
    read(end);
  }

  private void read(int until) {
    for (; read < until; read++) {
      switch (Kind.of(text.charAt(read))) {
        case Kind.STRAIGHT_QUOTE -> straightQuoteOpen = !straightQuoteOpen;
        case Kind.OPENING_QUOTE -> quoteDepth++;
        case Kind.CLOSING_QUOTE -> quoteDepth = Math.max(0, quoteDepth - 1);
        case Kind.OPENING_BRACKET -> openBracket();
        case Kind.CLOSING_BRACKET -> bracketDepth = Math.max(0, bracketDepth - 1);
        default -> {}
      }
    }
  }

  private void openBracket() {
    if (bracketDepth++ == 0) {
      bracketStart = read;
    }
  }

  /** Moves behind the last sentence. */
  void moveToEnd(int offset) {
    sentenceStart = offset;
  }

  /** Begins a sentence behind the gap. */
  void beginSentence() {
    sentenceStart = start;
    bracketDepth = 0;
  }

  /** Forgets what was left open: quotations that nobody closed end with their paragraph. */
  void beginParagraph() {
    straightQuoteOpen = false;
    quoteDepth = 0;
  }

  /** The indices of this place's features; overwritten by the next. */
  int[] features(int language) {
    return features.of(this, language);
  }

  String text() {
    return text;
  }

  int sentenceStart() {
    return sentenceStart;
  }

  /** The first terminator right before the gap, or -1. */
  int terminator() {
    return terminator;
  }

  /** Where the gap begins: behind the terminator and what closes after it. */
  int end() {
    return end;
  }

  /** Where the gap ends and the next sentence would begin. */
  int start() {
    return start;
  }

  boolean isLineBreak() {
    return lineBreak;
  }

  boolean isJoin() {
    return end == start;
  }

  boolean isInsideQuotes() {
    return straightQuoteOpen || quoteDepth > 0;
  }

  /** Where the outermost open bracket stands. */
  int bracketStart() {
    return bracketStart;
  }

  boolean isInsideBrackets() {
    return bracketDepth > 0;
  }
}
