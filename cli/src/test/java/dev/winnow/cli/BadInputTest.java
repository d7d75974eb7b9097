package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of bad input has its answer, and costs nothing but itself. */
class BadInputTest {
  @TempDir Path folder;

  private Path file(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private Path file(String name, String content) throws IOException {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static List<String> ids(List<JsonNode> records) {
    return records.stream().map(record -> record.get("id").asText()).toList();
  }

  @Test
  void goesOnAfterALineThatIsNotJson() {
    Invocation run =
        Invocation.withInput(
            "{\"text\":\"one\"}\n{\"text\": \"two\n{\"text\":\"three\"}\n", "decode");

    assertThat(run.status()).isEqualTo(1);
    assertThat(ids(run.records())).containsExactly("1", "3");
    assertThat(run.rejects()).hasSize(1);
    assertThat(run.rejects().get(0).get("line").asInt()).isEqualTo(2);
    assertThat(run.rejects().get(0).get("error").asText()).startsWith("record must be JSON: ");
    assertThat(run.lastErrorLine()).isEqualTo("winnow decode: 1 of 3 records rejected");
  }

  @Test
  void rejectsRecordsThatAreNoDocuments() {
    Invocation run =
        Invocation.withInput(
            String.join(
                "\n",
                "[1]",
                "{}",
                "{\"text\":null,\"html\":null}",
                "{\"text\":\"a\",\"html\":\"b\"}",
                "{\"text\":7}",
                "{\"id\":{},\"text\":\"a\"}",
                "{\"id\":\"b64\",\"bytes\":\"*\"}",
                "{\"text\":\"a\"} {\"text\":\"b\"}",
                "{\"text\":\"good\"}"),
            "decode");

    assertThat(run.status()).isEqualTo(1);
    assertThat(ids(run.records())).containsExactly("9");
    assertThat(run.rejects())
        .extracting(reject -> reject.get("error").asText())
        .satisfiesExactly(
            error -> assertThat(error).isEqualTo("record must be a JSON object: array"),
            error -> assertThat(error).contains("one of text, html, bytes: []"),
            error -> assertThat(error).contains("one of text, html, bytes: []"),
            error -> assertThat(error).contains("one of text, html, bytes: [text, html]"),
            error -> assertThat(error).startsWith("text must be a string: "),
            error -> assertThat(error).startsWith("id must be a string: "),
            error -> assertThat(error).startsWith("bytes must be base64: "),
            error -> assertThat(error).startsWith("record must be JSON: "));
    assertThat(run.rejects().get(6).get("id").asText()).isEqualTo("b64");
  }

  @Test
  void rejectsTheSecondRecordOfAnId() {
    Invocation run =
        Invocation.withInput(
            "{\"id\":\"a\",\"text\":\"1\"}\n{\"id\":\"b\",\"text\":\"2\"}\n{\"id\":\"a\",\"text\":\"3\"}",
            "decode");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.records())
        .extracting(record -> record.get("text").asText())
        .containsExactly("1", "2");
    assertThat(run.rejects().get(0).get("line").asInt()).isEqualTo(3);
    assertThat(run.rejects().get(0).get("id").asText()).isEqualTo("a");
  }

  @Test
  void rejectsALineThatIsNotUtf8() {
    byte[] lines =
        "{\"text\":\"caf?\"}\n{\"text\":\"caf\u00e9 \ufffd\"}\n".getBytes(StandardCharsets.UTF_8);
    lines[12] = (byte) 0xE9;

    Invocation run = Invocation.withInput(new ByteArrayInputStream(lines), "decode");

    assertThat(run.records())
        .extracting(record -> record.get("text").asText())
        .containsExactly("caf\u00e9 \ufffd");
    assertThat(run.rejects().get(0).get("error").asText())
        .isEqualTo("record must be UTF-8, but is not at byte 13");
  }

  @Test
  void rejectsARecordThatNestsTooDeeply() {
    String deep = "{\"text\":\"a\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    Invocation run = Invocation.withInput(deep + "\n{\"text\":\"b\"}", "decode");

    assertThat(run.status()).isEqualTo(1);
    assertThat(ids(run.records())).containsExactly("2");
  }

  @Test
  void rejectsTextsOverTheBound() {
    Invocation run =
        Invocation.withInput(
            "{\"text\":\"12345\"}\n{\"text\":\"123456\"}\n{\"html\":\"123456\"}\n"
                + "{\"bytes\":\"MTIzNDU2\"}\n{\"bytes\":\"MTIzNDU=\"}",
            "decode",
            "--max-chars",
            "5");

    assertThat(ids(run.records())).containsExactly("1", "5");
    assertThat(run.rejects())
        .extracting(reject -> reject.get("error").asText())
        .containsExactly(
            "text is over --max-chars 5",
            "html is over --max-chars 5",
            "text is over --max-chars 5");
  }

  @Test
  void skipsALineOfHundredsOfMegabytesAndTakesTheNext() {
    byte[] mebibyte = new byte[1 << 20];
    Arrays.fill(mebibyte, (byte) 'x');
    InputStream endless =
        new SequenceInputStream(
            Collections.enumeration(
                Collections.nCopies(300, mebibyte).stream()
                    .<InputStream>map(ByteArrayInputStream::new)
                    .toList()));
    InputStream stdin =
        new SequenceInputStream(
            new SequenceInputStream(
                new ByteArrayInputStream("{\"text\":\"a\"}\n".getBytes(StandardCharsets.UTF_8)),
                endless),
            new ByteArrayInputStream("\n{\"text\":\"b\"}\n".getBytes(StandardCharsets.UTF_8)));

    Invocation run = Invocation.withInput(stdin, "decode", "--max-chars", "1000");

    assertThat(run.status()).isEqualTo(1);
    assertThat(ids(run.records())).containsExactly("1", "3");
    assertThat(run.rejects().get(0).get("line").asInt()).isEqualTo(2);
    assertThat(run.rejects().get(0).get("error").asText())
        .isEqualTo("line is over --max-chars 1000");
  }

  @Test
  void takesTheWholeLinesOfATruncatedGzip() throws IOException {
    StringBuilder lines = new StringBuilder();
    Random random = new Random(1);
    for (int i = 1; i <= 5000; i++) {
      lines.append("{\"text\":\"").append(random.nextLong()).append("\"}\n");
    }
    byte[] whole = gzip(lines.toString());
    Path cut = file("cut.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));
    Path other = file("other.jsonl", "{\"text\":\"other\"}");

    Invocation run = Invocation.of("decode", cut.toString(), other.toString());

    assertThat(run.status()).isEqualTo(1);
    List<String> ids = ids(run.records());
    int good = ids.size() - 1;
    assertThat(good).isBetween(1000, 4000);
    for (int i = 0; i < good; i++) {
      assertThat(ids.get(i)).isEqualTo("cut.jsonl.gz:" + (i + 1));
    }
    assertThat(ids.get(good)).isEqualTo("other.jsonl:1");
    assertThat(run.rejects()).hasSize(1);
    assertThat(run.rejects().get(0).get("line").asInt()).isEqualTo(good + 1);
    assertThat(run.rejects().get(0).get("error").asText())
        .isEqualTo("cannot be read further: the file ends too early");
  }

  @Test
  void takesTheWholeLinesOfATruncatedZstd() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (ZstdOutputStream zstd = new ZstdOutputStream(whole)) {
      zstd.write("{\"text\":\"a\"}\n{\"text\":".getBytes(StandardCharsets.UTF_8));
      zstd.flush();
      zstd.write(new byte[1000]);
    }
    Path cut = file("cut.jsonl.zst", Arrays.copyOf(whole.toByteArray(), whole.size() - 8));

    Invocation run = Invocation.of("decode", cut.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(ids(run.records())).containsExactly("cut.jsonl.zst:1");
    assertThat(run.rejects()).hasSize(1);
    assertThat(run.rejects().get(0).get("error").asText()).startsWith("cannot be read further: ");
  }

  @Test
  void rejectsAFileThatIsNotWhatItsNameSays() throws IOException {
    file("in/a.txt.gz", "not gzip");
    file("in/b.txt.zst", "not zstd");
    file("in/c.warc", "not a web archive");
    file("in/d.txt", "good");

    Invocation run = Invocation.of("decode", folder.resolve("in").toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(ids(run.records())).containsExactly("d.txt");
    assertThat(ids(run.rejects())).containsExactly("a.txt.gz", "b.txt.zst", "c.warc");
    assertThat(run.err()).doesNotContain("Exception", "\tat ");
  }

  @Test
  void givesATextForBinaryJunk() throws IOException {
    byte[] junk = new byte[100_000];
    new Random(7).nextBytes(junk);
    file("in/junk.txt", junk);
    file("in/nothing.txt", new byte[0]);

    Invocation run = Invocation.of("decode", folder.resolve("in").toString());

    assertThat(run.status()).isIn(0, 1);
    assertThat(run.records().size() + (run.status() == 0 ? 0 : run.rejects().size())).isEqualTo(2);
    assertThat(ids(run.records())).contains("nothing.txt");
  }

  @Test
  void rejectsAnUnreadableFolderAndFileInsideAFolder() throws IOException {
    file("in/a.txt", "a");
    Path hidden = file("in/hidden/b.txt", "b").getParent();
    Path secret = file("in/secret.txt", "c");
    file("in/z.txt", "z");
    Files.setPosixFilePermissions(hidden, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    try {
      Assumptions.assumeFalse(Files.isReadable(secret), "this user reads everything");

      Invocation run = Invocation.of("decode", folder.resolve("in").toString());

      assertThat(run.status()).isEqualTo(1);
      assertThat(ids(run.records())).containsExactly("a.txt", "z.txt");
      assertThat(ids(run.rejects())).containsExactly("hidden", "secret.txt");
      assertThat(run.rejects().get(0).get("error").asText())
          .isEqualTo("cannot be read: permission denied");
      assertThat(Invocation.of("decode", hidden.toString()).lastErrorLine())
          .isEqualTo("winnow decode: IN must be readable: " + hidden);
    } finally {
      Files.setPosixFilePermissions(hidden, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void rejectsALinkThatLeadsNowhereAndDoesNotFollowLinksToFolders() throws IOException {
    file("in/sub/a.txt", "a");
    Files.createSymbolicLink(folder.resolve("in/sub/loop"), folder.resolve("in"));
    Files.createSymbolicLink(folder.resolve("in/gone.txt"), folder.resolve("nowhere"));

    Invocation run = Invocation.of("decode", folder.resolve("in").toString());

    assertThat(ids(run.records())).containsExactly("sub/a.txt");
    assertThat(ids(run.rejects())).containsExactly("gone.txt");
  }

  @Test
  void writesNothingWhereAnInputIsMissing() throws IOException {
    Path good = file("a.txt", "a");
    Path out = folder.resolve("out.jsonl");
    Path missing = folder.resolve("missing.txt");

    Invocation run =
        Invocation.of("decode", good.toString(), missing.toString(), "-o", out.toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("winnow decode: IN must exist: " + missing + System.lineSeparator());
    assertThat(out).doesNotExist();
  }

  @Test
  void namesAFileWhoseNameDoesNotTellWhatItHolds() throws IOException {
    Path file = file("report.pdf", "%PDF");

    Invocation run = Invocation.of("decode", file.toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(".jsonl", file.toString()).hasLineCount(1);
  }

  @Test
  void doesNotOverwriteItsInput() throws IOException {
    Path file = file("a.jsonl", "{\"text\":\"a\"}");

    Invocation run = Invocation.of("decode", file.toString(), "-o", file.toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(file).hasContent("{\"text\":\"a\"}");
  }

  @Test
  void namesAnOutputThatCannotBeWritten() throws IOException {
    Path file = file("a.txt", "a");

    Invocation run = Invocation.of("decode", file.toString(), "-o", folder.toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("winnow decode: cannot write --output " + folder)
        .hasLineCount(1);
  }
}
