package dev.winnow.benchmarks.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Says what to run: the subjects, by class, with their methods and settings.
 *
 * @param subjects the subjects by the full name of their class
 */
record Plan(Map<String, Subject> subjects) {
  /** The names of parameters that are sizes; `benchmarks/README.md` lists them. */
  static final Set<String> SIZES =
      Set.of("size", "documents", "characters", "bytes", "words", "pages", "count", "shingles");

  private static final long QUICK_MOST = 1_000_000;
  private static final long QUICK_MOST_DOCUMENTS = 100_000;

  /** A class: how many methods it has, and the values of its parameters. */
  record Subject(int methods, Map<String, String[]> params) {
    /** Returns how many measurements it takes. */
    int runs() {
      return params.values().stream()
          .mapToInt(values -> values.length)
          .reduce(methods, (a, b) -> a * b);
    }
  }

  /** Finds the subjects whose simple class name is wanted. */
  static Plan of(boolean quick, Predicate<String> wanted) {
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
          .forEach((param, values) -> params.put(param, quick ? small(param, values) : values));
      subjects.merge(
          name,
          new Subject(1, params),
          (a, b) -> new Subject(a.methods() + b.methods(), a.params()));
    }
    return new Plan(subjects);
  }

  /** Leaves out the values that take too long, but for one. */
  private static String[] small(String param, String[] values) {
    if (!SIZES.contains(param)) {
      return values;
    }
    long most = param.equals("documents") ? QUICK_MOST_DOCUMENTS : QUICK_MOST;
    String[] small =
        Arrays.stream(values).filter(value -> Long.parseLong(value) <= most).toArray(String[]::new);
    return small.length == 0 ? new String[] {values[0]} : small;
  }

  /** Returns how many measurements there are. */
  int runs() {
    return subjects.values().stream().mapToInt(Subject::runs).sum();
  }

  List<String> names() {
    return new ArrayList<>(subjects.keySet());
  }
}
