package dev.winnow.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.OffsetUnit;
import dev.winnow.text.Edit;
import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads of a record what the report shows, forgiving what is absent or does not fit. Immutable but
 * for the record.
 */
final class DocumentData {
  final String id;
  final String text;
  final String source;
  final List<Piece> pieces;
  final List<Span> sentences;
  final List<Quoted> quotes;

  /** Whether the source and the edits lead to the text; if not, only the text is shown. */
  final boolean aligned;

  private final ObjectNode record;

  private DocumentData(ReportDocument document, OffsetUnit unit) {
    this.record = document.record();
    this.id = record.path("id").asText("");
    this.text = record.path("text").asText("");
    List<Piece> found = pieces(document.source(), unit);
    this.aligned = Alignment.gives(found, document.source(), text);
    this.source = aligned ? document.source() : text;
    this.pieces = aligned ? found : List.of(Piece.kept(0, text.length()));
    Offsets offsets = Offsets.of(text, unit);
    this.sentences = new ArrayList<>();
    record.path("sentences").forEach(pair -> offsets.pair(pair).ifPresent(sentences::add));
    this.quotes = Quoted.read(record.path("quotes"), offsets, text);
  }

  static DocumentData of(ReportDocument document, OffsetUnit unit) {
    return new DocumentData(document, unit);
  }

  private List<Piece> pieces(String decoded, OffsetUnit unit) {
    Offsets offsets = Offsets.of(decoded, unit);
    return Alignment.of(
        decoded,
        edits(record.path("edits"), offsets, "kind"),
        edits(record.path("removed"), offsets, "reason"));
  }

  /** Edits that overlap or have no place are left out, so that the rest stays in order. */
  private static List<Edit> edits(JsonNode array, Offsets offsets, String kind) {
    List<Edit> edits = new ArrayList<>();
    int at = 0;
    for (JsonNode json : array) {
      Optional<Span> span = offsets.span(json, "start", "end");
      if (span.isPresent() && span.get().start() >= at) {
        edits.add(
            new Edit(
                span.get(),
                json.path("replacement").asText(""),
                json.path(kind).asText("other"),
                detail(json),
                Math.max(0, Math.min(1, json.path("confidence").asDouble(1)))));
        at = span.get().end();
      }
    }
    return edits;
  }

  private static String detail(JsonNode json) {
    for (String name : List.of("detail", "rule", "template")) {
      if (json.has(name)) {
        return json.path(name).asText("");
      }
    }
    return "";
  }

  /** A field that is a short string, or the empty string. */
  String field(String name) {
    return cut(record.path(name).asText(""));
  }

  /** The language as BCP 47 writes it, so that {@code en-us} and {@code en-US} are one. */
  String language() {
    String given = field("lang");
    String tag = Locale.forLanguageTag(given).toLanguageTag();
    return tag.equals("und") ? given : tag;
  }

  String origin(String name) {
    return cut(record.path("origin").path(name).asText(""));
  }

  List<String> authors() {
    JsonNode author = record.path("author");
    List<String> names = new ArrayList<>();
    if (author.isTextual()) {
      names.add(cut(author.asText()));
    }
    author.forEach(name -> names.add(cut(name.asText(""))));
    return names.subList(0, Math.min(names.size(), Limits.DETAILS));
  }

  /** The site or feed: as given, else the host of the address, else the empty string. */
  String site() {
    String given = field("source");
    return given.isEmpty() ? host(field("url")) : given;
  }

  private static String host(String url) {
    int start = url.indexOf("://");
    if (start < 0) {
      return "";
    }
    int end = start + 3;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return url.substring(start + 3, end);
  }

  /** Whether it was removed as a near-duplicate of another. */
  boolean isDuplicate() {
    return record.path("keep").isBoolean() && !record.path("keep").asBoolean();
  }

  /** The id of the document it was removed for; its own if it is kept. */
  String cluster() {
    return record.path("cluster").asText(id);
  }

  double similarity() {
    return record.path("similarity").asDouble(1);
  }

  /** Cuts a name that is too long to be shown, not inside a surrogate pair. */
  static String cut(String name) {
    if (name.length() <= Limits.NAME_CHARS) {
      return name;
    }
    int end = Limits.NAME_CHARS;
    return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end)
        + "\u2026";
  }
}
