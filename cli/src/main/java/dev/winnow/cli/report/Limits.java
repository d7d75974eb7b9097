package dev.winnow.cli.report;

/**
 * Bounds the page, so that a browser opens it whatever the size of the run.
 *
 * @param rows the most documents that are listed
 * @param bytes the most bytes that the texts of documents take together
 * @param textChars the most characters that are shown of one clean text
 * @param pieceChars the most characters that are shown of one removed or replaced piece
 * @param markupChars the same of one piece of markup
 * @param pairs the most pairs of related documents
 */
record Limits(int rows, long bytes, int textChars, int pieceChars, int markupChars, int pairs) {
  static final Limits STANDARD = new Limits(20_000, 24_000_000, 100_000, 4_000, 400, 20_000);

  /** Passages lit in one pair, reasons of one pair, rejected records shown. */
  static final int DETAILS = 50;

  /** Names told apart in one count; what comes later counts as "(others)". */
  static final int NAMES = 1_000;

  /** Characters shown of a name, a title or an address. */
  static final int NAME_CHARS = 300;
}
