package dev.winnow.cli;

import dev.winnow.cli.work.Progress;
import dev.winnow.cli.work.WorkSettings;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of how the work is done, the same for every command. */
final class WorkOptions {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many documents to work on at once (default: one a processor).")
  private @Nullable Integer threads;

  @Option(
      names = "--time-limit",
      paramLabel = "TIME",
      defaultValue = "30s",
      converter = DurationConverter.class,
      description = "Reject a document that takes longer (default: ${DEFAULT-VALUE}).")
  private Duration timeLimit = Duration.ofSeconds(30);

  @Option(
      names = "--progress",
      paramLabel = "WHEN",
      description =
          "Show progress on standard error: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Progress.When progress = Progress.When.AUTO;

  /** Returns the number of threads, at least 1. */
  int threads() {
    int count = Optional.ofNullable(threads).orElse(Runtime.getRuntime().availableProcessors());
    if (count < 1 || count > 1024) {
      throw new IllegalArgumentException("--threads must be in [1, 1024]: " + count);
    }
    return count;
  }

  /** Returns how the work is done. */
  WorkSettings settings() {
    return new WorkSettings(threads(), timeLimit);
  }

  Progress.When progress() {
    return progress;
  }
}
