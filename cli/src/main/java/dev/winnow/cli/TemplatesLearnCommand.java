package dev.winnow.cli;

import dev.winnow.boilerplate.HtmlExtractor;
import dev.winnow.boilerplate.TemplateLearner;
import dev.winnow.boilerplate.TemplateLesson;
import dev.winnow.boilerplate.Templates;
import dev.winnow.cli.input.Inputs;
import dev.winnow.cli.output.Rejects;
import dev.winnow.cli.output.TemplateFiles;
import dev.winnow.cli.record.RecordReader;
import dev.winnow.cli.work.Progress;
import dev.winnow.cli.work.RecordRun;
import dev.winnow.encoding.EncodingRepairer;
import dev.winnow.encoding.TextDecoder;
import dev.winnow.pipeline.CleanDocument;
import dev.winnow.pipeline.Pipeline;
import dev.winnow.pipeline.Steps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Learns the passages that sources repeat. */
@Command(
    name = "learn",
    mixinStandardHelpOptions = true,
    description = {
      "Learns the passages that unrelated documents of a source share.",
      "Pages are reduced to their text first; documents without a source count as one source."
    },
    footer = {"", "Example:", "  winnow templates learn docs/samples -o templates"})
final class TemplatesLearnCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private WorkOptions work = new WorkOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The file of templates to write.")
  private Path file = Path.of("");

  @Option(names = "--update", paramLabel = "FILE", description = "Learn on from these templates.")
  private @Nullable Path update;

  @Option(
      names = "--min-documents",
      paramLabel = "N",
      description =
          "How many documents must hold a passage (default: 2, and one in a hundred from the 200th of a"
              + " source on).")
  private @Nullable Integer minDocuments;

  TemplatesLearnCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    TemplateLearner learner = learner();
    Inputs inputs = input.open(streams.in(), Optional.of(file));
    Pipeline pipeline =
        Pipeline.builder()
            .step("decode", Steps.decode(TextDecoder.evidence()))
            .step("extract", Steps.extract(HtmlExtractor.standard()))
            .step("repair", Steps.repair(EncodingRepairer.standard()))
            .build();
    Rejects rejects = Rejects.toStandardError(streams.err());
    long records;
    try (rejects;
        Progress progress = Progress.start(work.progress(), "templates learn", streams.err())) {
      records =
          new RecordRun<TemplateLesson>(
                  "templates learn",
                  new RecordReader(input.limits()),
                  record -> {
                    CleanDocument clean = pipeline.process(record.document());
                    return TemplateLesson.of(record.document().source(), clean.text(), List.of());
                  },
                  new Lessons(learner),
                  rejects)
              .run(inputs, work.settings(), progress);
    }
    TemplateFiles.write(learner.build(), file);
    if (rejects.count() > 0) {
      streams
          .errWriter()
          .println(
              "winnow templates learn: "
                  + rejects.count()
                  + " of "
                  + records
                  + " records rejected");
      return ExitStatus.REJECTS;
    }
    return ExitStatus.OK;
  }

  private TemplateLearner learner() {
    TemplateLearner learner =
        update == null ? Templates.learner() : TemplateFiles.read("--update", update).toLearner();
    return minDocuments == null
        ? learner
        : Named.option("--min-documents", minDocuments, learner::minDocuments);
  }

  private record Lessons(TemplateLearner learner) implements RecordRun.Sink<TemplateLesson> {
    @Override
    public void accept(TemplateLesson lesson) {
      learner.add(lesson);
    }

    @Override
    public void idle() {}
  }
}
