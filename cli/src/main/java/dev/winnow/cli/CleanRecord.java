package dev.winnow.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.SpanJson;
import dev.winnow.cli.record.JsonRecord;
import dev.winnow.pipeline.CleanDocument;
import dev.winnow.pipeline.Steps;
import dev.winnow.text.Revision;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes what the pipeline made of a document into its record. Immutable and thread-safe. */
final class CleanRecord {
  private final OutputOptions options;

  CleanRecord(OutputOptions options) {
    this.options = options;
  }

  void fill(JsonRecord record, CleanDocument clean) {
    Revision revision = clean.revision();
    record.changeText("run", "text", revision.text(), revision.source(), options.keepsOriginal());
    clean.metadata().forEach((name, value) -> putMetadata(record, name, value));
    SpanJson source = options.spansOf(revision.source());
    record.set("edits", source.edits(revision.edits().asList()));
    record.set("removed", source.removed(clean.removed()));
    record.set("origin", origin(record, clean));
  }

  private static void putMetadata(JsonRecord record, String name, Object value) {
    if (!name.equals(Steps.CHARSET)) {
      record.set(name, value);
    }
  }

  private static ObjectNode origin(JsonRecord record, CleanDocument clean) {
    ObjectNode origin = Json.object().put("path", record.origin().path());
    if (record.origin().line() > 0) {
      origin.put("line", record.origin().line());
    }
    clean.metadata(Steps.CHARSET).ifPresent(charset -> origin.put("charset", charset.toString()));
    clean.document().bytes().ifPresent(bytes -> origin.put("sha256", sha256(bytes)));
    return origin;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
