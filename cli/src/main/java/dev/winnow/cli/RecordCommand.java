package dev.winnow.cli;

import dev.winnow.cli.input.Inputs;
import dev.winnow.cli.input.Limits;
import dev.winnow.cli.json.SpanJson;
import dev.winnow.cli.output.LineOutput;
import dev.winnow.cli.output.OutputException;
import dev.winnow.cli.output.Rejects;
import dev.winnow.cli.record.JsonRecord;
import dev.winnow.cli.record.RecordReader;
import dev.winnow.text.Revision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that looks at one record at a time: a new one has its options and its step. */
abstract class RecordCommand implements Callable<Integer> {
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

  /** Returns the bounds of a record. */
  final Limits limits() {
    return input.limits();
  }

  /** Returns the text or HTML of a record; one that came as bytes has it as a field from here. */
  final String text(JsonRecord record) {
    return RecordText.of(record, limits());
  }

  /** Puts the text of a revision in the place of its source. */
  final void changeText(JsonRecord record, Revision revision) {
    changeText(record, record.contentField(), revision.text(), revision.source());
  }

  /** Puts a text, in the field that is named, in the place of the one before. */
  final void changeText(JsonRecord record, String field, String text, String before) {
    record.changeText(name, field, text, before, output.keepsOriginal());
  }

  /** Returns what writes spans of {@code text} in the unit asked for. */
  final SpanJson spansOf(String text) {
    return output.spansOf(text);
  }

  @Override
  public final Integer call() throws IOException, InterruptedException {
    RecordRun.Step<byte[]> step = lines(step());
    RecordReader reader = new RecordReader(input.limits());
    Inputs inputs = input.open(streams.in(), file());
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

  private Optional<Path> file() {
    return Optional.ofNullable(file).filter(path -> !path.equals(STANDARD_OUTPUT));
  }

  private LineOutput open() throws OutputException {
    return file().isEmpty()
        ? LineOutput.to(streams.out(), "standard output")
        : LineOutput.to(file().get(), "--output " + file);
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
