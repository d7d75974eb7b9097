package dev.winnow.benchmarks.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ours beside another under one setting.
 *
 * @param ours what Winnow took
 * @param other what the peer or the limit took
 * @param ratio how many times the time of ours the other takes: more than 1 where ours is faster
 */
record Comparison(Measurement ours, Measurement other, Estimate ratio) {
  /** Compares within each subject and setting. */
  static List<Comparison> all(List<Measurement> measurements) {
    Map<List<Object>, List<Measurement>> groups = new LinkedHashMap<>();
    for (Measurement each : measurements) {
      groups
          .computeIfAbsent(List.of(each.subject(), each.params()), any -> new ArrayList<>())
          .add(each);
    }
    List<Comparison> comparisons = new ArrayList<>();
    for (List<Measurement> group : groups.values()) {
      for (Measurement ours : group) {
        for (Measurement other : group) {
          if (ours.isOurs() && (other.isPeer() || other.isLimit())) {
            comparisons.add(new Comparison(ours, other, other.nanos().by(ours.nanos())));
          }
        }
      }
    }
    return comparisons;
  }

  /** Returns what identifies this comparison from one run to the next. */
  String key() {
    return "%s%s %s / %s"
        .formatted(
            ours.subject(),
            ours.params().isEmpty() ? "" : ours.params().toString(),
            ours.method(),
            other.method());
  }
}
