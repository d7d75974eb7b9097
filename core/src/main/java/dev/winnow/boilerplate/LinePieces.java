package dev.winnow.boilerplate;

import dev.winnow.text.LineLayout;
import dev.winnow.text.Span;
import dev.winnow.text.Units;

/**
 * Cuts a text into its lines, and a line where two texts were glued together without a space:
 * behind a sentence ({@code ...keeps us going.The council}), behind a label of the page ({@code 0
 * CommentsThe council}), and behind a date with its label at the front ({@code date 2023-03-04 The
 * council}).
 *
 * <p>A line that was wrapped makes one piece with those it goes on in: no line of a paragraph is
 * judged without the others.
 *
 * <p>A cut only makes two pieces that are judged apart; names such as {@code ShareThis} are not
 * cut. Linear. Scratch space: not thread-safe.
 */
final class LinePieces {
  private static final int MIN_WORDS = 3;
  private static final int MAX_LABEL = 40;

  /** Shorter lines are items of a list, whatever they begin and end with. */
  private static final int MIN_WRAPPED = 30;

  /** A date before the text stands in one of its first lines. */
  private static final int DATE_LINES = 3;

  private final LineReader reader;
  private final LineTable pieces;
  private final String text;
  private final LineLayout layout;
  private final Units units;

  /** Where the piece begins that is being read, and the line. */
  private int from;

  private int lineStart;

  private LinePieces(String text, LineReader reader, LineTable pieces) {
    this.text = text;
    this.reader = reader;
    this.pieces = pieces;
    this.layout = LineLayout.of(text);
    this.units = Units.of(text);
    this.from = units.start();
    this.lineStart = from;
  }

  /** Adds the pieces of a text to a table. */
  static void cut(String text, LineReader reader, LineTable pieces) {
    new LinePieces(text, reader, pieces).run();
  }

  private void run() {
    while (units.next()) {
      if (units.isLineBreak()) {
        if (!goesOn()) {
          add(units.end(), units.start());
        }
        lineStart = units.start();
      } else if (units.isJoin() && isCut(units.start())) {
        add(units.end(), units.start());
      }
    }
    int end = units.trimmedLength();
    if (from < end) {
      add(end, end);
    }
  }

  /**
   * Whether what stands before a line break goes on behind it: where lines were wrapped at a width,
   * and elsewhere a sentence in a small letter.
   */
  private boolean goesOn() {
    if (units.isParagraphBreak()) {
      return false;
    }
    if (layout.isWrapped()) {
      return !layout.isEnd(text, lineStart, units.end(), units.start());
    }
    return !units.isTerminated()
        && units.end() - lineStart >= MIN_WRAPPED
        && LineCharacter.of(text.charAt(units.start())) == LineCharacter.LOWER
        && endsInWord(units.end() - 1);
  }

  private boolean endsInWord(int offset) {
    return switch (LineCharacter.of(text.charAt(offset))) {
      case LineCharacter.LOWER,
          LineCharacter.UPPER,
          LineCharacter.LETTER,
          LineCharacter.DIGIT,
          LineCharacter.COMMA,
          LineCharacter.QUOTE,
          LineCharacter.BRACKET ->
          true;
      default -> false;
    };
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
