package dev.winnow.benchmarks.compare;

import dev.winnow.benchmarks.compare.Plan.Sizes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The two commands of this module; the scripts {@code benchmarks/compare} and {@code check} call
 * them.
 */
@Command(name = "benchmarks")
public final class Main {
  private static final int QUICK_MINUTES = 7;
  private static final int FULL_MINUTES = 120;
  private static final int FULL_ROUNDS = 3;

  @Option(names = "--root", hidden = true, description = "The checkout.")
  private Path root = Path.of("");

  private Main() {}

  /** Runs a command. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  private Checkout checkout() throws IOException {
    Checkout checkout = new Checkout(root.toAbsolutePath().normalize());
    Files.createDirectories(checkout.work());
    return checkout;
  }

  @Command(
      name = "compare",
      mixinStandardHelpOptions = true,
      description = "Runs the benchmarks and writes docs/performance.md and its charts.")
  int compare(
      @Option(names = "--quick", description = "Briefly, small sizes: under 10 minutes.")
          boolean quick,
      @Option(names = "--full", description = "At length, all sizes: about two hours.")
          boolean full,
      @Option(names = "--only", paramLabel = "REGEX", description = "Only classes of this name.")
          @Nullable Pattern only,
      @Option(names = "--minutes", paramLabel = "N", description = "Another time than that.")
          @Nullable Integer minutes,
      @Option(names = "--rounds", paramLabel = "N", description = "How often (1, in full 3).")
          @Nullable Integer rounds,
      @Option(names = "--no-run", description = "Write the page of the last run's results anew.")
          boolean noRun)
      throws IOException, InterruptedException, RunnerException {
    if (quick == full) {
      throw new CommandLine.ParameterException(
          new CommandLine(this), "one of --quick and --full must be given");
    }
    Checkout checkout = checkout();
    Path results = checkout.work().resolve("results.json");
    Path processes = checkout.work().resolve("processes.md");
    if (!noRun) {
      Files.deleteIfExists(results);
      Predicate<String> wanted = name -> only == null || only.matcher(name).find();
      Duration budget =
          Duration.ofMinutes(minutes != null ? minutes : quick ? QUICK_MINUTES : FULL_MINUTES);
      Run.of(
          Plan.of(quick ? Sizes.QUICK : Sizes.ALL, wanted),
          rounds != null ? rounds : quick ? 1 : FULL_ROUNDS,
          budget,
          results);
      Files.writeString(
          processes,
          only != null ? "" : Processes.table(checkout, quick ? 500 : 20_000, quick ? 3 : 7));
    }
    new Page(checkout, ResultFile.read(results))
        .write(quick ? "--quick" : "--full", Files.readString(processes));
    System.err.println("written: " + checkout.page());
    return 0;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = {
        "Fails where a ratio to a peer is under its floor by more than the noise.",
        "What seems to have fallen is measured once more, for longer."
      })
  int check(
      @Option(
              names = "--record",
              description = "Take the results of the last 'compare' as the floors.")
          boolean record,
      @Option(names = "--minutes", paramLabel = "N", defaultValue = "8") int minutes)
      throws IOException, RunnerException {
    Checkout checkout = checkout();
    if (record) {
      List<Measurement> last = ResultFile.read(checkout.work().resolve("results.json"));
      Floors.of(Comparison.all(last)).write(checkout.floors());
      return 0;
    }
    Floors floors = Floors.read(checkout.floors());
    Path results = checkout.work().resolve("check.json");
    Files.deleteIfExists(results);
    Run.of(Plan.of(Sizes.QUICK, floors::mention), 1, Duration.ofMinutes(minutes), results);
    List<Comparison> fallen = floors.fallen(Comparison.all(ResultFile.read(results)));
    if (!fallen.isEmpty()) {
      List<String> again = fallen.stream().map(each -> each.ours().subject()).distinct().toList();
      Run.of(Plan.of(Sizes.QUICK, again::contains), 2, Duration.ofMinutes(minutes), results);
      fallen = floors.fallen(Comparison.all(ResultFile.read(results)));
    }
    for (Comparison each : fallen) {
      System.err.printf(
          "fallen: %s: %s, floor %s%n",
          each.key(), Numbers.ratio(each.ratio()), Numbers.digits(floors.of(each)));
    }
    System.err.printf("%d of %d ratios fallen%n", fallen.size(), floors.ratios().size());
    return fallen.isEmpty() ? 0 : 1;
  }
}
