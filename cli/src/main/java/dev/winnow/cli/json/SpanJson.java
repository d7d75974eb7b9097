package dev.winnow.cli.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.text.Edit;
import dev.winnow.text.Span;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Writes spans of one text, in the unit asked for. The only way spans get into a record, so that
 * none is written in another unit. Immutable and thread-safe.
 */
public final class SpanJson {
  private final IntUnaryOperator offset;

  private SpanJson(IntUnaryOperator offset) {
    this.offset = offset;
  }

  /** Writes spans of {@code text}. */
  public static SpanJson of(String text, OffsetUnit unit) {
    return switch (unit) {
      case UTF16 -> new SpanJson(IntUnaryOperator.identity());
      case CODEPOINT -> new SpanJson(new CodePointIndex(text)::count);
    };
  }

  /** Returns a span in the unit asked for: what is to be written when the text is gone. */
  public Span inUnit(Span span) {
    return new Span(offset.applyAsInt(span.start()), offset.applyAsInt(span.end()));
  }

  /** Returns a span as {@code [start, end]}. */
  public ArrayNode pair(Span span) {
    return Json.object()
        .arrayNode(2)
        .add(offset.applyAsInt(span.start()))
        .add(offset.applyAsInt(span.end()));
  }

  /** Returns spans as {@code [[start, end], ...]}. */
  public ArrayNode pairs(List<Span> spans) {
    ArrayNode all = Json.object().arrayNode(spans.size());
    spans.forEach(span -> all.add(pair(span)));
    return all;
  }

  /** Adds a span to an object, as two fields. */
  public ObjectNode put(ObjectNode object, String start, String end, Span span) {
    return object
        .put(start, offset.applyAsInt(span.start()))
        .put(end, offset.applyAsInt(span.end()));
  }

  /** Returns a span as {@code {"start", "end"}}, to be added to. */
  public ObjectNode object(Span span) {
    return put(Json.object(), "start", "end", span);
  }

  /** Returns edits as the field {@code edits} has them. */
  public ArrayNode edits(List<Edit> edits) {
    ArrayNode all = Json.object().arrayNode(edits.size());
    for (Edit edit : edits) {
      ObjectNode json = object(edit.span());
      json.put("replacement", edit.replacement()).put("kind", edit.kind());
      putDetail(json, "detail", edit);
      all.add(json.put("confidence", edit.confidence()));
    }
    return all;
  }

  /** Returns removals as the field {@code removed} has them. */
  public ArrayNode removed(List<Edit> removals) {
    ArrayNode all = Json.object().arrayNode(removals.size());
    for (Edit removal : removals) {
      ObjectNode json = object(removal.span()).put("reason", removal.kind());
      putDetail(json, removal.kind().equals("template") ? "template" : "rule", removal);
      all.add(json.put("confidence", removal.confidence()));
    }
    return all;
  }

  private static void putDetail(ObjectNode json, String name, Edit edit) {
    if (!edit.detail().isEmpty()) {
      json.put(name, edit.detail());
    }
  }
}
