package dev.winnow.cli.input;

import dev.winnow.pipeline.Format;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Holds one record as it was read, before anything has looked into it. */
public sealed interface RawRecord {
  /** Returns where it was read. */
  Origin origin();

  /** Returns the bytes it holds in memory. */
  int size();

  /** Returns a checksum (CRC-32C) of what it holds: another one tells that it has changed. */
  int checksum();

  private static int checksum(byte[] bytes, String... others) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    for (String other : others) {
      crc.update(other.getBytes(StandardCharsets.UTF_8));
    }
    return (int) crc.getValue();
  }

  /** One line of a JSON Lines file, without its end. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and handed on only
  record Line(Origin origin, byte[] bytes) implements RawRecord {
    @Override
    public int size() {
      return bytes.length;
    }

    @Override
    public int checksum() {
      return RawRecord.checksum(bytes);
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

    @Override
    public int checksum() {
      return RawRecord.checksum(bytes, String.valueOf(url), String.valueOf(contentType));
    }
  }

  /** What could not be read, and why. */
  record Unreadable(Origin origin, String error) implements RawRecord {
    @Override
    public int size() {
      return 0;
    }

    @Override
    public int checksum() {
      return 0;
    }
  }
}
