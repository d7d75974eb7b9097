package dev.winnow.benchmarks.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Reads and writes what JMH measured, in JMH's own JSON. Several rounds of the same subject are one
 * longer measurement.
 */
final class ResultFile {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String ALLOCATION = "gc.alloc.rate.norm";
  private static final Map<String, Double> NANOS =
      Map.of("ns", 1.0, "us", 1e3, "ms", 1e6, "s", 1e9, "min", 6e10);

  private ResultFile() {}

  /** Adds the results of one run to a file. */
  static void append(Path run, Path file) throws IOException {
    ArrayNode all = Files.exists(file) ? (ArrayNode) MAPPER.readTree(file.toFile()) : array();
    MAPPER.readTree(run.toFile()).forEach(all::add);
    MAPPER.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), all);
  }

  private static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** Reads what a file holds, in the order of the first round. */
  static List<Measurement> read(Path file) throws IOException {
    Map<String, List<JsonNode>> rounds = new LinkedHashMap<>();
    for (JsonNode result : MAPPER.readTree(file.toFile())) {
      String key = result.get("benchmark").asText() + result.path("params");
      rounds.computeIfAbsent(key, any -> new ArrayList<>()).add(result);
    }
    return rounds.values().stream().map(ResultFile::measurement).toList();
  }

  private static Measurement measurement(List<JsonNode> rounds) {
    JsonNode first = rounds.get(0);
    String[] name = first.get("benchmark").asText().split("\\.");
    Map<String, String> params = new LinkedHashMap<>();
    first.path("params").properties().forEach(e -> params.put(e.getKey(), e.getValue().asText()));
    List<Double> nanos = new ArrayList<>();
    for (JsonNode round : rounds) {
      JsonNode metric = round.get("primaryMetric");
      String unit = metric.get("scoreUnit").asText();
      for (JsonNode fork : metric.get("rawData")) {
        fork.forEach(sample -> nanos.add(nanos(sample.asDouble(), unit)));
      }
    }
    Map<String, Double> rates = new LinkedHashMap<>();
    OptionalDouble allocated = OptionalDouble.empty();
    for (Map.Entry<String, JsonNode> metric : first.path("secondaryMetrics").properties()) {
      double score = metric.getValue().get("score").asDouble();
      if (metric.getKey().endsWith(ALLOCATION)) {
        allocated = OptionalDouble.of(score);
      } else if (metric.getValue().get("scoreUnit").asText().equals("ops/s")) {
        rates.put(metric.getKey(), score);
      }
    }
    return new Measurement(
        name[name.length - 2], name[name.length - 1], params, Estimate.of(nanos), allocated, rates);
  }

  /** Returns the time of an operation, whatever was measured: ns/op or ops/ms, for instance. */
  private static double nanos(double score, String unit) {
    String[] parts = unit.split("/");
    return parts[0].equals("ops") ? NANOS.get(parts[1]) / score : score * NANOS.get(parts[0]);
  }
}
