package dev.winnow.cli.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.input.Origin;
import dev.winnow.cli.input.RawRecord;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.Utf8;
import dev.winnow.pipeline.Document;
import dev.winnow.pipeline.Format;
import java.util.List;

/**
 * Holds the document a command works on, together with the record it came in, to which the command
 * adds what it finds. Mutable; used by one thread at a time.
 */
public final class JsonRecord {
  /** The fields that hold spans of a text. */
  private static final List<String> SPAN_FIELDS =
      List.of("edits", "removed", "blocks", "sentences", "quotes", "languages", "shared");

  private final Origin origin;
  private final ObjectNode json;
  private final Document document;
  private final int checksum;

  JsonRecord(RawRecord raw, ObjectNode json, Document document) {
    this.origin = raw.origin();
    this.checksum = raw.checksum();
    this.json = json;
    this.document = document;
  }

  /** Returns where the record was read. */
  public Origin origin() {
    return origin;
  }

  /** Returns the {@linkplain RawRecord#checksum checksum} of what the record was read from. */
  public int checksum() {
    return checksum;
  }

  /** Returns the document as it came. */
  public Document document() {
    return document;
  }

  /** Returns the id of the document. */
  public String id() {
    return document.id();
  }

  /** Returns the id as it stands in the record: a string or an integer. */
  public JsonNode idField() {
    return json.path("id");
  }

  /** Sets a field; one that is there keeps its place. */
  public JsonRecord set(String name, JsonNode value) {
    json.set(name, value);
    return this;
  }

  /** Sets a field to a string, number, list, map or record. */
  public JsonRecord set(String name, Object value) {
    return set(name, Json.valueOf(value));
  }

  /** Takes a field away. */
  public JsonRecord remove(String name) {
    json.remove(name);
    return this;
  }

  /** Returns the field that the decoded content belongs in. */
  public String contentField() {
    return document.format() == Format.HTML ? "html" : "text";
  }

  /**
   * Puts a text in the place of the one so far. Fields whose spans refer to that one move to {@code
   * history}, with the name of the command.
   *
   * @param field the field of the new text
   * @param before the text so far
   * @param keepOriginal whether to keep the text so far, as {@code original}
   */
  public JsonRecord changeText(
      String command, String field, String text, String before, boolean keepOriginal) {
    archiveSpans(command);
    json.remove(field.equals("text") ? "html" : "text");
    json.put(field, text);
    if (keepOriginal) {
      json.put("original", before);
    }
    return this;
  }

  /**
   * Returns the record without its content: an empty {@code text} marks the place of the one that a
   * command is going to make. Fields whose spans refer to the content move to {@code history}.
   */
  public ObjectNode withoutContent(String command) {
    changeText(command, "text", "", "", false);
    return json;
  }

  private void archiveSpans(String command) {
    ObjectNode past = Json.object().put("command", command);
    for (String name : SPAN_FIELDS) {
      JsonNode spans = json.remove(name);
      if (spans != null) {
        past.set(name, spans);
      }
    }
    if (past.size() > 1) {
      JsonNode before = json.get("history");
      if (before instanceof ArrayNode history) {
        history.add(past);
        return;
      }
      ArrayNode history = json.putArray("history");
      if (before != null) {
        history.add(before);
      }
      history.add(past);
    }
  }

  /** Returns the record as one line of JSON, in UTF-8, without a line end. */
  public byte[] toLine() {
    return Utf8.encode(Json.write(json));
  }
}
