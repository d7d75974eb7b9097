package dev.winnow.cli.report;

import dev.winnow.cli.json.OffsetUnit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Says what a report is about.
 *
 * @param documents the documents, in the order of the run
 * @param offsets what the spans in the records and in {@code related.jsonl} count
 * @param folder where the run wrote {@code related.jsonl}, {@code rejects.jsonl} and {@code
 *     run.json}; what is not there is not reported
 */
public record ReportInput(Documents documents, OffsetUnit offsets, Path folder) {

  /** Gives documents as often as they are asked for, each time the same in the same order. */
  @FunctionalInterface
  public interface Documents {
    /**
     * Opens the documents whose numbers, from 0 in the order of the run, are wanted; the reader
     * closes the stream.
     */
    Stream<ReportDocument> open(IntPredicate wanted) throws IOException;
  }

  Path related() {
    return folder.resolve("related.jsonl");
  }

  Path rejects() {
    return folder.resolve("rejects.jsonl");
  }

  Path run() {
    return folder.resolve("run.json");
  }
}
