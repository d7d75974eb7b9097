package dev.winnow.cli;

import dev.winnow.similarity.NearDuplicateIndex;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks documents up in an index. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = {
      "Finds the near-duplicates of the texts as given in an index.",
      "Adds to each record: matches [{id, similarity}], the most similar first."
    },
    footer = {"", "Example:", "  winnow index query docs/samples --index seen"})
final class IndexQueryCommand extends RecordCommand {
  @Option(names = "--index", paramLabel = "FILE", required = true, description = "The index.")
  private Path file = Path.of("");

  IndexQueryCommand(Streams streams) {
    super("index query", streams);
  }

  @Override
  Step step() {
    NearDuplicateIndex index = IndexFiles.open("--index", file);
    return record -> record.set("matches", index.query(text(record)));
  }
}
