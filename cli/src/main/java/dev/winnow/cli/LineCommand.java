package dev.winnow.cli;

import dev.winnow.cli.input.Inputs;
import dev.winnow.cli.input.Limits;
import dev.winnow.cli.output.LineOutput;
import dev.winnow.cli.output.OutputException;
import dev.winnow.cli.output.Rejects;
import dev.winnow.cli.record.RecordReader;
import dev.winnow.cli.work.Progress;
import dev.winnow.cli.work.RecordRun;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * A command that reads records and writes a line for each, in their order, to standard output or a
 * file.
 *
 * @param <T> what is made of a record when it is read
 */
abstract class LineCommand<T> implements Callable<Integer> {
  private static final Path STANDARD_OUTPUT = Path.of("-");

  private final String name;
  private final Streams streams;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private WorkOptions work = new WorkOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a file, not to standard output (-).")
  private @Nullable Path file;

  LineCommand(String name, Streams streams) {
    this.name = name;
    this.streams = streams;
  }

  /** Takes what is made of the records, in order, and writes the lines. */
  interface Writer<T> extends RecordRun.Sink<T>, Closeable {
    /** Is told that there are no more records. */
    void finish() throws IOException;
  }

  /**
   * Returns what to make of a record, called from several threads.
   *
   * @throws IllegalArgumentException if an option has a value it cannot have; the message names
   *     both
   */
  abstract RecordRun.Step<T> reading();

  /** Returns what writes the lines. */
  abstract Writer<T> writer(LineOutput out) throws IOException;

  final String name() {
    return name;
  }

  final WorkOptions work() {
    return work;
  }

  final OutputOptions output() {
    return output;
  }

  /** Returns the bounds of a record. */
  final Limits limits() {
    return input.limits();
  }

  @Override
  public final Integer call() throws IOException, InterruptedException {
    RecordRun.Step<T> reading = reading();
    RecordReader reader = new RecordReader(limits());
    Inputs inputs = input.open(streams.in(), file());
    Rejects rejects = Rejects.toStandardError(streams.err());
    long records;
    try (LineOutput out = open();
        rejects;
        Writer<T> writer = writer(out);
        Progress progress = Progress.start(work.progress(), name, streams.err())) {
      records =
          new RecordRun<>(name, reader, reading, writer, rejects)
              .run(inputs, work.settings(), progress);
      writer.finish();
    }
    return conclude(rejects.count(), records);
  }

  private Optional<Path> file() {
    return Optional.ofNullable(file).filter(path -> !path.equals(STANDARD_OUTPUT));
  }

  private LineOutput open() throws OutputException {
    return file().isEmpty()
        ? LineOutput.to(streams.out(), "standard output")
        : LineOutput.to(file().get(), "--output " + file);
  }

  private int conclude(long rejected, long records) {
    if (rejected == 0) {
      return ExitStatus.OK;
    }
    streams
        .errWriter()
        .println("winnow " + name + ": " + rejected + " of " + records + " records rejected");
    return ExitStatus.REJECTS;
  }
}
