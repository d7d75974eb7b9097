package dev.winnow.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** Shows on standard error how many documents are done. Not thread-safe. */
final class Progress implements AutoCloseable {
  private static final int WIDTH = 79;

  private final @Nullable ProgressBar bar;

  /** When to show progress. */
  enum When {
    /** Where standard error is a terminal. */
    AUTO,
    ON,
    OFF;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  static Progress start(When when, String task, OutputStream err) {
    boolean shown = when == When.ON || (when == When.AUTO && isTerminal());
    return new Progress(shown ? bar(task, err) : null);
  }

  private static ProgressBar bar(String task, OutputStream err) {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(-1)
        .setStyle(ProgressBarStyle.ASCII)
        .setUnit(" documents", 1)
        .showSpeed()
        .hideEta()
        .setUpdateIntervalMillis(500)
        .setConsumer(new ConsoleProgressBarConsumer(stream, WIDTH))
        .build();
  }

  /**
   * A JVM does not tell it of standard error; on Linux the system does, elsewhere picocli guesses.
   */
  private static boolean isTerminal() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return Ansi.AUTO.enabled();
    }
  }

  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
