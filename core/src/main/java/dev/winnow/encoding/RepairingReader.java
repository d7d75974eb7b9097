package dev.winnow.encoding;

import java.io.IOException;
import java.io.Reader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the repaired text of another reader, segment by segment. Not thread-safe. */
final class RepairingReader extends Reader {
  private static final int CHUNK = 1 << 13;

  private final Reader source;
  private final DocumentRepair document;
  private @Nullable StagedRepair segments;

  /** What was read of the source and is not repaired yet, from {@code pendingStart} on. */
  private final StringBuilder pending = new StringBuilder();

  private int pendingStart;
  private boolean sourceEnded;

  /** What is repaired and not read yet. */
  private String ready = "";

  private int readyAt;

  private final char[] chunk = new char[CHUNK];

  RepairingReader(Reader source, DocumentRepair document) {
    this.source = source;
    this.document = document;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    if (length == 0) {
      return 0;
    }
    while (readyAt == ready.length()) {
      if (!repairNext()) {
        return -1;
      }
    }
    int n = Math.min(length, ready.length() - readyAt);
    ready.getChars(readyAt, readyAt + n, buffer, offset);
    readyAt += n;
    return n;
  }

  /** Repairs the next segments; returns false at the end of the source. */
  private boolean repairNext() throws IOException {
    fill();
    if (pendingStart == pending.length()) {
      return false;
    }
    if (segments == null) {
      segments = document.learn(pending);
    }
    int start = pendingStart;
    int end = Segments.end(pending, start);
    if (segments.scan().find(pending, start, end) < end) {
      String segment = pending.substring(start, end);
      ready = segments.repair(segment).apply(segment);
    } else {
      ready = pending.substring(start, end);
    }
    readyAt = 0;
    pendingStart = end;
    return true;
  }

  /** Reads on until a whole segment, and at first the whole head, is there. */
  private void fill() throws IOException {
    if (pendingStart > 2 * Segments.MAX_LENGTH) {
      pending.delete(0, pendingStart);
      pendingStart = 0;
    }
    while (!sourceEnded && pending.length() - pendingStart <= Segments.MAX_LENGTH) {
      int n = source.read(chunk, 0, CHUNK);
      if (n < 0) {
        sourceEnded = true;
      } else {
        pending.append(chunk, 0, n);
      }
    }
  }

  @Override
  public boolean ready() throws IOException {
    return readyAt < ready.length() || source.ready();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
