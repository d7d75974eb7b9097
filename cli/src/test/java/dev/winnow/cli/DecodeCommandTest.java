package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodeCommandTest {
  @TempDir Path folder;

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  void addsTheTextAndHowItIsKnown() {
    String line =
        "{\"id\":\"a\",\"bytes\":\"" + base64("gr\u00fcn".getBytes(StandardCharsets.UTF_8)) + "\"}";

    JsonNode record = Invocation.withInput(line, "decode").records().get(0);

    assertThat(record.get("text").asText()).isEqualTo("gr\u00fcn");
    assertThat(record.get("charset").asText()).isEqualToIgnoringCase("utf-8");
    assertThat(record.get("confidence").asDouble()).isBetween(0.5, 1.0);
    assertThat(record.get("why").asText()).isNotEmpty();
    assertThat(record.has("bytes")).isFalse();
  }

  @Test
  void weighsADeclarationAgainstTheBytesOrObeysIt() {
    byte[] page =
        "<meta charset=iso-8859-1><p>Gr\u00fc\u00dfe aus K\u00f6ln"
            .getBytes(StandardCharsets.UTF_8);
    String line = "{\"bytes\":\"" + base64(page) + "\"}";

    JsonNode weighed = Invocation.withInput(line, "decode").records().get(0);
    JsonNode obeyed = Invocation.withInput(line, "decode", "--mode", "whatwg").records().get(0);

    assertThat(weighed.get("charset").asText()).isEqualToIgnoringCase("utf-8");
    assertThat(weighed.get("declared").asText()).isEqualTo("iso-8859-1");
    assertThat(weighed.get("text").asText()).endsWith("Gr\u00fc\u00dfe aus K\u00f6ln");
    assertThat(obeyed.get("charset").asText()).isEqualToIgnoringCase("windows-1252");
    assertThat(obeyed.get("text").asText()).contains("Gr\u00c3\u00bc");
  }

  @Test
  void handsAPageOnAsAPage() throws IOException {
    Path page = folder.resolve("page.html");
    Files.writeString(page, "<title>Tides</title><p>The tide was late, and nobody had told it.");

    String decoded = Invocation.of("decode", page.toString()).out();
    JsonNode extracted = Invocation.withInput(decoded, "extract").records().get(0);

    assertThat(extracted.get("text").asText().strip())
        .isEqualTo("The tide was late, and nobody had told it.");
    assertThat(extracted.get("title").asText()).isEqualTo("Tides");
  }

  @Test
  void dropsAByteOrderMark() {
    String line = "{\"bytes\":\"" + base64("\ufeffa".getBytes(StandardCharsets.UTF_8)) + "\"}";

    assertThat(Invocation.withInput(line, "decode").records().get(0).get("text").asText())
        .isEqualTo("a");
  }

  @Test
  void passesOtherFieldsThroughAsTheyAre() {
    String line =
        "{\"id\":7,\"text\":\"\",\"price\":1.50,\"big\":123456789012345678901234567890,"
            + "\"tiny\":1E-400,\"nothing\":null,\"deep\":{\"a\":[1,{\"b\":\"\\ud83d\"}]},\"lang\":\"de\"}";

    assertThat(Invocation.withInput(line, "decode").out()).isEqualTo(line + "\n");
  }

  @Test
  void takesNullForAbsentAndGivesAnId() {
    assertThat(
            Invocation.withInput(
                    "\n{\"id\":null,\"text\":\"a\",\"html\":null,\"url\":null}\r\n", "decode")
                .out())
        .isEqualTo("{\"id\":\"2\",\"text\":\"a\"}\n");
  }

  @Test
  void namesRecordsByTheirPlace() throws IOException {
    Files.createDirectories(folder.resolve("in/b"));
    Files.writeString(folder.resolve("in/b/x.jsonl"), "\ufeff{\"text\":\"1\"}\n\n{\"text\":\"2\"}");
    Files.writeString(folder.resolve("in/b-x.txt"), "3");
    Files.writeString(folder.resolve("in/b.html"), "<p>4");
    Files.writeString(folder.resolve("in/notes.md"), "skipped");
    Path single = Files.writeString(folder.resolve("single.txt"), "5");

    Invocation run = Invocation.of("decode", folder.resolve("in").toString(), single.toString());

    assertThat(run.status()).isZero();
    assertThat(run.records())
        .extracting(record -> record.get("id").asText())
        .containsExactly("b-x.txt", "b.html", "b/x.jsonl:1", "b/x.jsonl:3", "single.txt");
  }

  @Test
  void keepsFilesOfOneNameApart() throws IOException {
    Path one = Files.createDirectories(folder.resolve("one")).resolve("a.txt");
    Path two = Files.createDirectories(folder.resolve("two")).resolve("a.txt");
    Files.writeString(one, "1");
    Files.writeString(two, "2");

    Invocation run = Invocation.of("decode", one.toString(), two.toString());

    assertThat(run.status()).isZero();
    assertThat(run.records())
        .extracting(record -> record.get("id").asText())
        .containsExactly(one.toString(), two.toString());
  }

  @Test
  void readsCompressedFilesOfSeveralMembers() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    ByteArrayOutputStream zstd = new ByteArrayOutputStream();
    for (String line : new String[] {"{\"text\":\"a\"}\n", "{\"text\":\"b\"}\n"}) {
      try (GZIPOutputStream member = new GZIPOutputStream(gzip)) {
        member.write(line.getBytes(StandardCharsets.UTF_8));
      }
      ByteArrayOutputStream frame = new ByteArrayOutputStream();
      try (ZstdOutputStream member = new ZstdOutputStream(frame)) {
        member.write(line.getBytes(StandardCharsets.UTF_8));
      }
      frame.writeTo(zstd);
    }
    Path first = Files.write(folder.resolve("x.ndjson.gz"), gzip.toByteArray());
    Path second = Files.write(folder.resolve("X.JSONL.ZST"), zstd.toByteArray());

    Invocation run = Invocation.of("decode", first.toString(), second.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.records())
        .extracting(record -> record.get("text").asText())
        .containsExactly("a", "b", "a", "b");
  }

  @Test
  void writesToAFile() throws IOException {
    assertThat(Invocation.withInput("{\"text\":\"a\"}", "decode", "-o", "-").records()).hasSize(1);
    Path out = folder.resolve("new/out.jsonl");

    Invocation run = Invocation.withInput("{\"text\":\"\u00e9\"}", "decode", "-o", out.toString());

    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(out)).isEqualTo("{\"id\":\"1\",\"text\":\"\u00e9\"}\n");
  }

  @Test
  void givesTheSameForAnyNumberOfThreads() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      lines.append("{\"text\":\"").append("x".repeat(i % 500)).append("\"}\n");
      if (i % 100 == 50) {
        lines.append("not JSON\n");
      }
    }

    Invocation one = Invocation.withInput(lines.toString(), "decode", "--threads", "1");
    Invocation many = Invocation.withInput(lines.toString(), "decode", "--threads", "7");

    assertThat(one).isEqualTo(many);
    assertThat(one.records()).hasSize(3000);
  }
}
