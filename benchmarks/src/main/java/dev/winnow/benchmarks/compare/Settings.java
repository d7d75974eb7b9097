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
    String label = join(params, "");
    return label.isEmpty() ? "-" : label;
  }

  /** Returns the parameter that is a size and has several values, where there is one. */
  static Optional<String> size(List<Measurement> measurements) {
    return measurements.get(0).params().keySet().stream()
        .filter(
            name -> measurements.stream().allMatch(m -> Plan.isSize(name, m.params().get(name))))
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
        .filter(param -> !param.getKey().equals(without) && !param.getValue().isBlank())
        .map(param -> param.getKey() + " " + value(param))
        .collect(Collectors.joining(", "));
  }

  private static String value(Map.Entry<String, String> param) {
    return Plan.isSize(param.getKey(), param.getValue())
        ? "%,d".formatted(Long.parseLong(param.getValue()))
        : param.getValue();
  }
}
