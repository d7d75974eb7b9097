package dev.winnow.benchmarks.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names settings of parameters for people. */
final class Settings {
  private Settings() {}

  /** Returns a setting as {@code language de, words 148}; a single dash where there is none. */
  static String label(Map<String, String> params) {
    return params.isEmpty() ? "-" : join(params, "");
  }

  /** Returns the parameter that is a size and has several values, where there is one. */
  static Optional<String> size(List<Measurement> measurements) {
    return measurements.get(0).params().keySet().stream()
        .filter(Plan.SIZES::contains)
        .filter(name -> measurements.stream().map(m -> m.params().get(name)).distinct().count() > 1)
        .findFirst();
  }

  /** Returns the method, with the parameters other than the size. */
  static String seriesOf(Measurement measurement, String size) {
    String rest = join(measurement.params(), size);
    return rest.isEmpty() ? measurement.method() : measurement.method() + " (" + rest + ")";
  }

  private static String join(Map<String, String> params, String without) {
    return params.entrySet().stream()
        .filter(param -> !param.getKey().equals(without))
        .map(param -> param.getKey() + " " + grouped(param.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String grouped(String value) {
    return value.matches("\\d{1,18}") ? "%,d".formatted(Long.parseLong(value)) : value;
  }
}
