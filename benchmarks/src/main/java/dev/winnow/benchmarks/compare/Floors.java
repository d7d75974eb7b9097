package dev.winnow.benchmarks.compare;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ratios to peers that must not fall.
 *
 * @param ratios the least ratio by {@link Comparison#key}
 */
record Floors(Map<String, Double> ratios) {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  static Floors read(Path file) throws IOException {
    return new Floors(
        MAPPER.readValue(file.toFile(), new TypeReference<TreeMap<String, Double>>() {}));
  }

  /** Takes as floors what was measured, less the error. */
  static Floors of(List<Comparison> comparisons) {
    Map<String, Double> ratios = new TreeMap<>();
    for (Comparison each : comparisons) {
      double floor = each.ratio().value() - each.ratio().error();
      // What cannot be told from nothing is no floor.
      if (each.other().isPeer() && floor > 0) {
        ratios.put(each.key(), Math.floor(floor * 100) / 100);
      }
    }
    return new Floors(ratios);
  }

  void write(Path file) throws IOException {
    MAPPER.writeValue(file.toFile(), ratios);
  }

  /** Returns the comparisons that are under their floor even at the upper end of their error. */
  List<Comparison> fallen(List<Comparison> comparisons) {
    return comparisons.stream()
        .filter(each -> ratios.containsKey(each.key()))
        .filter(each -> each.ratio().value() + each.ratio().error() < ratios.get(each.key()))
        .toList();
  }

  /** Returns whether a subject has a floor. */
  boolean mention(String subject) {
    return ratios.keySet().stream()
        .anyMatch(key -> key.startsWith(subject + " ") || key.startsWith(subject + "{"));
  }
}
