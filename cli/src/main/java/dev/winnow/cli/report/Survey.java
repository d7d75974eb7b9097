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
  private final long[] chars = new long[Piece.Type.values().length];
  private long clean;
  private long sentences;
  private long quotes;
  private long duplicates;
  private long unaligned;

  void add(DocumentData document, Limits limits) {
    Figures figures = Figures.of(document);
    documents.add(document, new DocumentJson(limits).bytes(document), figures.changed());
    int duplicate = document.isDuplicate() ? 1 : 0;
    duplicates += duplicate;
    if (duplicate == 1) {
      similarities.add(document.similarity());
    }
    charsets.add(document.origin("charset"), 1);
    languages.add(document.field("lang"), 1);
    sites.add(
        document.site(), 1, duplicate, document.source.length(), figures.kept(), figures.removed());
    clean += document.text.length();
    sentences += document.sentences.size();
    quotes += document.quotes.size();
    unaligned += document.aligned ? 0 : 1;
    document.pieces.forEach(this::add);
  }

  private void add(Piece piece) {
    chars[piece.type().ordinal()] += piece.length();
    switch (piece.type()) {
      case REMOVED -> reasons.add(piece.why(), piece.length(), 1);
      case REPAIRED -> repairs.add(piece.why(), 1, piece.length());
      default -> {}
    }
  }

  DocumentTable documents() {
    return documents;
  }

  void writeTo(ObjectNode summary) {
    ObjectNode totals = summary.putObject("totals");
    totals
        .put("documents", documents.size())
        .put("duplicates", duplicates)
        .put("clean", clean)
        .put("sentences", sentences)
        .put("quotes", quotes)
        .put("unaligned", unaligned);
    for (Piece.Type type : Piece.Type.values()) {
      totals.put(DocumentJson.name(type), chars[type.ordinal()]);
    }
    summary.set("charsets", charsets.json());
    summary.set("languages", languages.json());
    summary.set("sites", sites.json());
    summary.set("reasons", reasons.json());
    summary.set("repairs", repairs.json());
    summary.set("similarities", similarities.json());
  }

  ObjectNode json() {
    ObjectNode summary = Json.object();
    writeTo(summary);
    return summary;
  }
}
