package dev.winnow.cli.input;

import dev.winnow.pipeline.Format;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** Reads one file, or standard input, into records. What cannot be read becomes a record too. */
final class FileReader {
  private final Limits limits;
  private final RecordSink sink;
  private final AtomicLong bytesRead;

  /**
   * Makes a reader.
   *
   * @param bytesRead counts the bytes of the files, compressed as they are
   */
  FileReader(Limits limits, RecordSink sink, AtomicLong bytesRead) {
    this.limits = limits;
    this.sink = sink;
    this.bytesRead = bytesRead;
  }

  /** Reads a file; {@code id} names it among the inputs. */
  void read(Path file, String id, FileType type) throws InterruptedException {
    String path = Paths.portable(file);
    try (InputStream in = type.open(file, bytesRead)) {
      switch (type.content()) {
        case JSON_LINES -> lines(in, path, id + ":");
        case WARC -> new WarcPages(path, limits, sink).read(in);
        case TEXT -> page(in, new Origin(path, 0, id), Format.TEXT);
        case HTML -> page(in, new Origin(path, 0, id), Format.HTML);
      }
    } catch (IOException e) {
      unreadable(path, id, e);
    }
  }

  void unreadable(String path, String id, IOException why) throws InterruptedException {
    sink.accept(
        new RawRecord.Unreadable(new Origin(path, 0, id), "cannot be read: " + reason(why)));
  }

  /** Reads JSON Lines; the id of a record without one is its line number after the prefix. */
  void lines(InputStream in, String path, String idPrefix) throws InterruptedException {
    LineReader lines = new LineReader(in, limits.maxLineBytes());
    try {
      while (lines.next()) {
        Origin origin = new Origin(path, lines.number(), idPrefix + lines.number());
        if (lines.isTooLong()) {
          sink.accept(new RawRecord.Unreadable(origin, limits.excess("line")));
          continue;
        }
        byte[] line = lines.line();
        if (!isBlank(line)) {
          sink.accept(new RawRecord.Line(origin, line));
        }
      }
    } catch (IOException e) {
      Origin cut = new Origin(path, lines.number(), idPrefix + lines.number());
      sink.accept(new RawRecord.Unreadable(cut, "cannot be read further: " + reason(e)));
    }
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private void page(InputStream in, Origin origin, Format format)
      throws IOException, InterruptedException {
    byte[] bytes = in.readNBytes(limits.maxBytes() + 1);
    sink.accept(
        bytes.length > limits.maxBytes()
            ? new RawRecord.Unreadable(origin, limits.excess("file"))
            : new RawRecord.Page(origin, bytes, format, null, null));
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof EOFException) {
      return "the file ends too early";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
