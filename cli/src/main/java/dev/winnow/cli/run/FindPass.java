package dev.winnow.cli.run;

import dev.winnow.cli.work.Progress;
import dev.winnow.cli.work.WorkSettings;
import dev.winnow.pipeline.Pipeline;
import java.io.IOException;
import java.nio.file.Path;

/** The pass that strips each document and finds what is to be found in it. */
final class FindPass {
  private final Pipeline pipeline;
  private final CleanLine line;

  FindPass(Pipeline pipeline, CleanLine line) {
    this.pipeline = pipeline;
    this.line = line;
  }

  /** Takes the entries of the spool into a journal of lines, from where that ends. */
  void run(Path spool, Path lines, WorkSettings settings, Progress progress)
      throws IOException, InterruptedException {
    try (Journal journal = Journal.open(lines)) {
      new EntryPass<>(
              "run",
              document -> line.of(document, pipeline.process(document.document())),
              new JournalSink(journal))
          .run(spool, journal.entries(), settings, progress);
    }
  }
}
