package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run makes of records that nobody would write by hand. */
class RunRecordsTest {
  @TempDir Path folder;

  private Invocation run(String records, String... options) throws IOException {
    Path in = Files.writeString(folder.resolve("in.jsonl"), records);
    String[] args = new String[options.length + 4];
    args[0] = "run";
    args[1] = in.toString();
    args[2] = "-o";
    args[3] = folder.resolve("out").toString();
    System.arraycopy(options, 0, args, 4, options.length);
    return Invocation.of(args);
  }

  private List<JsonNode> lines(String file) throws IOException {
    return Invocation.json(Files.readString(folder.resolve("out").resolve(file)));
  }

  @Test
  void takesRecordsThatNestAsDeepAsRecordsMay() throws IOException {
    String nested = "[".repeat(499) + "]".repeat(499);
    String record =
        "{\"id\":\"deep\",\"text\":\"A lamp.\",\"x\":"
            + nested
            + ",\"sentences\":"
            + nested
            + "}\n";

    Invocation run = run(record + "{\"id\":\"flat\",\"text\":\"A rope.\"}\n", "--format", "text");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(lines("documents.jsonl"))
        .extracting(document -> document.get("id").asText())
        .containsExactly("deep", "flat");
    assertThat(lines("documents.jsonl").get(0).get("x").toString()).isEqualTo(nested);
  }

  @Test
  void tellsIdsApartThatDifferInLoneSurrogatesOnly() throws IOException {
    String text = "One long sentence about a bell, a rope and a lamp on the old quay at night.";
    String records =
        "{\"id\":\"a\\ud800\",\"text\":\""
            + text
            + "\"}\n"
            + "{\"id\":\"a\\ud801\",\"text\":\""
            + text
            + "\"}\n";

    Invocation run = run(records);

    assertThat(run.status()).as(run.err()).isZero();
    List<JsonNode> documents = lines("documents.jsonl");
    assertThat(documents)
        .extracting(document -> document.get("id").textValue())
        .containsExactly("a\ud800", "a\ud801");
    assertThat(documents)
        .extracting(document -> document.get("cluster").textValue())
        .containsOnly("a\ud800");
    assertThat(lines("clusters.jsonl").get(0).at("/members/0/id").textValue()).isEqualTo("a\ud801");
    Invocation dedup = Invocation.withInput(records, "dedup");
    assertThat(dedup.records().get(1).get("cluster").textValue()).isEqualTo("a\ud800");
  }

  @Test
  void anIdThatIsANumberStaysOneWhereverItIsNamed() throws IOException {
    String text = "The lamp on the north pier went out at nine and nobody knew why. ".repeat(3);
    String records =
        "{\"id\":12,\"text\":\"" + text + "\"}\n" + "{\"id\":13,\"text\":\"" + text + "\"}\n";

    Invocation run = run(records);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(lines("documents.jsonl"))
        .extracting(document -> document.get("id") + " for " + document.get("cluster"))
        .containsExactly("12 for 12", "13 for 12");
    assertThat(lines("clusters.jsonl"))
        .hasToString("[{\"keep\":12,\"members\":[{\"id\":13,\"similarity\":1.0}]}]");
    Invocation dedup = Invocation.withInput(records, "dedup");
    assertThat(dedup.records().get(1).get("cluster").isInt()).isTrue();
  }

  @Test
  void keepsNoSpansThatReferToTheTextOfAnEarlierRun() throws IOException {
    run(
        "{\"id\":\"a\",\"text\":\"A lamp.\",\"languages\":[{\"start\":5000,\"end\":6000,\"lang\":\"de\"}],"
            + "\"cluster\":\"z\",\"keep\":false,\"similarity\":0.5}\n",
        "--skip",
        "dedup,language");

    JsonNode document = lines("documents.jsonl").get(0);
    assertThat(document.has("languages")).isFalse();
    assertThat(document.at("/history/0/languages/0/start").asInt()).isEqualTo(5000);
    assertThat(document.has("cluster") || document.has("keep") || document.has("similarity"))
        .isFalse();
  }
}
