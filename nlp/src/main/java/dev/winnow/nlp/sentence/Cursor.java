package dev.winnow.nlp.sentence;

import dev.winnow.text.LineLayout;
import dev.winnow.text.Units;

/** Walks over the sentences of one text, or of a window of it. Not thread-safe. */
final class Cursor {
  private final Settings settings;
  private final LineLayout layout;
  private final Quotations quotations;
  private final Decision decision;
  private final Units units;
  private final Candidate candidate;
  private final int trimmedLength;
  private int quotation;
  private int start;
  private int end;

  Cursor(String text, Settings settings, LineLayout layout, Quotations quotations) {
    this.settings = settings;
    this.layout = layout;
    this.quotations = quotations;
    this.decision = settings.decisions().get();
    this.units = Units.of(text);
    this.trimmedLength = units.trimmedLength();
    this.candidate = new Candidate(text, units.start(), settings.known());
    this.start = units.start();
    this.end = start;
  }

  private Cursor(Cursor before, String text, int dropped) {
    this.settings = before.settings;
    this.layout = before.layout;
    this.quotations = before.quotations;
    this.decision = before.decision;
    this.units = before.units.continuedIn(text, dropped);
    this.trimmedLength = units.trimmedLength();
    this.candidate = before.candidate.continuedIn(text, dropped);
    this.quotation = before.quotation;
  }

  /** Returns a cursor that goes on where this one stands, in another window of the same text. */
  Cursor continuedIn(String text, int dropped) {
    return new Cursor(this, text, dropped);
  }

  /** Moves on to the next sentence; false behind the last. */
  boolean next() {
    start = candidate.sentenceStart();
    while (units.next()) {
      candidate.moveTo(units);
      boolean over = isOver();
      if (units.isLineBreak()) {
        candidate.beginLine(over);
      }
      if (over) {
        candidate.beginSentence(units.start());
        end = candidate.end();
        return true;
      }
    }
    end = Math.max(start, trimmedLength);
    candidate.beginSentence(end);
    return start < end;
  }

  private boolean isOver() {
    if (units.isLineBreak()) {
      if (units.isParagraphBreak() || candidate.isAtLineEnd(layout)) {
        return true;
      }
      if (!units.isTerminated()) {
        return false;
      }
    }
    if (isKeptWhole()) {
      return false;
    }
    return decision.plainlyEnds(candidate)
        || (!Rules.forbid(candidate) && (Rules.demand(candidate) || decision.ends(candidate)));
  }

  /** What the user does not want split: behind an abbreviation, inside a quotation. */
  private boolean isKeptWhole() {
    int terminator = candidate.terminator();
    if (terminator >= 0
        && candidate.end() == terminator + 1
        && settings.own().endAt(candidate.text(), terminator, start)) {
      return true;
    }
    if (settings.splitsInsideQuotes()) {
      return false;
    }
    quotation = quotations.indexAt(candidate.end(), quotation);
    return quotations.isInside(quotation, candidate.end()) || Rules.isInsideQuotation(candidate);
  }

  /** Where the sentence begins that was moved to. */
  int start() {
    return start;
  }

  /** Where it ends. */
  int end() {
    return end;
  }

  /** Where the next one begins, if there is one. */
  int nextStart() {
    return candidate.sentenceStart();
  }
}
