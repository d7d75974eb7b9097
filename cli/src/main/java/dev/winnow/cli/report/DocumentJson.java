package dev.winnow.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.Json;
import dev.winnow.text.Span;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * Writes the text of a document for its page, once: as pieces, of which the page makes the original
 * and the clean text. What is very long is cut, and the page says so.
 */
final class DocumentJson {
  /** About what a piece, a sentence end, a quotation and the rest take besides their texts. */
  private static final int PIECE_BYTES = 48;

  private static final int SENTENCE_BYTES = 6;
  private static final int QUOTE_BYTES = 64;
  private static final int OTHER_BYTES = 400;

  private final Limits limits;

  DocumentJson(Limits limits) {
    this.limits = limits;
  }

  /** The name of a type of piece on the page. */
  static String name(Piece.Type type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  /** Estimates the bytes that {@link #write} makes, without writing. */
  int bytes(DocumentData document) {
    long bytes =
        OTHER_BYTES
            + (long) SENTENCE_BYTES * document.sentences.size()
            + (long) QUOTE_BYTES * document.quotes.size();
    int left = limits.textChars();
    for (Piece piece : document.pieces) {
      int shown = Math.min(piece.length(), limit(piece, left));
      bytes +=
          PIECE_BYTES
              + EmbeddedJson.bytes(document.source, piece.start(), piece.start() + shown)
              + EmbeddedJson.bytes(piece.after(), 0, piece.after().length());
      left -= piece.cleanLength();
      if (left <= 0) {
        break;
      }
    }
    return (int) Math.min(Integer.MAX_VALUE, bytes);
  }

  private int limit(Piece piece, int left) {
    return switch (piece.type()) {
      case KEPT -> left;
      case MARKUP -> limits.markupChars();
      case REMOVED, REPAIRED -> limits.pieceChars();
    };
  }

  ObjectNode write(DocumentData document) {
    ObjectNode json = Json.object();
    ArrayNode pieces = json.putArray("pieces");
    int left = limits.textChars();
    for (Piece piece : document.pieces) {
      if (left <= 0) {
        json.put("cut", true);
        break;
      }
      add(pieces, document.source, piece, limit(piece, left));
      left -= piece.cleanLength();
    }
    if (left < 0) {
      json.put("cut", true);
    }
    int shown = Math.min(document.text.length(), limits.textChars());
    addFindings(json, document, shown);
    json.put("aligned", document.aligned);
    BiConsumer<String, String> text = (name, value) -> putIfKnown(json, name, value);
    text.accept("url", document.field("url"));
    text.accept("date", document.field("date"));
    text.accept("path", document.origin("path"));
    text.accept("sha256", document.origin("sha256"));
    document.authors().forEach(json.withArray("author")::add);
    return json;
  }

  private static void putIfKnown(ObjectNode json, String name, String value) {
    if (!value.isEmpty()) {
      json.put(name, value);
    }
  }

  /**
   * Kept text as a string, other pieces as arrays of type, before, after, why, how sure, detail.
   */
  private static void add(ArrayNode pieces, String source, Piece piece, int most) {
    if (piece.type() == Piece.Type.KEPT) {
      int end = Math.min(piece.end(), piece.start() + most);
      pieces.add(source.substring(piece.start(), end));
      return;
    }
    ArrayNode json = pieces.addArray().add(name(piece.type()));
    json.add(shortened(source, piece, most)).add(piece.after());
    if (piece.type() != Piece.Type.MARKUP) {
      json.add(piece.why()).add(Math.round(piece.confidence() * 1000) / 1000.0);
      json.add(DocumentData.cut(piece.detail()));
    }
  }

  private static String shortened(String source, Piece piece, int most) {
    if (piece.length() <= most) {
      return source.substring(piece.start(), piece.end());
    }
    return source.substring(piece.start(), piece.start() + most / 2)
        + String.format(Locale.ROOT, " [\u2026 %,d characters \u2026] ", piece.length() - most)
        + source.substring(piece.end() - (most - most / 2), piece.end());
  }

  private static void addFindings(ObjectNode json, DocumentData document, int shown) {
    ArrayNode ends = json.putArray("ends");
    for (Span sentence : document.sentences) {
      if (sentence.end() <= shown) {
        ends.add(sentence.end());
      }
    }
    ArrayNode quotes = json.putArray("quotes");
    for (Quoted quote : document.quotes) {
      if (quote.span().end() <= shown) {
        ObjectNode one = quotes.addObject();
        one.put("start", quote.span().start()).put("end", quote.span().end());
        one.put("kind", quote.kind());
        putIfKnown(one, "speaker", quote.speaker());
        quote.mention().ifPresent(span -> put(one, "mention", span));
        quote.cue().ifPresent(span -> put(one, "cue", span));
      }
    }
  }

  private static void put(ObjectNode json, String name, Span span) {
    json.putArray(name).add(span.start()).add(span.end());
  }
}
