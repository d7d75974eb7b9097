package dev.winnow.cli.report;

/**
 * Tells what became of one span of the decoded source. The pieces of a document cover its source
 * once, in order, and what they leave, joined, is its clean text.
 *
 * @param type what became of it
 * @param start where it starts in the source
 * @param end where it ends in the source
 * @param after what stands there in the clean text, for all but {@link Type#KEPT}
 * @param why the reason of a removal, the kind of an edit
 * @param detail the rule, the template or the chain of decodings, or the empty string
 * @param confidence from 0 to 1
 */
record Piece(
    Type type, int start, int end, String after, String why, String detail, double confidence) {

  enum Type {
    /** Stands in the clean text as in the source. */
    KEPT,
    /** Left out as not belonging to the text. */
    REMOVED,
    /** Tags and what else is no text, or white space that changed. */
    MARKUP,
    /** Mended. */
    REPAIRED
  }

  static Piece kept(int start, int end) {
    return new Piece(Type.KEPT, start, end, "", "", "", 1);
  }

  int length() {
    return end - start;
  }

  /** The characters it has in the clean text. */
  int cleanLength() {
    return type == Type.KEPT ? length() : after.length();
  }
}
