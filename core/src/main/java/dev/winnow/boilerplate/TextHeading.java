package dev.winnow.boilerplate;

import dev.winnow.text.Span;

/** Tells headings among the lines that stay: short, without a full stop, before running text. */
final class TextHeading {
  private static final int MAX_LENGTH = 140;

  private TextHeading() {}

  /** Whether a kept line of a text reads as a heading, where the text goes on with another. */
  static boolean is(String text, Span line, boolean isText, boolean nextIsText) {
    int start = line.start();
    int end = line.end();
    if (line.length() > MAX_LENGTH || isText || !nextIsText) {
      return false;
    }
    return switch (LineCharacter.of(text.charAt(start))) {
      case LineCharacter.UPPER,
          LineCharacter.LETTER,
          LineCharacter.WORD,
          LineCharacter.DIGIT,
          LineCharacter.QUOTE ->
          !endsAsText(text, end);
      default -> text.charAt(start) == '#' && !endsAsText(text, end);
    };
  }

  private static boolean endsAsText(String text, int end) {
    char last = text.charAt(end - 1);
    byte kind = LineCharacter.of(last);
    boolean asks = last == '?' || last == '!' || last == '\uff1f' || last == '\uff01';
    return kind == LineCharacter.COMMA
        || kind == LineCharacter.COLON
        || (kind == LineCharacter.TERMINATOR && !asks);
  }
}
