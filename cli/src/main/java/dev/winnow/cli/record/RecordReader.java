package dev.winnow.cli.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.input.Limits;
import dev.winnow.cli.input.Origin;
import dev.winnow.cli.input.RawRecord;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.Utf8;
import dev.winnow.pipeline.Document;
import dev.winnow.pipeline.Format;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Makes documents of what was read. Immutable and thread-safe. */
public final class RecordReader {
  private static final List<String> CONTENTS = List.of("text", "html", "bytes");
  private static final Set<String> KNOWN =
      Set.of("text", "html", "bytes", "id", "url", "source", "lang", "date");

  private final Limits limits;

  /** Reads records within bounds. */
  public RecordReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads one record.
   *
   * @throws BadRecordException if it is no document, or one over the bounds
   */
  public JsonRecord read(RawRecord raw) throws BadRecordException {
    if (raw instanceof RawRecord.Line line) {
      return read(line);
    }
    if (raw instanceof RawRecord.Page page) {
      return read(page);
    }
    throw new BadRecordException(raw.origin().id(), ((RawRecord.Unreadable) raw).error());
  }

  private static JsonRecord read(RawRecord.Page page) {
    String id = page.origin().id();
    ObjectNode json = Json.object().put("id", id);
    Document.Builder document = Document.bytes(id, page.bytes(), page.format());
    if (page.url() != null) {
      json.put("url", page.url());
      document.url(page.url());
    }
    if (page.contentType() != null) {
      document.contentType(page.contentType());
    }
    return new JsonRecord(page, json, document.build());
  }

  private JsonRecord read(RawRecord.Line line) throws BadRecordException {
    Origin origin = line.origin();
    String id = origin.id();
    try {
      ObjectNode json = Json.read(Utf8.decode(line.bytes()));
      dropNulls(json);
      ObjectNode withId = withId(json, origin);
      id = withId.get("id").asText();
      Document document = document(id, json);
      withId.remove("bytes");
      return new JsonRecord(line, withId, document);
    } catch (IllegalArgumentException e) {
      throw new BadRecordException(id, String.valueOf(e.getMessage()));
    }
  }

  private static void dropNulls(ObjectNode json) {
    for (String name : KNOWN) {
      if (json.path(name).isNull()) {
        json.remove(name);
      }
    }
  }

  /** Puts the id first, for people who look at the output. */
  private static ObjectNode withId(ObjectNode json, Origin origin) {
    JsonNode id = json.get("id");
    ObjectNode withId = Json.object();
    if (id == null) {
      withId.put("id", origin.id());
    } else if (id.isTextual() || id.isIntegralNumber()) {
      withId.set("id", id);
    } else {
      throw new IllegalArgumentException("id must be a string: " + id.getNodeType());
    }
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      withId.putIfAbsent(field.getKey(), field.getValue());
    }
    return withId;
  }

  private Document document(String id, ObjectNode json) {
    Document.Builder document = content(id, json);
    ifString(json, "url", document::url);
    ifString(json, "source", document::source);
    ifString(json, "lang", document::lang);
    ifString(json, "date", document::date);
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      if (!KNOWN.contains(field.getKey())) {
        document.field(field.getKey(), field.getValue());
      }
    }
    return document.build();
  }

  private Document.Builder content(String id, ObjectNode json) {
    List<String> contents = new ArrayList<>(CONTENTS);
    contents.removeIf(name -> !json.has(name));
    if (contents.size() != 1) {
      throw new IllegalArgumentException("record must have one of text, html, bytes: " + contents);
    }
    String name = contents.get(0);
    JsonNode value = json.get(name);
    if (!value.isTextual()) {
      throw new IllegalArgumentException(name + " must be a string: " + value.getNodeType());
    }
    String content = value.textValue();
    return switch (name) {
      case "text" -> Document.text(id, limits.check(name, content));
      case "html" -> Document.html(id, limits.check(name, content));
      default -> Document.bytes(id, bytes(content), Format.UNKNOWN);
    };
  }

  private byte[] bytes(String base64) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("bytes must be base64: " + e.getMessage(), e);
    }
    if (bytes.length > limits.maxBytes()) {
      throw new IllegalArgumentException(limits.excess("bytes"));
    }
    return bytes;
  }

  private static void ifString(ObjectNode json, String name, Consumer<String> setter) {
    if (json.path(name).isTextual()) {
      setter.accept(json.get(name).textValue());
    }
  }
}
