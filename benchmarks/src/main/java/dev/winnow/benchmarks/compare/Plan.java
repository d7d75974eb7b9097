package dev.winnow.benchmarks.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Optional;

/**
 * Says what to run: the subjects, by class, with their methods and settings.
 *
 * @param subjects the subjects by the full name of their class
 */
record Plan(Map<String, Subject> subjects) {
  /** The names of parameters that are sizes; `benchmarks/README.md` lists them. */
  private static final Set<String> SIZES =
      Set.of("size", "documents", "characters", "bytes", "words", "pages", "count", "shingles");

  /** Which sizes to take. */
  enum Sizes {
    SMALLEST(0, 0),
    QUICK(1_000_000, 100_000),
    ALL(Long.MAX_VALUE, Long.MAX_VALUE);

    private final long most;
    private final long mostDocuments;

    Sizes(long most, long mostDocuments) {
      this.most = most;
      this.mostDocuments = mostDocuments;
    }

    /** Leaves out the values of a parameter that are too large a size, but for the first. */
    private String[] of(String param, String[] values) {
      long bound = param.equals("documents") ? mostDocuments : most;
      return IntStream.range(0, values.length)
          .filter(i -> i == 0 || !isSize(param, values[i]) || Long.parseLong(values[i]) <= bound)
          .mapToObj(i -> values[i])
          .toArray(String[]::new);
    }
  }

  /** Returns whether a parameter is a size. */
  static boolean isSize(String param, String value) {
    return SIZES.contains(param) && value.matches("\\d{1,18}");
  }

  /**
   * A class.
   *
   * @param methods how many methods it has
   * @param params the values of its parameters
   * @param once whether an operation is long enough to be a measurement, without a warm-up
   * @param warmupSeconds how long its annotations want an iteration of warm-up to be
   * @param measurementSeconds how long they want one of measurement
   */
  record Subject(
      int methods,
      Map<String, String[]> params,
      boolean once,
      long warmupSeconds,
      long measurementSeconds) {
    private Subject and(Subject other) {
      return new Subject(methods + other.methods, params, once, warmupSeconds, measurementSeconds);
    }

    /** Returns how many measurements it takes. */
    int runs() {
      return params.values().stream()
          .mapToInt(values -> values.length)
          .reduce(methods, (a, b) -> a * b);
    }
  }

  /** Finds the subjects whose simple class name is wanted. */
  static Plan of(Sizes sizes, Predicate<String> wanted) {
    Map<String, Subject> subjects = new TreeMap<>();
    for (BenchmarkListEntry entry :
        BenchmarkList.defaultList()
            .getAll(
                OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT),
                List.of())) {
      String name = entry.getUserClassQName();
      if (!wanted.test(name.substring(name.lastIndexOf('.') + 1))) {
        continue;
      }
      Map<String, String[]> params = new LinkedHashMap<>();
      entry
          .getParams()
          .orElse(Map.of())
          .forEach((param, values) -> params.put(param, sizes.of(param, values)));
      Subject method =
          new Subject(
              1,
              params,
              entry.getMode() == Mode.SingleShotTime,
              seconds(entry.getWarmupTime()),
              seconds(entry.getMeasurementTime()));
      subjects.merge(name, method, Subject::and);
    }
    return new Plan(subjects);
  }

  private static long seconds(Optional<TimeValue> time) {
    return Math.max(1, time.orElse(TimeValue.seconds(1)).convertTo(TimeUnit.SECONDS));
  }

  /** Returns how many measurements there are. */
  int runs() {
    return subjects.values().stream().mapToInt(Subject::runs).sum();
  }
}
