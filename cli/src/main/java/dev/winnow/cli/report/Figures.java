package dev.winnow.cli.report;

/**
 * Counts what became of the characters of one document, in UTF-16 code units of its source.
 *
 * @param kept those that stand in the clean text as they were
 * @param removed those left out as not belonging to it
 * @param repaired those that were mended
 * @param markup those of tags and of white space that changed
 * @param repairs how many places were mended
 */
record Figures(int kept, int removed, int repaired, int markup, int repairs) {

  static Figures of(DocumentData document) {
    int[] chars = new int[Piece.Type.values().length];
    int repairs = 0;
    for (Piece piece : document.pieces) {
      chars[piece.type().ordinal()] += piece.length();
      if (piece.type() == Piece.Type.REPAIRED) {
        repairs++;
      }
    }
    return new Figures(
        chars[Piece.Type.KEPT.ordinal()],
        chars[Piece.Type.REMOVED.ordinal()],
        chars[Piece.Type.REPAIRED.ordinal()],
        chars[Piece.Type.MARKUP.ordinal()],
        repairs);
  }

  int changed() {
    return removed + repaired;
  }
}
