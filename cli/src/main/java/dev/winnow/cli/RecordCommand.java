package dev.winnow.cli;

import dev.winnow.cli.input.Inputs;
import dev.winnow.cli.output.LineOutput;
import dev.winnow.cli.output.OutputException;
import dev.winnow.cli.output.Rejects;
import dev.winnow.cli.record.JsonRecord;
import dev.winnow.cli.record.RecordReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that looks at one record at a time: a new one has its options and its step. */
abstract class RecordCommand implements Callable<Integer> {
  private final String name;
  private final Streams streams;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private WorkOptions work = new WorkOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a file, not to standard output.")
  private @Nullable Path file;

  RecordCommand(String name, Streams streams) {
    this.name = name;
    this.streams = streams;
  }

  /** Adds to a record what the command finds; called from several threads. */
  @FunctionalInterface
  interface Step {
    void apply(JsonRecord record) throws Exception;
  }

  /**
   * Makes the step from the options.
   *
   * @throws IllegalArgumentException if an option has a value it cannot have; the message names
   *     both
   */
  abstract Step step();

  final InputOptions input() {
    return input;
  }

  final OutputOptions output() {
    return output;
  }

  @Override
  public final Integer call() throws IOException, InterruptedException {
    RecordRun.Step<byte[]> step = lines(step());
    RecordReader reader = new RecordReader(input.limits());
    Inputs inputs = input.open(streams.in(), Optional.ofNullable(file));
    Rejects rejects = Rejects.toStandardError(streams.err());
    long records;
    try (LineOutput out = open();
        rejects;
        Progress progress = Progress.start(work.progress(), name, streams.err())) {
      records =
          new RecordRun<>(name, reader, step, new LineSink(out), rejects)
              .run(inputs, work, progress);
    }
    return conclude(rejects.count(), records);
  }

  private LineOutput open() throws OutputException {
    return file == null ? LineOutput.to(streams.out(), "standard output") : LineOutput.to(file);
  }

  private static RecordRun.Step<byte[]> lines(Step step) {
    return record -> {
      step.apply(record);
      return record.toLine();
    };
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
