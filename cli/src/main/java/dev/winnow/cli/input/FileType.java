package dev.winnow.cli.input;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/**
 * Tells by its name what a file holds and how it is compressed.
 *
 * @param content what it holds
 * @param compression how it is compressed
 */
record FileType(Content content, Compression compression) {
  /** What the names may end in, for messages. */
  static final String NAMES = ".jsonl .ndjson .txt .html .htm .warc, each also .gz or .zst";

  private static final int BUFFER = 1 << 16;

  enum Content {
    JSON_LINES,
    TEXT,
    HTML,
    WARC
  }

  enum Compression {
    NONE,
    GZIP,
    ZSTD
  }

  /** Returns the type of a file, or nothing for a name that says nothing. */
  static Optional<FileType> of(Path file) {
    String name = Paths.name(file).toLowerCase(Locale.ROOT);
    Compression compression = Compression.NONE;
    if (name.endsWith(".gz")) {
      compression = Compression.GZIP;
      name = name.substring(0, name.length() - 3);
    } else if (name.endsWith(".zst")) {
      compression = Compression.ZSTD;
      name = name.substring(0, name.length() - 4);
    }
    Compression found = compression;
    return content(name).map(content -> new FileType(content, found));
  }

  private static Optional<Content> content(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "jsonl", "ndjson" -> Optional.of(Content.JSON_LINES);
      case "txt" -> Optional.of(Content.TEXT);
      case "html", "htm" -> Optional.of(Content.HTML);
      case "warc" -> Optional.of(Content.WARC);
      default -> Optional.empty();
    };
  }

  /** Opens a file and undoes its compression; several members after one another are one stream. */
  InputStream open(Path file, AtomicLong bytesRead) throws IOException {
    InputStream counted = new CountedStream(Files.newInputStream(file), bytesRead);
    InputStream raw = new BufferedInputStream(counted, BUFFER);
    try {
      return switch (compression) {
        case NONE -> raw;
        case GZIP -> new GZIPInputStream(raw, BUFFER);
        case ZSTD -> new ZstdInputStream(raw);
      };
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }
}
