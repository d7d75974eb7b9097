package dev.winnow.cli.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.report.ReportDocument;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Reads documents as they were written, each with what was read of it. */
final class ReportedDocuments implements Iterator<ReportDocument> {
  private final JournalReader spool;
  private final BufferedReader documents;
  private @Nullable String line;

  ReportedDocuments(JournalReader spool, BufferedReader documents) throws IOException {
    this.spool = spool;
    this.documents = documents;
    this.line = documents.readLine();
  }

  @Override
  public boolean hasNext() {
    return line != null;
  }

  @Override
  public ReportDocument next() {
    if (line == null) {
      throw new NoSuchElementException();
    }
    ObjectNode record = Json.readBack(line);
    try {
      line = documents.readLine();
      return new ReportDocument(record, source(record.get("id").asText()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Both are in the order of the input, but a later pass may have rejected some. */
  private String source(String id) throws IOException {
    for (byte[] entry = spool.next(); entry != null; entry = spool.next()) {
      if (!Rejected.is(entry)) {
        if (Json.string(SpooledDocument.head(entry), "id").equals(id)) {
          return SpooledDocument.source(entry);
        }
      }
    }
    throw new IOException("spool has no document " + id);
  }
}
