package dev.winnow.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.winnow.cli.json.Json;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up figures by name. Only so many names are told apart, so that memory stays bounded. Not
 * thread-safe.
 */
final class Tally {
  private static final String OTHERS = "(others)";

  private static final Comparator<Map.Entry<String, long[]>> MOST_FIRST =
      Comparator.<Map.Entry<String, long[]>>comparingLong(entry -> -entry.getValue()[0])
          .thenComparing(Map.Entry::getKey);

  private final Map<String, long[]> figures = new HashMap<>();

  /** Adds figures, always as many for one tally, to those of a name. */
  void add(String name, long... more) {
    String key = figures.size() < Limits.NAMES || figures.containsKey(name) ? name : OTHERS;
    long[] sums = figures.computeIfAbsent(key, unused -> new long[more.length]);
    Arrays.setAll(sums, i -> sums[i] + more[i]);
  }

  /** The names with their figures as {@code [[name, figure, ...], ...]}, the most first. */
  ArrayNode json() {
    ArrayNode all = Json.object().arrayNode();
    List<Map.Entry<String, long[]>> entries =
        figures.entrySet().stream().sorted(MOST_FIRST).toList();
    for (Map.Entry<String, long[]> entry : entries) {
      ArrayNode row = all.addArray().add(entry.getKey());
      Arrays.stream(entry.getValue()).forEach(row::add);
    }
    return all;
  }
}
