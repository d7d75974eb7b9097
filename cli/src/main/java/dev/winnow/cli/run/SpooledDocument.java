package dev.winnow.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.input.Origin;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.Utf8;
import dev.winnow.cli.record.JsonRecord;
import dev.winnow.cli.record.TextBytes;
import dev.winnow.pipeline.CleanDocument;
import dev.winnow.pipeline.Document;
import dev.winnow.pipeline.Format;
import dev.winnow.text.Edits;
import dev.winnow.text.Revision;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Holds a document as the first pass leaves it: the record it came in, and what has been made of
 * it. As an entry of a journal it is, behind the mark of a document and the lengths of the first
 * two in four bytes each, a JSON object, the edits and the source.
 *
 * @param origin where it was read
 * @param sha256 the hash of the bytes it came as, in hexadecimal; empty if it came as text
 * @param record the fields of the record, without its content; {@code text} marks the place of that
 * @param document what has been made of it
 */
record SpooledDocument(Origin origin, String sha256, ObjectNode record, CleanDocument document) {

  private static final byte MARK = 'D';
  private static final int HEADER = 1 + 3 * Integer.BYTES;

  /** Returns the entry of a document that the first pass has done with. */
  static byte[] entry(JsonRecord record, CleanDocument clean) {
    Revision revision = clean.revision();
    Document document = clean.document();
    ObjectNode json = Json.object();
    json.put("path", record.origin().path()).put("line", record.origin().line());
    json.put("id", record.id());
    document.url().ifPresent(url -> json.put("url", url));
    document.source().ifPresent(source -> json.put("site", source));
    document.lang().ifPresent(lang -> json.put("lang", lang));
    document.date().ifPresent(date -> json.put("date", date));
    document.bytes().ifPresent(bytes -> json.put("sha256", sha256(bytes)));
    json.put("format", clean.format().name());
    json.set("metadata", Json.valueOf(clean.metadata()));
    json.set("record", record.withoutContent("run"));
    byte[] head = Utf8.encode(Json.write(json));
    byte[] edits = EditBytes.of(revision.edits().asList());
    byte[] removed = EditBytes.of(clean.removed());
    int allEdits = Math.addExact(edits.length, removed.length);
    byte[] beforeSource = new byte[Math.addExact(HEADER + head.length, allEdits)];
    ByteBuffer.wrap(beforeSource)
        .put(MARK)
        .putInt(record.checksum())
        .putInt(head.length)
        .putInt(allEdits)
        .put(head)
        .put(edits)
        .put(removed);
    return TextBytes.append(beforeSource, revision.source());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  /** Returns the checksum of what a document was read from. */
  static int checksum(byte[] entry) {
    return ByteBuffer.wrap(entry).getInt(1);
  }

  /** Returns the JSON of an entry, which begins with {@code path}, {@code line} and {@code id}. */
  static String head(byte[] entry) {
    return new String(entry, HEADER, headLength(entry), StandardCharsets.UTF_8);
  }

  private static int headLength(byte[] entry) {
    return ByteBuffer.wrap(entry).getInt(1 + Integer.BYTES);
  }

  /** Returns the decoded source of an entry. */
  static String source(byte[] entry) {
    int edits = ByteBuffer.wrap(entry).getInt(1 + 2 * Integer.BYTES);
    return TextBytes.read(entry, HEADER + headLength(entry) + edits);
  }

  /** Reads an entry. */
  static SpooledDocument of(byte[] entry) {
    ObjectNode json = Json.readBack(head(entry));
    String id = json.get("id").textValue();
    String source = source(entry);
    Document.Builder builder = Document.text(id, source);
    ifThere(json, "url", builder::url);
    ifThere(json, "site", builder::source);
    ifThere(json, "lang", builder::lang);
    ifThere(json, "date", builder::date);
    ByteBuffer behindHead = ByteBuffer.wrap(entry).position(HEADER + headLength(entry));
    Edits edits = Edits.of(source.length(), EditBytes.read(behindHead));
    CleanDocument document =
        CleanDocument.of(
            builder.build(),
            Format.valueOf(json.get("format").textValue()),
            Revision.of(source, edits),
            EditBytes.read(behindHead),
            metadata(json.get("metadata")));
    return new SpooledDocument(
        new Origin(json.get("path").textValue(), json.get("line").longValue(), id),
        json.path("sha256").asText(),
        (ObjectNode) json.get("record"),
        document);
  }

  private static void ifThere(ObjectNode json, String name, Consumer<String> setter) {
    if (json.has(name)) {
      setter.accept(json.get(name).textValue());
    }
  }

  private static Map<String, Object> metadata(JsonNode json) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    json.properties().forEach(field -> metadata.put(field.getKey(), Json.plain(field.getValue())));
    return metadata;
  }
}
