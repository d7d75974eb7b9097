package dev.winnow.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Reads the related pairs of a run: how they score, which are the closest, and what of them
 * concerns the documents shown. Keeps a bounded number of them.
 */
final class Pairs {
  /** How many of the closest pairs are shown for certain. */
  private static final int CLOSEST = 500;

  private static final Comparator<Pair> LOWEST_FIRST =
      Comparator.comparingDouble(Pair::score)
          .thenComparing(Comparator.comparingLong(Pair::line).reversed());

  private final Path file;
  private final Bins scores = new Bins();
  private final PriorityQueue<Pair> closest = new PriorityQueue<>(LOWEST_FIRST);
  private long count;

  /** A pair by the fingerprints of its ids. */
  record Pair(long a, long b, double score, long line) {}

  private Pairs(Path file) {
    this.file = file;
  }

  static Pairs read(Path file) throws IOException {
    Pairs pairs = new Pairs(file);
    JsonLines.forEach(file, pairs::add);
    return pairs;
  }

  private void add(ObjectNode json) {
    double score = json.path("score").asDouble();
    scores.add(score);
    closest.add(
        new Pair(
            DocumentTable.fingerprint(json.path("a").asText("")),
            DocumentTable.fingerprint(json.path("b").asText("")),
            score,
            count++));
    if (closest.size() > CLOSEST) {
      closest.remove();
    }
  }

  /** The closest pairs, the closest first. */
  List<Pair> closest() {
    return closest.stream().sorted(LOWEST_FIRST.reversed()).toList();
  }

  void writeTo(ObjectNode summary) {
    summary.set("scores", scores.json());
    summary.put("pairs", count);
  }

  /**
   * The pairs of which both documents are listed, the first {@code most} of the file, as {@code [a,
   * b, score, containment, [reason, ...], [[start, end, otherStart, otherEnd], ...]]}.
   *
   * @param listed the numbers of the listed documents, by id
   */
  ArrayNode json(Map<String, Integer> listed, int most) throws IOException {
    ArrayNode all = Json.object().arrayNode();
    JsonLines.forEach(
        file,
        json -> {
          Integer a = listed.get(json.path("a").asText(""));
          Integer b = listed.get(json.path("b").asText(""));
          if (a != null && b != null && all.size() < most) {
            all.add(json(json, a, b));
          }
        });
    return all;
  }

  private static ArrayNode json(ObjectNode pair, int a, int b) {
    ArrayNode json = Json.object().arrayNode().add(a).add(b);
    json.add(round(pair.path("score"))).add(round(pair.path("containment")));
    ArrayNode reasons = json.addArray();
    for (JsonNode reason : pair.path("reasons")) {
      if (reasons.size() < Limits.DETAILS) {
        reasons.add(DocumentData.cut(reason.asText("")));
      }
    }
    ArrayNode shared = json.addArray();
    for (JsonNode passage : pair.path("shared")) {
      if (shared.size() < Limits.DETAILS) {
        ArrayNode spans = shared.addArray();
        for (String name : List.of("start", "end", "otherStart", "otherEnd")) {
          spans.add(passage.path(name).asInt());
        }
      }
    }
    return json;
  }

  private static double round(JsonNode value) {
    return Math.round(value.asDouble() * 10_000) / 10_000.0;
  }
}
