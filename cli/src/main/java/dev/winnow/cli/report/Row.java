package dev.winnow.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.winnow.cli.json.Json;
import java.util.regex.Pattern;

/**
 * Holds what the list says of a document, but for what only all documents together tell.
 *
 * @param source its characters as it was read
 * @param text its characters as it is written
 * @param duplicateOf the id of the document it was removed for; empty if it is kept
 * @param snippet the beginning of its text
 */
record Row(
    String id,
    String title,
    String site,
    String language,
    String charset,
    int source,
    int text,
    Figures figures,
    int sentences,
    int quotes,
    double similarity,
    String duplicateOf,
    String snippet) {
  private static final int SNIPPET_CHARS = 160;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  static Row of(DocumentData document, Figures figures) {
    return new Row(
        document.id,
        document.field("title"),
        document.site(),
        document.language(),
        document.origin("charset"),
        document.source.length(),
        document.text.length(),
        figures,
        document.sentences.size(),
        document.quotes.size(),
        document.similarity(),
        document.isDuplicate() ? document.cluster() : "",
        snippet(document.text));
  }

  private static String snippet(String text) {
    String start = text.substring(0, Math.min(text.length(), 4 * SNIPPET_CHARS));
    String flat = SPACES.matcher(start).replaceAll(" ").strip();
    return flat.substring(0, Math.min(flat.length(), SNIPPET_CHARS));
  }

  /** An array, as there are many. The order of the columns is the page's: see {@code data.js}. */
  ArrayNode json(int number, Clusters clusters, boolean hasText) {
    return Json.object()
        .arrayNode()
        .add(number)
        .add(id)
        .add(title)
        .add(site)
        .add(language)
        .add(charset)
        .add(source)
        .add(text)
        .add(figures.removed())
        .add(figures.repairs())
        .add(sentences)
        .add(quotes)
        .add(clusters.keptFor(number))
        .add(clusters.size(number))
        .add(Math.round(similarity * 10_000) / 10_000.0)
        .add(duplicateOf)
        .add(hasText ? 1 : 0)
        .add(snippet);
  }
}
