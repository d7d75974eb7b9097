package dev.winnow.cli.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.input.Origin;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.Utf8;

/**
 * Says which record was left out, and why.
 *
 * @param origin where it was read
 * @param id its id
 * @param step the step that failed on it, or the empty string
 * @param error why
 * @param checksum that of what the record was read from, for whoever reads it again; 0 if nobody
 *     will
 */
public record Reject(Origin origin, String id, String step, String error, int checksum) {
  /** Makes one that nobody will read again. */
  public Reject(Origin origin, String id, String step, String error) {
    this(origin, id, step, error, 0);
  }

  /** Returns this as standard error shows it. */
  byte[] toShortLine() {
    ObjectNode json = Json.object();
    putLine(json);
    return Utf8.encode(Json.write(json.put("id", id).put("error", error)));
  }

  /** Returns this as {@code rejects.jsonl} has it. */
  public byte[] toFullLine() {
    ObjectNode json = Json.object().put("path", origin.path());
    putLine(json);
    json.put("id", id);
    if (!step.isEmpty()) {
      json.put("step", step);
    }
    return Utf8.encode(Json.write(json.put("error", error)));
  }

  private void putLine(ObjectNode json) {
    if (origin.line() > 0) {
      json.put("line", origin.line());
    }
  }
}
