package dev.winnow.cli.input;

import dev.winnow.pipeline.Format;
import org.jspecify.annotations.Nullable;

/** Holds one record as it was read, before anything has looked into it. */
public sealed interface RawRecord {
  /** Returns where it was read. */
  Origin origin();

  /** Returns the bytes it holds in memory. */
  int size();

  /** One line of a JSON Lines file, without its end. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and handed on only
  record Line(Origin origin, byte[] bytes) implements RawRecord {
    @Override
    public int size() {
      return bytes.length;
    }
  }

  /** A document of its own: a file, or a page of a web archive. */
  @SuppressWarnings("ArrayRecordComponent")
  record Page(
      Origin origin,
      byte[] bytes,
      Format format,
      @Nullable String url,
      @Nullable String contentType)
      implements RawRecord {
    @Override
    public int size() {
      return bytes.length;
    }
  }

  /** What could not be read, and why. */
  record Unreadable(Origin origin, String error) implements RawRecord {
    @Override
    public int size() {
      return 0;
    }
  }
}
