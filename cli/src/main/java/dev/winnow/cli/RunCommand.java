package dev.winnow.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.boilerplate.HtmlExtractor;
import dev.winnow.boilerplate.Templates;
import dev.winnow.boilerplate.TextExtractor;
import dev.winnow.cli.input.Inputs;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.Utf8;
import dev.winnow.cli.output.LineOutput;
import dev.winnow.cli.output.OutputException;
import dev.winnow.cli.output.Rejects;
import dev.winnow.cli.record.RecordReader;
import dev.winnow.cli.work.Progress;
import dev.winnow.cli.work.RecordRun;
import dev.winnow.encoding.EncodingRepairer;
import dev.winnow.encoding.TextDecoder;
import dev.winnow.pipeline.CleanDocument;
import dev.winnow.pipeline.Pipeline;
import dev.winnow.pipeline.Step;
import dev.winnow.pipeline.Steps;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the whole pipeline over documents and writes a folder of results. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the whole pipeline: what goes in as pages comes out as clean text.",
      "Writes to DIR: documents.jsonl, rejects.jsonl and run.json."
    },
    footer = {"", "Example:", "  winnow run docs/samples -o out"})
final class RunCommand implements Callable<Integer> {
  private static final String NAME = "run";

  private final Streams streams;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private WorkOptions work = new WorkOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "The folder to write to.")
  private Path folder = Path.of("");

  RunCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (input.arguments().isEmpty()) {
      throw new IllegalArgumentException("IN must be given: a file, a folder or -");
    }
    Instant begun = Instant.now();
    Inputs inputs = input.open(streams.in(), Optional.of(folder));
    Pipeline pipeline = pipeline();
    long records;
    long rejected;
    try (LineOutput documents = open("documents.jsonl");
        Rejects rejects = Rejects.toFile(open("rejects.jsonl"));
        Progress progress = Progress.start(work.progress(), NAME, streams.err())) {
      records =
          new RecordRun<>(
                  NAME,
                  new RecordReader(input.limits()),
                  step(pipeline),
                  new LineSink(documents),
                  rejects)
              .run(inputs, work.settings(), progress);
      rejected = rejects.count();
    }
    writeSummary(pipeline, begun, records, rejected);
    streams
        .errWriter()
        .printf(
            Locale.ROOT,
            "winnow run: %d of %d records rejected; the documents are in %s%n",
            rejected,
            records,
            folder.resolve("documents.jsonl"));
    return rejected == 0 ? ExitStatus.OK : ExitStatus.REJECTS;
  }

  private Pipeline pipeline() {
    return Pipeline.builder()
        .step("decode", bounded(Steps.decode(TextDecoder.evidence())))
        .step("extract", Steps.extract(HtmlExtractor.standard()))
        .step("repair", Steps.repair(EncodingRepairer.standard()))
        .step("strip", Steps.strip(TextExtractor.standard(), Templates.none()))
        .build();
  }

  private Step bounded(Step decode) {
    return document -> {
      CleanDocument decoded = decode.apply(document);
      input.limits().check("text", decoded.text());
      return decoded;
    };
  }

  private LineOutput open(String name) throws OutputException {
    Path file = folder.resolve(name);
    return LineOutput.to(file, "--output " + file);
  }

  private RecordRun.Step<byte[]> step(Pipeline pipeline) {
    CleanRecord clean = new CleanRecord(output);
    return record -> {
      clean.fill(record, pipeline.process(record.document()));
      return record.toLine();
    };
  }

  private void writeSummary(Pipeline pipeline, Instant begun, long records, long rejected)
      throws IOException {
    ObjectNode json = Json.object();
    json.putObject("versions")
        .put("winnow", Version.number())
        .put("java", Runtime.version().toString());
    json.set("inputs", Json.valueOf(input.arguments()));
    json.putObject("options")
        .put("max-chars", input.limits().maxChars())
        .put("time-limit", work.settings().timeLimitText())
        .put("offsets", output.offsets().toString())
        .put("keep-original", output.keepsOriginal());
    json.set("steps", Json.valueOf(pipeline.steps()));
    json.putObject("counts")
        .put("records", records)
        .put("documents", records - rejected)
        .put("rejects", rejected);
    json.putObject("timings")
        .put("threads", work.threads())
        .put("begun", begun.toString())
        .put("seconds", Duration.between(begun, Instant.now()).toMillis() / 1000.0);
    try (LineOutput file = open("run.json")) {
      file.write(Utf8.encode(Json.writePretty(json)));
    }
  }
}
