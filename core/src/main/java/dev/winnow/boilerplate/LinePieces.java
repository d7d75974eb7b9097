package dev.winnow.boilerplate;

import dev.winnow.text.Span;
import dev.winnow.text.Units;

/**
 * Cuts a text into its lines, and a line where two texts were glued together without a space:
 * behind a sentence ({@code ...keeps us going.The council}), behind a label of the page ({@code 0
 * CommentsThe council}), and behind a date with its label at the front ({@code date 2023-03-04 The
 * council}).
 *
 * <p>A cut only makes two pieces that are judged apart; names such as {@code ShareThis} are not
 * cut. Linear. Scratch space: not thread-safe.
 */
final class LinePieces {
  private static final int MIN_WORDS = 3;
  private static final int MAX_LABEL = 40;

  /** A date before the text stands in one of its first lines. */
  private static final int DATE_LINES = 3;

  private final LineReader reader;
  private final LineTable pieces;
  private final String text;
  private final Units units;

  /** Where the piece begins that is being read. */
  private int from;

  private LinePieces(String text, LineReader reader, LineTable pieces) {
    this.text = text;
    this.reader = reader;
    this.pieces = pieces;
    this.units = Units.of(text);
    this.from = units.start();
  }

  /** Adds the pieces of a text to a table. */
  static void cut(String text, LineReader reader, LineTable pieces) {
    new LinePieces(text, reader, pieces).run();
  }

  private void run() {
    while (units.next()) {
      if (units.isLineBreak()) {
        add(units.end(), units.start());
      } else if (units.isJoin() && isCut(units.start())) {
        add(units.end(), units.start());
      }
    }
    int end = units.trimmedLength();
    if (from < end) {
      add(end, end);
    }
  }

  private void add(int end, int next) {
    if (pieces.size() < DATE_LINES) {
      TextDates.labelled(text, new Span(from, end)).ifPresent(this::addDate);
    }
    if (from < end) {
      pieces.add(from, end);
    }
    from = next;
  }

  private void addDate(TextDates.Found date) {
    int end = date.span().end();
    pieces.add(from, end);
    from = end;
    while (from < text.length() && LineCharacter.of(text.charAt(from)) == LineCharacter.SPACE) {
      from++;
    }
  }

  private boolean isCut(int join) {
    if (units.isTerminated()) {
      return hasWords(join - 1, -1) && hasWords(join, 1);
    }
    return join - from <= MAX_LABEL && isLabel(from, join) && hasWords(join, 1);
  }

  /** Whether enough words stand before or behind a place in its line, looking no farther. */
  private boolean hasWords(int at, int step) {
    int words = 0;
    boolean inWord = false;
    for (int i = at; i >= from && i < text.length() && words < MIN_WORDS; i += step) {
      char c = text.charAt(i);
      if (c == '\n') {
        break;
      }
      boolean letter = LineCharacter.of(c) != LineCharacter.SPACE;
      words += letter && !inWord ? 1 : 0;
      inWord = letter;
    }
    return words >= MIN_WORDS;
  }

  /**
   * Whether a short stretch is nothing but the words of a label, and more than one word of them.
   */
  private boolean isLabel(int start, int end) {
    reader.read(text, start, end);
    return reader.wordCount() >= 2 && reader.isAllCues();
  }
}
