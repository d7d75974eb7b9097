package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairCommandTest {
  private static final String DAMAGED = "\ud83d\ude00\nThe caf\u00c3\u00a9 is open";

  @TempDir Path folder;

  private static JsonNode repair(ObjectNode record, String... options) {
    String[] args = new String[options.length + 1];
    args[0] = "repair";
    System.arraycopy(options, 0, args, 1, options.length);
    Invocation run = Invocation.withInput(record.toString(), args);
    assertThat(run.err()).isEmpty();
    return run.records().get(0);
  }

  private static ObjectNode record(String text) {
    return dev.winnow.cli.json.Json.object().put("text", text);
  }

  @Test
  void repairsTextAndSaysWhatItChanged() {
    JsonNode repaired = repair(record(DAMAGED));

    assertThat(repaired.get("text").asText()).isEqualTo("\ud83d\ude00\nThe caf\u00e9 is open");
    JsonNode edit = repaired.get("edits").get(0);
    assertThat(edit.get("start").asInt()).isEqualTo(10);
    assertThat(edit.get("end").asInt()).isEqualTo(12);
    assertThat(edit.get("replacement").asText()).isEqualTo("\u00e9");
    assertThat(edit.get("kind").asText()).isEqualTo("mojibake");
    assertThat(edit.get("confidence").asDouble()).isBetween(0.5, 1.0);
  }

  @Test
  void countsCodePointsWhenAsked() {
    JsonNode edit = repair(record(DAMAGED), "--offsets", "codepoint").get("edits").get(0);

    assertThat(edit.get("start").asInt()).isEqualTo(9);
    assertThat(edit.get("end").asInt()).isEqualTo(11);
  }

  @Test
  void keepsTheOriginalWhenAsked() {
    assertThat(repair(record(DAMAGED)).has("original")).isFalse();
    assertThat(repair(record(DAMAGED), "--keep-original").get("original").asText())
        .isEqualTo(DAMAGED);
  }

  @Test
  void movesSpansOfTheOldTextIntoTheHistory() {
    ObjectNode record = record(DAMAGED).put("other", 1);
    record.putArray("sentences").addArray().add(0).add(5);
    record.putArray("history").addObject().put("command", "extract");

    JsonNode repaired = repair(record);

    assertThat(repaired.has("sentences")).isFalse();
    assertThat(repaired.get("other").asInt()).isEqualTo(1);
    assertThat(repaired.get("history").toString())
        .isEqualTo("[{\"command\":\"extract\"},{\"command\":\"repair\",\"sentences\":[[0,5]]}]");
    assertThat(repaired.get("edits")).hasSize(1);
  }

  @Test
  void leavesCharactersAloneThatItIsNotAskedToRepair() {
    String curly = "\u201cquoted\u201d caf\u00c3\u00a9\u0007";

    assertThat(repair(record(curly)).get("text").asText())
        .isEqualTo("\u201cquoted\u201d caf\u00e9");
    assertThat(repair(record(curly), "--preset", "plain").get("text").asText())
        .isEqualTo("\"quoted\" caf\u00e9");
    assertThat(repair(record(curly), "--only", "mojibake").get("text").asText())
        .isEqualTo("\u201cquoted\u201d caf\u00e9\u0007");
  }

  @Test
  void repairsWhatWasDecodedFirst() throws IOException {
    Path page = Files.writeString(folder.resolve("a.html"), "<p>" + DAMAGED);

    JsonNode repaired = Invocation.of("repair", page.toString()).records().get(0);

    assertThat(repaired.get("html").asText()).isEqualTo("<p>\ud83d\ude00\nThe caf\u00e9 is open");
    assertThat(repaired.has("text")).isFalse();
  }

  @Test
  void namesAConfidenceThatIsNone() {
    assertThat(Invocation.of("repair", "--min-confidence", "2").err())
        .startsWith("winnow repair: --min-confidence must be in [0, 1]: 2.0");
  }
}
