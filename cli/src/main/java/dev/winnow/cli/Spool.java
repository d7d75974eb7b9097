package dev.winnow.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.output.LineOutput;
import dev.winnow.cli.record.IdList;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Keeps the records of a run in a temporary file, for the commands that must have seen all of them
 * before they can say anything of one. In memory a record costs the bytes of its id. Not
 * thread-safe.
 */
final class Spool implements Closeable {
  private final Path file;
  private final LineOutput lines;
  private final IdList ids = new IdList();

  /** A record as a line, and its id. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Entry(JsonNode id, byte[] line) {}

  Spool() throws IOException {
    file = Files.createTempFile("winnow-", ".jsonl");
    lines = LineOutput.to(file, "temporary file " + file);
  }

  /** Adds a record after those that are there. */
  void add(Entry entry) throws IOException {
    lines.write(entry.line());
    ids.add(entry.id());
  }

  /** Ends the writing: from here on, records can be read. */
  void finish() throws IOException {
    lines.close();
  }

  /** The id of a record, by its number. */
  JsonNode id(int record) {
    return ids.get(record);
  }

  int size() {
    return ids.size();
  }

  /** Reads the records again, in their order. The stream is to be closed. */
  Stream<ObjectNode> records() {
    try {
      BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
      return reader.lines().map(Json::readBack).onClose(() -> close(reader));
    } catch (IOException e) {
      throw new UncheckedIOException("temporary file cannot be read: " + file, e);
    }
  }

  private static void close(BufferedReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
    Files.deleteIfExists(file);
  }
}
