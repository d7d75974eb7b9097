package dev.winnow.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs a plan with JMH in about the time that is given. Iterations are as long as that allows, and
 * longer for a class that is annotated so, as its code takes longer to compile; what one subject
 * overspends, the next ones save. In each round every method of a class runs in a JVM of its own
 * right after the others, so that ours and its peers meet the same machine.
 */
final class Run {
  private static final int WARMUPS = 2;
  private static final int ITERATIONS = 5;

  /** The shortest and the longest iteration of a class that is annotated with one of a second. */
  private static final long SHORTEST_MILLIS = 50;

  private static final long LONGEST_MILLIS = 1000;

  /** What a JVM and the set-up of a subject take before the first iteration. */
  private static final long START_MILLIS = 900;

  private final Plan plan;
  private final int rounds;
  private final long deadline;
  private final Path file;
  private long todo;

  /** The seconds of iterations that are to do, as they are annotated. */
  private long annotated;

  private Run(Plan plan, int rounds, Duration budget, Path file) {
    this.plan = plan;
    this.rounds = rounds;
    this.deadline = System.nanoTime() + budget.toNanos();
    this.file = file;
    this.todo = (long) plan.runs() * rounds;
    this.annotated = plan.subjects().values().stream().mapToLong(Run::annotated).sum() * rounds;
  }

  /** Runs; adds what comes out to a file. */
  static void of(Plan plan, int rounds, Duration budget, Path file)
      throws IOException, RunnerException {
    new Run(plan, rounds, budget, file).run();
  }

  private void run() throws IOException, RunnerException {
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, Plan.Subject> subject : plan.subjects().entrySet()) {
        long millis = iterationMillis();
        System.err.printf(
            "round %d of %d: %s, %d measurements, %d ms for a second of iteration; %d s left%n",
            round + 1,
            rounds,
            subject.getKey(),
            subject.getValue().runs(),
            millis,
            Duration.ofNanos(deadline - System.nanoTime()).toSeconds());
        run(subject.getKey(), subject.getValue(), millis);
        todo -= subject.getValue().runs();
        annotated -= annotated(subject.getValue());
      }
    }
  }

  private static long annotated(Plan.Subject subject) {
    long seconds = WARMUPS * subject.warmupSeconds() + ITERATIONS * subject.measurementSeconds();
    return subject.once() ? 0 : subject.runs() * seconds;
  }

  /** Returns how long an iteration is that is annotated with a second. */
  private long iterationMillis() {
    long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis() - todo * START_MILLIS;
    return Math.max(SHORTEST_MILLIS, Math.min(LONGEST_MILLIS, left / Math.max(1, annotated)));
  }

  private void run(String name, Plan.Subject subject, long millis)
      throws IOException, RunnerException {
    Path result = Files.createTempFile("jmh", ".json");
    try {
      ChainedOptionsBuilder options =
          new OptionsBuilder()
              .include("^" + Pattern.quote(name) + "\\.[^.]+$")
              .forks(1)
              .warmupIterations(subject.once() ? 0 : WARMUPS)
              .measurementIterations(subject.once() ? 1 : ITERATIONS)
              .warmupTime(TimeValue.milliseconds(millis * subject.warmupSeconds()))
              .measurementTime(TimeValue.milliseconds(millis * subject.measurementSeconds()))
              .addProfiler(GCProfiler.class)
              .verbosity(VerboseMode.SILENT)
              .resultFormat(ResultFormatType.JSON)
              .result(result.toString());
      subject.params().forEach(options::param);
      new Runner(options.build()).run();
      ResultFile.append(result, file);
    } finally {
      Files.delete(result);
    }
  }
}
