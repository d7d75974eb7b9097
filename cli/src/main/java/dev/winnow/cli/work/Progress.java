package dev.winnow.cli.work;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * Shows on standard error how much is done, how fast, and how long the rest takes where the whole
 * is known. Thread-safe.
 */
public final class Progress implements AutoCloseable {
  private static final int WIDTH = 79;
  private static final int MEGABYTE = 1_000_000;

  private final @Nullable ProgressBar bar;
  private final @Nullable LongSupplier position;
  private long documents;

  /** When to show progress. */
  public enum When {
    /** Where standard error is a terminal. */
    AUTO,
    ON,
    OFF;

    /** Returns whether to show it on the standard error of this process. */
    public boolean shows() {
      return this == ON || (this == AUTO && isTerminal());
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private Progress(@Nullable ProgressBar bar, @Nullable LongSupplier position) {
    this.bar = bar;
    this.position = position;
  }

  /** Starts to count documents whose number is not known. */
  public static Progress start(When when, String task, OutputStream err) {
    return ofDocuments(when, task, err, -1);
  }

  /**
   * Starts to count documents.
   *
   * @param total how many there are, or -1
   */
  public static Progress ofDocuments(When when, String task, OutputStream err, long total) {
    return when.shows()
        ? new Progress(bar(task, err, " documents", 1, total), null)
        : new Progress(null, null);
  }

  /**
   * Starts to measure how far the bytes of all files are read.
   *
   * @param total how many bytes there are
   * @param position how many are read
   */
  public static Progress ofBytes(
      When when, String task, OutputStream err, long total, LongSupplier position) {
    return when.shows()
        ? new Progress(bar(task, err, " MB", MEGABYTE, total), position)
        : new Progress(null, null);
  }

  private static ProgressBar bar(
      String task, OutputStream err, String unit, long unitSize, long total) {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    ProgressBarBuilder bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUnit(unit, unitSize)
            .showSpeed()
            .setUpdateIntervalMillis(500)
            .setConsumer(new ConsoleProgressBarConsumer(stream, WIDTH));
    return (total < 0 ? bar.hideEta() : bar).build();
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

  /** Is told that one more document is done. */
  public synchronized void step() {
    if (bar == null) {
      return;
    }
    documents++;
    if (position == null) {
      bar.step();
    } else {
      bar.stepTo(position.getAsLong());
      bar.setExtraMessage(documents + " documents");
    }
  }

  /** Is told how many documents are done. */
  public synchronized void at(long done) {
    if (bar != null) {
      bar.stepTo(done);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
