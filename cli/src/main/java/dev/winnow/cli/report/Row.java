package dev.winnow.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.winnow.cli.json.Json;

/** Writes the row of a document in the list: an array, as there are many. */
final class Row {
  private static final int SNIPPET_CHARS = 160;

  private Row() {}

  /** The order of the columns is the page's as well: see {@code data.js}. */
  static ArrayNode json(int number, DocumentData document, Clusters clusters, boolean hasText) {
    Figures figures = Figures.of(document);
    return Json.object()
        .arrayNode()
        .add(number)
        .add(document.id)
        .add(document.field("title"))
        .add(document.site())
        .add(document.language())
        .add(document.origin("charset"))
        .add(document.source.length())
        .add(document.text.length())
        .add(figures.removed())
        .add(figures.repairs())
        .add(document.sentences.size())
        .add(document.quotes.size())
        .add(clusters.keptFor(number))
        .add(clusters.size(number))
        .add(Math.round(document.similarity() * 10_000) / 10_000.0)
        .add(document.isDuplicate() ? document.cluster() : "")
        .add(hasText ? 1 : 0)
        .add(snippet(document.text));
  }

  private static String snippet(String text) {
    String start = text.substring(0, Math.min(text.length(), 4 * SNIPPET_CHARS));
    String flat = start.replaceAll("\\s+", " ").strip();
    return flat.substring(0, Math.min(flat.length(), SNIPPET_CHARS));
  }
}
