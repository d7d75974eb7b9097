package dev.winnow.cli;

import dev.winnow.cli.input.Inputs;
import dev.winnow.cli.input.Origin;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.output.Reject;
import dev.winnow.cli.output.Rejects;
import dev.winnow.cli.record.RecordReader;
import dev.winnow.cli.work.Progress;
import dev.winnow.cli.work.RecordRun;
import dev.winnow.similarity.NearDuplicateIndex;
import dev.winnow.similarity.PreparedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Adds documents to an index. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Adds the texts as given to an index, under their ids; makes the index if there is none.",
      "Writes {documents, added}. The file is replaced once all are in: it is never half written."
    },
    footer = {"", "Example:", "  winnow index add docs/samples --index seen"})
final class IndexAddCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private InputOptions input = new InputOptions();
  @Mixin private WorkOptions work = new WorkOptions();
  @Mixin private SketchOptions sketches = new SketchOptions();

  @Option(names = "--index", paramLabel = "FILE", required = true, description = "The index.")
  private Path file = Path.of("");

  @Option(
      names = "--replace",
      description = "Let a document take the place of one with its id; else it is rejected.")
  private boolean replace;

  IndexAddCommand(Streams streams) {
    this.streams = streams;
  }

  /** A document to add. */
  private record Entry(Origin origin, String id, PreparedText text) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (NearDuplicateIndex index = open()) {
      Inputs inputs = input.open(streams.in(), Optional.of(file));
      Rejects rejects = Rejects.toStandardError(streams.err());
      Entries entries = new Entries(index, rejects);
      long records;
      try (rejects;
          Progress progress = Progress.start(work.progress(), "index add", streams.err())) {
        records =
            new RecordRun<Entry>(
                    "index add",
                    new RecordReader(input.limits()),
                    record ->
                        new Entry(
                            record.origin(),
                            record.id(),
                            index.prepare(RecordText.of(record, input.limits()))),
                    entries,
                    rejects)
                .run(inputs, work.settings(), progress);
      }
      IndexFiles.save("--index", index, file);
      streams
          .outWriter()
          .println(
              Json.write(Json.object().put("documents", index.size()).put("added", entries.added)));
      return conclude(rejects.count(), records);
    }
  }

  private NearDuplicateIndex open() {
    if (!Files.exists(file)) {
      return sketches.applyTo(NearDuplicateIndex.builder()).build();
    }
    NearDuplicateIndex index = IndexFiles.open("--index", file);
    sketches.checkAgree(index, spec);
    return index;
  }

  private int conclude(long rejected, long records) {
    if (rejected == 0) {
      return ExitStatus.OK;
    }
    streams
        .errWriter()
        .println("winnow index add: " + rejected + " of " + records + " records rejected");
    return ExitStatus.REJECTS;
  }

  private final class Entries implements RecordRun.Sink<Entry> {
    private final NearDuplicateIndex index;
    private final Rejects rejects;
    private long added;

    Entries(NearDuplicateIndex index, Rejects rejects) {
      this.index = index;
      this.rejects = rejects;
    }

    @Override
    public void accept(Entry entry) throws IOException {
      if (replace) {
        index.remove(entry.id());
      } else if (index.contains(entry.id())) {
        String error = "a document of this id is in the index: " + entry.id();
        rejects.add(new Reject(entry.origin(), entry.id(), "index add", error));
        return;
      }
      index.add(entry.id(), entry.text());
      added++;
    }

    @Override
    public void idle() {}
  }
}
