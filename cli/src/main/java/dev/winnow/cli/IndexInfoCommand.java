package dev.winnow.cli;

import dev.winnow.cli.json.Json;
import dev.winnow.similarity.NearDuplicateIndex;
import dev.winnow.similarity.ShingleUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells what an index is. */
@Command(
    name = "info",
    mixinStandardHelpOptions = true,
    description = {
      "Checks an index and tells what it is:",
      "{documents, bytes, threshold, shingleUnit, shingleSize, sketchSize, seed, bands, rows, recall}."
    },
    footer = {"", "Example:", "  winnow index info seen"})
final class IndexInfoCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(paramLabel = "FILE", description = "An index.")
  private Path file = Path.of("");

  IndexInfoCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (NearDuplicateIndex index = IndexFiles.open("FILE", file)) {
      boolean words = index.shingler().unit() == ShingleUnit.WORD;
      streams
          .outWriter()
          .println(
              Json.write(
                  Json.object()
                      .put("documents", index.size())
                      .put("bytes", Files.size(file))
                      .put("threshold", index.threshold())
                      .put("shingleUnit", words ? "word" : "char")
                      .put("shingleSize", index.shingler().size())
                      .put("sketchSize", index.sketcher().size())
                      .put("seed", index.shingler().seed())
                      .put("bands", index.banding().bands())
                      .put("rows", index.banding().rows())
                      .put("recall", index.banding().candidateRate(index.threshold()))));
    }
    return ExitStatus.OK;
  }
}
