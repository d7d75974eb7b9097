package dev.winnow.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.input.Inputs;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.Utf8;
import dev.winnow.cli.output.LineOutput;
import dev.winnow.cli.output.OutputException;
import dev.winnow.cli.output.Rejects;
import dev.winnow.cli.record.RecordReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that must have seen all records before it can say anything of one. */
abstract class CorpusCommand implements Callable<Integer> {
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

  CorpusCommand(String name, Streams streams) {
    this.name = name;
    this.streams = streams;
  }

  /** Says what there is to say of each record, once all are there. */
  interface Answers {
    /** Adds to a record, given by its number. */
    void add(int number, ObjectNode record);
  }

  /**
   * Checks the options before anything is read.
   *
   * @throws IllegalArgumentException if an option has a value it cannot have; the message names
   *     both
   */
  abstract void check();

  /** Looks at all records. */
  abstract Answers answers(Spool spool) throws IOException;

  final WorkOptions work() {
    return work;
  }

  final OutputOptions output() {
    return output;
  }

  @Override
  public final Integer call() throws IOException, InterruptedException {
    check();
    Inputs inputs = input.open(streams.in(), Optional.ofNullable(file));
    Rejects rejects = Rejects.toStandardError(streams.err());
    long records;
    try (LineOutput out = open();
        rejects;
        Spool spool = new Spool();
        Progress progress = Progress.start(work.progress(), name, streams.err())) {
      records =
          new RecordRun<Spool.Entry>(
                  name,
                  new RecordReader(input.limits()),
                  record -> {
                    RecordText.of(record, input.limits());
                    return new Spool.Entry(record.id(), record.toLine());
                  },
                  spool,
                  rejects)
              .run(inputs, work, progress);
      spool.finish();
      write(spool, out);
    }
    if (rejects.count() > 0) {
      streams
          .errWriter()
          .println(
              "winnow " + name + ": " + rejects.count() + " of " + records + " records rejected");
      return ExitStatus.REJECTS;
    }
    return ExitStatus.OK;
  }

  private LineOutput open() throws OutputException {
    return file == null
        ? LineOutput.to(streams.out(), "standard output")
        : LineOutput.to(file, "--output " + file);
  }

  private void write(Spool spool, LineOutput out) throws IOException {
    Answers answers = answers(spool);
    try (Stream<ObjectNode> records = spool.records()) {
      int number = 0;
      for (Iterator<ObjectNode> all = records.iterator(); all.hasNext(); number++) {
        ObjectNode record = all.next();
        answers.add(number, record);
        out.write(Utf8.encode(Json.write(record)));
      }
    }
  }

  /** The text of a record that was spooled. */
  static String text(ObjectNode record) {
    JsonNode text = record.hasNonNull("text") ? record.get("text") : record.path("html");
    return text.asText();
  }
}
