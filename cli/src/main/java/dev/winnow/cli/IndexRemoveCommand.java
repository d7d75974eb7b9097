package dev.winnow.cli;

import dev.winnow.cli.json.Json;
import dev.winnow.similarity.NearDuplicateIndex;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes documents from an index. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = "Removes documents from an index. Writes {documents, removed}.",
    footer = {"", "Example:", "  winnow index remove courier-bell.html --index seen"})
final class IndexRemoveCommand implements Callable<Integer> {
  private static final List<String> STANDARD_INPUT = List.of("-");

  private final Streams streams;

  @Option(names = "--index", paramLabel = "FILE", required = true, description = "The index.")
  private Path file = Path.of("");

  @Parameters(
      paramLabel = "ID",
      arity = "1..*",
      description = "Ids of documents, or - for one a line on standard input.")
  private List<String> ids = List.of();

  IndexRemoveCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (NearDuplicateIndex index = IndexFiles.open("--index", file)) {
      long removed = 0;
      long unknown = 0;
      for (String id : ids.equals(STANDARD_INPUT) ? lines() : ids) {
        if (index.remove(id)) {
          removed++;
        } else {
          unknown++;
          streams.errWriter().println("winnow index remove: no document has the id " + id);
        }
      }
      IndexFiles.save("--index", index, file);
      streams
          .outWriter()
          .println(
              Json.write(Json.object().put("documents", index.size()).put("removed", removed)));
      return unknown == 0 ? ExitStatus.OK : ExitStatus.REJECTS;
    }
  }

  private List<String> lines() {
    return new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8))
        .lines()
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
