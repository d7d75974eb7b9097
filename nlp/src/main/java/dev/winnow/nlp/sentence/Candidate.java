package dev.winnow.nlp.sentence;

import dev.winnow.text.LineLayout;
import dev.winnow.text.Units;

/**
 * Holds a place where a sentence may end, with what was read of the sentence so far.
 *
 * <p>The scratch space of one cursor: not thread-safe.
 */
final class Candidate {
  private final Features features = new Features();
  private final String text;
  private final KnownAbbreviations abbreviations;

  /** Where the sentence begins that may end here. */
  private int sentenceStart;

  private int lineStart;
  private int terminator;
  private int end;
  private int start;
  private boolean phraseBreak;

  private int read;
  private boolean straightQuoteOpen;
  private int quoteDepth;
  private int bracketDepth;
  private int bracketStart;

  Candidate(String text, int sentenceStart, KnownAbbreviations abbreviations) {
    this.text = text;
    this.abbreviations = abbreviations;
    this.sentenceStart = sentenceStart;
    this.lineStart = sentenceStart;
    this.read = sentenceStart;
  }

  /** Whether the line break here ends what stands before it. */
  boolean isAtLineEnd(LineLayout layout) {
    return layout.isEnd(text, lineStart, end, start);
  }

  private Candidate(Candidate before, String text, int dropped) {
    this.text = text;
    this.abbreviations = before.abbreviations;
    this.sentenceStart = before.sentenceStart - dropped;
    this.lineStart = before.lineStart - dropped;
    this.read = Math.max(0, before.read - dropped);
    this.straightQuoteOpen = before.straightQuoteOpen;
    this.quoteDepth = before.quoteDepth;
  }

  /** Returns what is known where a sentence begins, in another window of the same text. */
  Candidate continuedIn(String text, int dropped) {
    return new Candidate(this, text, dropped);
  }

  /** Moves on to the gap that the scanner has found. */
  void moveTo(Units gap) {
    terminator = gap.terminator();
    end = gap.end();
    start = gap.start();
    phraseBreak = gap.isPhraseBreak();
    read(end);
  }

  private void read(int until) {
    for (int i = read; i < until; i++) {
      byte kind = Kind.of(text.charAt(i));
      if (kind >= Kind.OPENING_QUOTE && kind <= Kind.CLOSING_BRACKET) {
        openOrClose(kind, i);
      }
    }
    read = Math.max(read, until);
  }

  private void openOrClose(byte kind, int offset) {
    switch (kind) {
      case Kind.STRAIGHT_QUOTE -> straightQuoteOpen = !straightQuoteOpen;
      case Kind.OPENING_QUOTE -> quoteDepth++;
      case Kind.CLOSING_QUOTE -> quoteDepth = Math.max(0, quoteDepth - 1);
      case Kind.OPENING_BRACKET -> {
        if (bracketDepth++ == 0) {
          bracketStart = offset;
        }
      }
      default -> bracketDepth = Math.max(0, bracketDepth - 1);
    }
  }

  /** Begins a line behind the gap; quotations that nobody closed end with their paragraph. */
  void beginLine(boolean beginsParagraph) {
    lineStart = start;
    if (beginsParagraph) {
      straightQuoteOpen = false;
      quoteDepth = 0;
    }
  }

  /** Begins a sentence. */
  void beginSentence(int offset) {
    sentenceStart = offset;
    bracketDepth = 0;
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

  /** Where the last word before the gap ends. */
  int wordEnd() {
    return terminator < 0 ? end : terminator;
  }

  /** Where the gap begins: behind the terminator and what closes after it. */
  int end() {
    return end;
  }

  /** Where the gap ends and the next sentence would begin. */
  int start() {
    return start;
  }

  /** Where the line begins that the gap ends or interrupts. */
  int lineStart() {
    return lineStart;
  }

  boolean isJoin() {
    return end == start;
  }

  /** Whether the gap is a space before a phrase of Thai or Lao, and nothing else. */
  boolean isPhraseBreak() {
    return phraseBreak;
  }

  boolean isInsideQuotes() {
    return straightQuoteOpen || quoteDepth > 0;
  }

  KnownAbbreviations abbreviations() {
    return abbreviations;
  }

  /** Whether the full stop may be that of an initial, or of an abbreviation that is known. */
  boolean maybeAbbreviated() {
    if (terminator < 0 || Kind.of(text.charAt(terminator)) != Kind.FULL_STOP) {
      return false;
    }
    int floor = Math.max(sentenceStart, terminator - Word.MAX);
    int from = terminator;
    boolean dotted = false;
    while (from > floor && Kind.of(text.charAt(from - 1)) != Kind.SPACE) {
      from--;
      dotted |= Kind.of(text.charAt(from)) == Kind.FULL_STOP;
    }
    return dotted
        || terminator - from < 2
        || abbreviations.kinds(Word.bareHash(text, from, terminator)) != KnownAbbreviations.NONE;
  }

  /** Where the outermost open bracket stands. */
  int bracketStart() {
    return bracketStart;
  }

  boolean isInsideBrackets() {
    return bracketDepth > 0;
  }
}
