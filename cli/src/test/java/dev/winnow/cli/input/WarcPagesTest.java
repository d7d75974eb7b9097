package dev.winnow.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.pipeline.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class WarcPagesTest {
  private static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] record(String type, String id, String contentType, byte[] block) {
    String header =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:"
            + id
            + ">\r\n"
            + "WARC-Date: 2024-05-06T07:08:09Z\r\nWARC-Target-URI: https://example.org/"
            + id
            + "\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    return join(bytes(header), block, bytes("\r\n\r\n"));
  }

  private static byte[] response(String id, int status, String headers, byte[] body) {
    return record(
        "response",
        id,
        "application/http; msgtype=response",
        join(bytes("HTTP/1.1 " + status + " X\r\n" + headers + "\r\n"), body));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static List<RawRecord> read(byte[] warc, int maxChars)
      throws IOException, InterruptedException {
    List<RawRecord> records = new ArrayList<>();
    new WarcPages("a.warc", new Limits(maxChars), records::add)
        .read(new ByteArrayInputStream(warc));
    return records;
  }

  private static RawRecord.Page page(RawRecord record) {
    assertThat(record).isInstanceOf(RawRecord.Page.class);
    return (RawRecord.Page) record;
  }

  @Test
  void takesGoodPagesOfHtmlAndText() throws Exception {
    byte[] warc =
        join(
            record("warcinfo", "0", "application/warc-fields", bytes("software: x\r\n")),
            record(
                "request",
                "1",
                "application/http; msgtype=request",
                bytes("GET / HTTP/1.1\r\n\r\n")),
            response("2", 200, HTML, bytes("<p>two")),
            response("3", 404, HTML, bytes("<p>three")),
            response("4", 200, "Content-Type: image/png\r\n", bytes("png")),
            response("5", 206, "Content-Type: TEXT/plain\r\n", bytes("five")),
            response("6", 200, "", bytes("?")),
            record("metadata", "7", "text/plain", bytes("seven")));

    List<RawRecord> pages = read(warc, 1000);

    assertThat(pages).hasSize(2);
    RawRecord.Page html = page(pages.get(0));
    assertThat(html.origin()).isEqualTo(new Origin("a.warc", 0, "urn:uuid:2"));
    assertThat(html.bytes()).isEqualTo(bytes("<p>two"));
    assertThat(html.format()).isEqualTo(Format.HTML);
    assertThat(html.url()).isEqualTo("https://example.org/2");
    assertThat(html.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(page(pages.get(1)).format()).isEqualTo(Format.TEXT);
  }

  @Test
  void undoesWhatTheServerDidToTheBody() throws Exception {
    byte[] warc =
        join(
            response("1", 200, HTML + "Content-Encoding: gzip\r\n", gzip(bytes("<p>packed"))),
            response(
                "2",
                200,
                HTML + "Transfer-Encoding: chunked\r\n",
                bytes("3\r\n<p>\r\n2\r\nhi\r\n0\r\n\r\n")));

    assertThat(read(warc, 1000))
        .extracting(record -> new String(page(record).bytes(), StandardCharsets.ISO_8859_1))
        .containsExactly("<p>packed", "<p>hi");
  }

  @Test
  void readsArchivesCompressedRecordByRecord() throws Exception {
    byte[] warc =
        join(
            gzip(response("1", 200, HTML, bytes("a"))), gzip(response("2", 200, HTML, bytes("b"))));

    assertThat(read(warc, 1000)).hasSize(2);
  }

  @Test
  void rejectsAPageOverTheBoundAndABodyThatIsBroken() throws Exception {
    byte[] warc =
        join(
            response("1", 200, HTML, bytes("x".repeat(5000))),
            response("2", 200, HTML + "Content-Encoding: gzip\r\n", bytes("not gzip at all")),
            response("3", 200, HTML, bytes("good")));

    List<RawRecord> records = read(warc, 1000);

    assertThat(records.get(0)).isInstanceOf(RawRecord.Unreadable.class);
    assertThat(records.get(1).origin().id()).isEqualTo("urn:uuid:2");
    assertThat(page(records.get(2)).bytes()).isEqualTo(bytes("good"));
  }

  @Test
  void takesThePagesBeforeTheCutOfATruncatedArchive() throws Exception {
    byte[] first = gzip(response("1", 200, HTML, bytes("good")));
    byte[] second = gzip(response("2", 200, HTML, bytes("x".repeat(100))));
    byte[] cut = join(first, Arrays.copyOf(second, second.length / 2));
    List<RawRecord> records = new ArrayList<>();

    assertThatThrownBy(
            () ->
                new WarcPages("a.warc", new Limits(1000), records::add)
                    .read(new ByteArrayInputStream(cut)))
        .isInstanceOf(IOException.class);
    assertThat(records).hasSize(1);
  }
}
