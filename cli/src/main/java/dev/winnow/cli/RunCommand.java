package dev.winnow.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.input.Inputs;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.run.CorpusRun;
import dev.winnow.cli.run.RunFolder;
import dev.winnow.cli.run.RunSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the whole pipeline over documents and writes a folder of results. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the whole pipeline: what goes in as pages comes out as clean text,",
      "with sentences, quotations, near-duplicates and related documents.",
      "Writes to DIR: documents.jsonl, clusters.jsonl, related.jsonl, rejects.jsonl,",
      "templates, report.html and run.json."
    },
    footer = {
      "",
      "Example:",
      "  winnow run docs/samples -o out",
      "  winnow run pages.warc.gz -o out --skip quotes,report --format text"
    })
final class RunCommand implements Callable<Integer> {
  /** Options that say where and how, not what: results do not depend on them. */
  private static final Set<String> HOW =
      Set.of("--output", "--resume", "--threads", "--progress", "--help", "--version", "--config");

  private final Streams streams;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private WorkOptions work = new WorkOptions();
  @Mixin private PipelineOptions pipeline = new PipelineOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "The folder to write to.")
  private Path folder = Path.of("");

  @Option(
      names = "--resume",
      description = "Go on with a run that was stopped; without one, begin.")
  private boolean resume;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Take options from a TOML file, by their long names (threshold = 0.7); those of the command"
              + " line come first.")
  @SuppressWarnings("UnusedVariable") // ConfigFile reads it before the others are parsed.
  private Optional<Path> config = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  RunCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (input.arguments().isEmpty()) {
      throw new IllegalArgumentException("IN must be given: a file, a folder or -");
    }
    RunSettings settings =
        new RunSettings(
            pipeline.pipeline(input.limits(), work.threads(), RunFolder.temporary(folder)),
            input.limits(),
            work.settings(),
            output.offsets(),
            output.keepsOriginal(),
            pipeline.format(),
            pipeline.steps().contains("report"),
            work.progress());
    ObjectNode description = description();
    Inputs inputs = input.open(streams.in(), Optional.of(folder));
    if (resume && RunFolder.isFinished(folder, description)) {
      streams.errWriter().println("winnow run: the run in " + folder + " is finished");
      return ExitStatus.OK;
    }
    try (Interruption interruption = new Interruption()) {
      return run(settings, description, inputs, interruption);
    }
  }

  private int run(
      RunSettings settings, ObjectNode description, Inputs inputs, Interruption interruption)
      throws IOException, InterruptedException {
    try (RunFolder opened = RunFolder.open(folder, description, resume)) {
      CorpusRun run = new CorpusRun(settings, opened, description, streams.err());
      CorpusRun.Counts counts = run.run(inputs);
      tell(counts);
      return counts.rejects() == 0 ? ExitStatus.OK : ExitStatus.REJECTS;
    } catch (IOException | InterruptedException | RuntimeException e) {
      // Whatever fails because the thread is interrupted, that is the reason to tell.
      if (interruption.isAsked()) {
        streams.errWriter().println("winnow run: interrupted; go on with --resume");
        return ExitStatus.INTERRUPTED;
      }
      throw e;
    }
  }

  private ObjectNode description() throws IOException {
    ObjectNode json = Json.object();
    json.putObject("versions").put("winnow", Version.number());
    json.set("inputs", Json.valueOf(input.arguments()));
    ObjectNode options = json.putObject("options");
    for (OptionSpec option : spec.options()) {
      if (!HOW.contains(option.longestName()) && option.getValue() != null) {
        options.set(option.longestName().substring(2), Json.valueOf(plain(option.getValue())));
      }
    }
    json.set("steps", Json.valueOf(pipeline.steps()));
    // As it is when it is read again, so that the two can be compared.
    return Json.readBack(Json.write(json));
  }

  private static Object plain(Object value) {
    if (value instanceof Duration duration) {
      return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }
    return value instanceof Number || value instanceof Boolean || value instanceof List<?>
        ? value
        : value.toString();
  }

  private void tell(CorpusRun.Counts counts) {
    PrintWriter err = streams.errWriter();
    if (pipeline.steps().contains("report")) {
      err.println("winnow run: the report is " + folder.resolve("report.html"));
    }
    err.printf(
        Locale.ROOT,
        "winnow run: %d of %d records rejected; kept %d, near-duplicates %d, related pairs %d%n",
        counts.rejects(),
        counts.records(),
        counts.kept(),
        counts.documents() - counts.kept(),
        counts.relatedPairs());
  }
}
