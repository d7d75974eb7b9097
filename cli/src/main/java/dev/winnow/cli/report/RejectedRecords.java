package dev.winnow.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Counts the records that a run could not use, and tells of the first ones. */
final class RejectedRecords {
  private static final List<String> FIELDS = List.of("path", "line", "id", "step", "error");

  private final Tally steps = new Tally();
  private final ArrayNode first = Json.object().arrayNode();
  private long count;

  private RejectedRecords() {}

  static RejectedRecords read(Path file) throws IOException {
    RejectedRecords rejected = new RejectedRecords();
    JsonLines.forEach(file, rejected::add);
    return rejected;
  }

  private void add(ObjectNode json) {
    count++;
    steps.add(DocumentData.cut(json.path("step").asText("")), 1);
    if (first.size() < Limits.DETAILS) {
      ArrayNode row = first.addArray();
      FIELDS.forEach(name -> row.add(DocumentData.cut(json.path(name).asText(""))));
    }
  }

  void writeTo(ObjectNode summary) {
    ObjectNode rejects = summary.putObject("rejects").put("count", count);
    rejects.set("steps", steps.json());
    rejects.set("first", first);
  }
}
