package dev.winnow.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.benchmarks.compare.Plan.Sizes;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs every benchmark once, at its smallest size, so that none rots. What it takes is of no
 * interest here.
 */
class BenchmarksTest {
  @TestFactory
  Stream<DynamicTest> everyBenchmarkRuns() {
    return Plan.of(Sizes.SMALLEST, name -> true).subjects().entrySet().stream()
        .map(
            subject ->
                DynamicTest.dynamicTest(
                    subject.getKey(), () -> runOnce(subject.getKey(), subject.getValue())));
  }

  private static void runOnce(String name, Plan.Subject subject) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + Pattern.quote(name) + "\\.[^.]+$")
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(TimeValue.milliseconds(10))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    subject.params().forEach(options::param);
    assertThat(new Runner(options.build()).run()).hasSize(subject.runs());
  }
}
