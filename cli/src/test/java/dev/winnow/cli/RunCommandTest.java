package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void makeFolders() throws IOException {
    in = Files.createDirectories(folder.resolve("in"));
    out = folder.resolve("results/out");
  }

  private Invocation run(String... more) {
    String[] args = new String[4 + more.length];
    args[0] = "run";
    args[1] = in.toString();
    args[2] = "-o";
    args[3] = out.toString();
    System.arraycopy(more, 0, args, 4, more.length);
    return Invocation.of(args);
  }

  private List<JsonNode> lines(String file) throws IOException {
    return Invocation.json(Files.readString(out.resolve(file)));
  }

  @Test
  void writesDocumentsWithTheirOrigin() throws Exception {
    byte[] bytes = "Gr\u00fc\u00dfe aus K\u00f6ln".getBytes(Charset.forName("windows-1252"));
    Files.write(in.resolve("a.txt"), bytes);

    Invocation run = run();

    assertThat(run.status()).isZero();
    assertThat(run.out()).isEmpty();
    JsonNode document = lines("documents.jsonl").get(0);
    assertThat(document.get("id").asText()).isEqualTo("a.txt");
    assertThat(document.get("text").asText()).isEqualTo("Gr\u00fc\u00dfe aus K\u00f6ln");
    JsonNode origin = document.get("origin");
    assertThat(origin.get("path").asText()).isEqualTo(in + "/a.txt");
    assertThat(origin.get("charset").asText()).isEqualToIgnoringCase("windows-1252");
    assertThat(origin.get("sha256").asText())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    assertThat(document.get("edits").isArray()).isTrue();
    assertThat(document.get("removed").isArray()).isTrue();
    assertThat(lines("rejects.jsonl")).isEmpty();
  }

  @Test
  void saysWhatItRepairedInTheDecodedSource() throws IOException {
    String damaged = "\ud83d\ude00\nThe caf\u00c3\u00a9 is open";
    Files.writeString(in.resolve("a.txt"), damaged);

    run("--offsets", "codepoint", "--keep-original");

    JsonNode document = lines("documents.jsonl").get(0);
    assertThat(document.get("text").asText()).isEqualTo("\ud83d\ude00\nThe caf\u00e9 is open");
    assertThat(document.get("original").asText()).isEqualTo(damaged);
    assertThat(document.get("edits")).hasSize(1);
    assertThat(document.at("/edits/0/start").asInt()).isEqualTo(9);
    assertThat(document.at("/edits/0/end").asInt()).isEqualTo(11);
  }

  @Test
  void writesRejectsWithTheirPlaceAndGoesOn() throws IOException {
    Files.writeString(
        in.resolve("a.jsonl"),
        "{\"id\":\"x\",\"text\":\"one\"}\nbad\n{\"id\":\"y\",\"text\":\"two\"}\n");

    Invocation run = run();

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lastErrorLine()).contains("1 of 3 records rejected");
    assertThat(lines("documents.jsonl"))
        .extracting(document -> document.get("id").asText())
        .containsExactly("x", "y");
    JsonNode reject = lines("rejects.jsonl").get(0);
    assertThat(reject.get("path").asText()).isEqualTo(in + "/a.jsonl");
    assertThat(reject.get("line").asInt()).isEqualTo(2);
    assertThat(reject.get("id").asText()).isEqualTo("a.jsonl:2");
    assertThat(reject.get("step").asText()).isEqualTo("read");
    assertThat(reject.get("error").asText()).startsWith("record must be JSON: ");
  }

  @Test
  void namesTheStepThatRejects() throws IOException {
    Files.writeString(in.resolve("a.txt"), "far too long");

    assertThat(run("--max-chars", "5").status()).isEqualTo(1);

    JsonNode reject = lines("rejects.jsonl").get(0);
    assertThat(reject.get("step").asText()).isEqualTo("decode");
    assertThat(reject.get("error").asText()).isEqualTo("text is over --max-chars 5");
  }

  @Test
  void saysWhatItDid() throws IOException {
    Files.writeString(in.resolve("a.txt"), "a");
    Files.writeString(in.resolve("b.jsonl"), "bad");

    run("--keep-original");

    ObjectNode summary = dev.winnow.cli.json.Json.read(Files.readString(out.resolve("run.json")));
    assertThat(summary.at("/versions/winnow").asText()).isNotEmpty();
    assertThat(summary.at("/options/keep-original").asBoolean()).isTrue();
    assertThat(summary.at("/steps/0").asText()).isEqualTo("decode");
    assertThat(summary.at("/counts/records").asInt()).isEqualTo(2);
    assertThat(summary.at("/counts/documents").asInt()).isEqualTo(1);
    assertThat(summary.at("/counts/rejects").asInt()).isEqualTo(1);
    assertThat(summary.at("/timings/seconds").asDouble()).isNotNegative();
  }

  @Test
  void isTheSameForAnyNumberOfThreadsButForTheTimings() throws IOException {
    for (int i = 0; i < 200; i++) {
      Files.writeString(in.resolve(i + ".txt"), "Number " + i + "\n".repeat(i));
    }
    run("--threads", "1");
    List<String> files = List.of("documents.jsonl", "rejects.jsonl");
    byte[][] first = new byte[files.size()][];
    for (int i = 0; i < first.length; i++) {
      first[i] = Files.readAllBytes(out.resolve(files.get(i)));
    }
    ObjectNode summary = summaryWithoutTimings();

    run("--threads", "5");

    for (int i = 0; i < first.length; i++) {
      assertThat(out.resolve(files.get(i))).hasBinaryContent(first[i]);
    }
    assertThat(summaryWithoutTimings()).isEqualTo(summary);
  }

  private ObjectNode summaryWithoutTimings() throws IOException {
    ObjectNode summary = dev.winnow.cli.json.Json.read(Files.readString(out.resolve("run.json")));
    summary.remove("timings");
    return summary;
  }

  @Test
  void doesNotReadWhatItWroteBefore() throws IOException {
    Files.writeString(in.resolve("a.txt"), "a");
    out = in.resolve("out");

    run();
    run();

    assertThat(lines("documents.jsonl")).hasSize(1);
  }

  @Test
  void needsInputsAndAnOutput() {
    assertThat(Invocation.of("run", "-o", out.toString()).err())
        .startsWith("winnow run: IN must be given")
        .hasLineCount(1);
    Invocation withoutOutput = Invocation.of("run", in.toString());
    assertThat(withoutOutput.status()).isEqualTo(2);
    assertThat(withoutOutput.err()).contains("--output").hasLineCount(1);
    assertThat(out).doesNotExist();
  }

  @Test
  void readsStandardInputWhenNamed() throws IOException {
    Invocation run = Invocation.withInput("{\"text\":\"a\"}", "run", "-", "-o", out.toString());

    assertThat(run.status()).isZero();
    assertThat(lines("documents.jsonl").get(0).at("/origin/path").asText()).isEqualTo("-");
    assertThat(
            new String(Files.readAllBytes(out.resolve("documents.jsonl")), StandardCharsets.UTF_8))
        .endsWith("}\n");
  }
}
