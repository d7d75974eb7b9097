package dev.winnow.cli.input;

import dev.winnow.pipeline.Format;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** Reads the pages of a web archive: responses of status 2xx that are HTML or plain text. */
final class WarcPages {
  private final String path;
  private final Limits limits;
  private final RecordSink sink;

  WarcPages(String path, Limits limits, RecordSink sink) {
    this.path = path;
    this.limits = limits;
    this.sink = sink;
  }

  /**
   * Hands on every page of the stream.
   *
   * @throws IOException if the archive is broken; the pages before that place are handed on
   */
  void read(InputStream in) throws IOException, InterruptedException {
    try (WarcReader reader = new WarcReader(in)) {
      for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (next.get() instanceof WarcResponse response) {
          read(response);
        }
      }
    }
  }

  private void read(WarcResponse response) throws IOException, InterruptedException {
    Origin origin = new Origin(path, 0, response.id().toString());
    RawRecord page;
    try {
      page = page(origin, response).orElse(null);
    } catch (ParsingException | ZipException e) {
      // If it is the archive that is broken, not this page, the next record will show it.
      page = new RawRecord.Unreadable(origin, "cannot read the response: " + e.getMessage());
    }
    if (page != null) {
      sink.accept(page);
    }
  }

  private Optional<RawRecord> page(Origin origin, WarcResponse response) throws IOException {
    if (!response.contentType().base().equals(MediaType.HTTP)) {
      return Optional.empty();
    }
    HttpResponse http = response.http();
    Optional<Format> format = format(http.contentType());
    if (http.status() / 100 != 2 || format.isEmpty()) {
      return Optional.empty();
    }
    byte[] body = http.bodyDecoded().stream().readNBytes(limits.maxBytes() + 1);
    if (body.length > limits.maxBytes()) {
      return Optional.of(new RawRecord.Unreadable(origin, limits.excess("page")));
    }
    String contentType = http.headers().first("Content-Type").orElse(null);
    return Optional.of(
        new RawRecord.Page(origin, body, format.get(), response.target(), contentType));
  }

  private static Optional<Format> format(MediaType type) {
    return switch (type.base().toString().toLowerCase(Locale.ROOT)) {
      case "text/html", "application/xhtml+xml" -> Optional.of(Format.HTML);
      case "text/plain" -> Optional.of(Format.TEXT);
      default -> Optional.empty();
    };
  }
}
