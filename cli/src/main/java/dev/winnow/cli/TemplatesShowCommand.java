package dev.winnow.cli;

import dev.winnow.boilerplate.Template;
import dev.winnow.boilerplate.Templates;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.Utf8;
import dev.winnow.cli.output.LineOutput;
import dev.winnow.cli.output.TemplateFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists templates. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Lists templates as JSON Lines, by source, the most frequent first:",
      "{id, source, documents, sourceDocuments, lastSeen, text}."
    },
    footer = {"", "Example:", "  winnow templates show templates"})
final class TemplatesShowCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(paramLabel = "FILE", description = "A file of templates.")
  private Path file = Path.of("");

  TemplatesShowCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Templates templates = TemplateFiles.read("FILE", file);
    try (LineOutput out = LineOutput.to(streams.out(), "standard output")) {
      for (Template template : templates.list()) {
        out.write(
            Utf8.encode(
                Json.write(
                    Json.object()
                        .put("id", template.id())
                        .put("source", template.source())
                        .put("documents", template.documents())
                        .put("sourceDocuments", templates.documents().get(template.source()))
                        .put("lastSeen", template.lastSeen())
                        .put("text", template.text()))));
      }
    }
    return ExitStatus.OK;
  }
}
