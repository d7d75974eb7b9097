package dev.winnow.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.Invocation;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.OffsetUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a run over the samples of the project writes. */
final class SampleRun {
  private SampleRun() {}

  /** Runs into a folder; the sources come from the field {@code original}. */
  static ReportInput of(OffsetUnit unit, Path folder) throws IOException {
    Invocation run =
        Invocation.of(
            "run",
            Path.of("..", "docs", "samples").toString(),
            "-o",
            folder.toString(),
            "--keep-original",
            "--offsets",
            unit.toString());
    assertThat(run.status()).as(run.err()).isZero();
    List<String> lines = Files.readAllLines(folder.resolve("documents.jsonl"));
    return new ReportInput(GivenDocument.from(() -> documents(lines)), unit, folder);
  }

  private static Stream<ReportDocument> documents(List<String> lines) {
    return lines.stream()
        .map(
            line -> {
              ObjectNode record = Json.read(line);
              return new GivenDocument(record, record.get("original").asText());
            });
  }
}
