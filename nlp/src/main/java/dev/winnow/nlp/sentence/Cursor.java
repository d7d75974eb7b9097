package dev.winnow.nlp.sentence;

import dev.winnow.text.Units;

/** Walks over the sentences of one text. Not thread-safe. */
final class Cursor {
  private final Units units;
  private final Candidate candidate;
  private final Decision decision;
  private final LineLayout layout;
  private final int trimmedLength;
  private int start;
  private int end;

  Cursor(String text, Decision decision, LineLayout layout) {
    this.units = Units.of(text);
    this.trimmedLength = units.trimmedLength();
    this.candidate = new Candidate(text, units.start());
    this.decision = decision;
    this.layout = layout;
    this.start = units.start();
    this.end = start;
  }

  /** Moves on to the next sentence; false behind the last. */
  boolean next() {
    start = candidate.sentenceStart();
    while (units.next()) {
      candidate.moveTo(units);
      boolean over = isOver();
      if (units.isLineBreak() && (over || units.isParagraphBreak())) {
        candidate.beginParagraph();
      }
      if (over) {
        candidate.beginSentence();
        end = candidate.end();
        return true;
      }
    }
    end = trimmedLength;
    boolean more = start < end;
    candidate.moveToEnd(Math.max(start, end));
    return more;
  }

  private boolean isOver() {
    if (units.isParagraphBreak() || units.isLineBreak() && layout.endsUnit(candidate)) {
      return true;
    }
    if (units.isLineBreak() && !units.isTerminated()) {
      return false;
    }
    return !Rules.forbid(candidate) && decision.ends(candidate);
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }
}
