package dev.winnow.cli;

import dev.winnow.cli.json.Json;
import dev.winnow.similarity.NearDuplicateIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts indexes together. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = {
      "Puts indexes with the same options together; no id may be in two of them.",
      "Writes {documents}."
    },
    footer = {"", "Example:", "  winnow index merge monday tuesday -o week"})
final class IndexMergeCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Indexes.")
  private List<Path> files = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The index to write.")
  private Path output = Path.of("");

  IndexMergeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (NearDuplicateIndex merged = IndexFiles.open("FILE", files.get(0))) {
      for (Path file : files.subList(1, files.size())) {
        try (NearDuplicateIndex other = IndexFiles.open("FILE", file)) {
          merged.merge(other);
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException("FILE " + file + ": " + e.getMessage(), e);
        }
      }
      IndexFiles.save("--output", merged, output);
      streams.outWriter().println(Json.write(Json.object().put("documents", merged.size())));
    }
    return ExitStatus.OK;
  }
}
