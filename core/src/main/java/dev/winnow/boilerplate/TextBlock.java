package dev.winnow.boilerplate;

/**
 * A run of text within one element, before anybody has said whether it belongs to the content. Not
 * thread-safe.
 */
final class TextBlock {
  final Box box;

  /** Where it stands in {@link Page#text}. */
  final int start;

  final int end;

  /** Its pieces: {@code [firstPiece, endPiece)} of {@link Page#pieces}. */
  final int firstPiece;

  final int endPiece;

  /** Goes on the line of the block before it. */
  final boolean continues;

  int words;
  int linkWords;
  int sentences;
  int commas;
  int letters;
  int digits;
  int capitals;
  int textScore;
  int hash;

  TextBlock(Box box, int start, int end, int firstPiece, int endPiece, boolean continues) {
    this.box = box;
    this.start = start;
    this.end = end;
    this.firstPiece = firstPiece;
    this.endPiece = endPiece;
    this.continues = continues;
  }
}
