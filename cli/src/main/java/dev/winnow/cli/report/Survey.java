package dev.winnow.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.Json;

/** Adds up a run, document by document: the first pass. Not thread-safe. */
final class Survey {
  private final DocumentTable documents = new DocumentTable();
  private final Tally charsets = new Tally();
  private final Tally languages = new Tally();
  private final Tally sites = new Tally();
  private final Tally reasons = new Tally();
  private final Tally repairs = new Tally();
  private final Bins similarities = new Bins();
  private long kept;
  private long removed;
  private long repaired;
  private long markup;
  private long clean;
  private long sentences;
  private long quotes;
  private long duplicates;
  private long unaligned;

  void add(Surveyed surveyed) {
    DocumentData document = surveyed.document();
    Figures figures = surveyed.figures();
    documents.add(document, surveyed.bytes(), figures.changed());
    int duplicate = document.isDuplicate() ? 1 : 0;
    duplicates += duplicate;
    if (duplicate == 1) {
      similarities.add(document.similarity());
    }
    charsets.add(document.origin("charset"), 1);
    languages.add(document.language(), 1);
    sites.add(
        document.site(), 1, duplicate, document.source.length(), figures.kept(), figures.removed());
    kept += figures.kept();
    removed += figures.removed();
    repaired += figures.repaired();
    markup += figures.markup();
    clean += document.text.length();
    sentences += document.sentences.size();
    quotes += document.quotes.size();
    unaligned += document.aligned ? 0 : 1;
    document.pieces.forEach(this::add);
  }

  private void add(Piece piece) {
    switch (piece.type()) {
      case REMOVED -> reasons.add(piece.why(), piece.length(), 1);
      case REPAIRED -> repairs.add(piece.why(), 1, piece.length());
      default -> {}
    }
  }

  DocumentTable documents() {
    return documents;
  }

  /** What the overview shows, but for what comes from other files. */
  ObjectNode json() {
    ObjectNode summary = Json.object();
    summary
        .putObject("totals")
        .put("documents", documents.size())
        .put("duplicates", duplicates)
        .put("kept", kept)
        .put("removed", removed)
        .put("repaired", repaired)
        .put("markup", markup)
        .put("clean", clean)
        .put("sentences", sentences)
        .put("quotes", quotes)
        .put("unaligned", unaligned);
    summary.set("charsets", charsets.json());
    summary.set("languages", languages.json());
    summary.set("sites", sites.json());
    summary.set("reasons", reasons.json());
    summary.set("repairs", repairs.json());
    summary.set("similarities", similarities.json());
    return summary;
  }
}
