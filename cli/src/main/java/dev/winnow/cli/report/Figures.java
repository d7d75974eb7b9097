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
    int kept = 0;
    int removed = 0;
    int repaired = 0;
    int markup = 0;
    int repairs = 0;
    for (Piece piece : document.pieces) {
      switch (piece.type()) {
        case KEPT -> kept += piece.length();
        case REMOVED -> removed += piece.length();
        case MARKUP -> markup += piece.length();
        case REPAIRED -> {
          repaired += piece.length();
          repairs++;
        }
      }
    }
    return new Figures(kept, removed, repaired, markup, repairs);
  }

  int changed() {
    return removed + repaired;
  }
}
