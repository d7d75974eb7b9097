package dev.winnow.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.winnow.cli.json.Json;
import java.util.Arrays;

/** Counts values from 0 to 1 in bins of a hundredth; 1 counts in the last one. Not thread-safe. */
final class Bins {
  private static final int COUNT = 100;

  private final long[] counts = new long[COUNT];

  void add(double value) {
    counts[Math.max(0, Math.min(COUNT - 1, (int) Math.floor(value * COUNT + 1e-9)))]++;
  }

  ArrayNode json() {
    ArrayNode all = Json.object().arrayNode(COUNT);
    Arrays.stream(counts).forEach(all::add);
    return all;
  }
}
