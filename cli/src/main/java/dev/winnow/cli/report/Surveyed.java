package dev.winnow.cli.report;

/**
 * Holds what the survey asks of a document.
 *
 * @param bytes about how many bytes its text takes on the page
 */
record Surveyed(DocumentData document, Figures figures, int bytes) {
  static Surveyed of(DocumentData document, Limits limits) {
    return new Surveyed(document, Figures.of(document), new DocumentJson(limits).bytes(document));
  }
}
