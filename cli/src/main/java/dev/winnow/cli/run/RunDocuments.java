package dev.winnow.cli.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.Utf8;
import dev.winnow.cli.report.ReportDocument;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads the documents of a run that are wanted, in their order, each as it is written and as it was
 * read.
 */
final class RunDocuments extends Spliterators.AbstractSpliterator<ReportDocument>
    implements Closeable {
  private final JournalReader spool;
  private final JournalReader lines;
  private final Results results;
  private final RecordNumbers records;
  private final IntPredicate wanted;
  private int number;
  private long position;

  /** What the journals hold of a document; it is parsed when it is wanted. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Unparsed(byte[] line, byte[] entry) implements ReportDocument {
    @Override
    public ObjectNode record() {
      return Json.readBack(Utf8.decode(line));
    }

    @Override
    public String source() {
      return SpooledDocument.source(entry);
    }

    @Override
    public int bytes() {
      return line.length + entry.length;
    }
  }

  private RunDocuments(
      JournalReader spool,
      JournalReader lines,
      Results results,
      RecordNumbers records,
      IntPredicate wanted) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.spool = spool;
    this.lines = lines;
    this.results = results;
    this.records = records;
    this.wanted = wanted;
  }

  /** Opens the documents whose numbers are wanted. The stream is to be closed. */
  static Stream<ReportDocument> open(
      Path spool, Path lines, Results results, RecordNumbers numbers, IntPredicate wanted)
      throws IOException {
    JournalReader sources = JournalReader.open(spool);
    JournalReader records;
    try {
      records = JournalReader.open(lines);
    } catch (IOException | RuntimeException e) {
      sources.close();
      throw e;
    }
    RunDocuments documents = new RunDocuments(sources, records, results, numbers, wanted);
    return StreamSupport.stream(documents, false)
        .onClose(
            () -> {
              try {
                documents.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** The journals have an entry each for every record. */
  @Override
  public boolean tryAdvance(Consumer<? super ReportDocument> action) {
    while (number < records.documents() && !wanted.test(number)) {
      number++;
    }
    if (number == records.documents()) {
      return false;
    }
    try {
      long record = records.of(number);
      spool.skip(record - position);
      lines.skip(record - position);
      position = record + 1;
      byte[] entry = Objects.requireNonNull(spool.next(), "spool");
      byte[] line = Objects.requireNonNull(lines.next(), "lines");
      action.accept(new Unparsed(results.line(line, number++), entry));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try (spool;
        lines) {
      // Closing is all there is to do.
    }
  }
}
