package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.cli.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusCommandTest {
  private static final String STORM =
      "A storm took the roof of the boat house in Larn on Monday night, said Ivo Brandt, who owns the eleven boats that now"
          + " stand in the rain. The insurer sent a photographer and a bag of biscuits.";
  private static final String STORM_AGAIN = STORM.replace("eleven", "twelve");
  private static final String STORM_RETOLD =
      "Larn lost its boat house roof in Monday night's storm. Ivo Brandt, who owns the eleven boats that now stand in the"
          + " rain, got a photographer and a bag of biscuits from the insurer.";
  private static final String CHOIR =
      "The choir of the lower school has been invited to sing at the opening of the new bridge. It has learnt four songs in"
          + " two weeks and forgotten one of them.";

  @TempDir private Path folder;

  private static String records(String... texts) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < texts.length; i++) {
      lines.append(Json.object().put("id", "d" + i).put("text", texts[i])).append('\n');
    }
    return lines.toString();
  }

  @Test
  void removesANearDuplicateForTheFirstOfItsKind() {
    Invocation run =
        Invocation.withInput(
            records(STORM, CHOIR, STORM_AGAIN, STORM), "dedup", "--threshold", "0.7");

    assertThat(run.err()).isEmpty();
    assertThat(run.records())
        .extracting(record -> record.get("cluster").asText())
        .containsExactly("d0", "d1", "d0", "d0");
    assertThat(run.records())
        .extracting(record -> record.get("keep").asBoolean())
        .containsExactly(true, true, false, false);
    assertThat(run.records().get(2).get("similarity").asDouble()).isBetween(0.7, 0.99);
    assertThat(run.records().get(3).get("similarity").asDouble()).isEqualTo(1);
  }

  @Test
  void writesEveryPairOnRequest() throws IOException {
    Path pairs = folder.resolve("pairs.jsonl");

    Invocation run =
        Invocation.withInput(
            records(STORM, CHOIR, STORM_AGAIN, STORM),
            "dedup",
            "--threshold",
            "0.7",
            "--pairs",
            pairs.toString());

    assertThat(run.records()).hasSize(4);
    List<JsonNode> written = Invocation.json(Files.readString(pairs));
    assertThat(written)
        .extracting(pair -> pair.get("a").asText() + pair.get("b").asText())
        .containsExactlyInAnyOrder("d0d2", "d0d3", "d2d3");
    assertThat(written.get(0).get("jaccard").asDouble()).isBetween(0.7, 1.0);
    assertThat(written.get(0).get("containment").asDouble()).isBetween(0.7, 1.0);
  }

  @Test
  void clustersByChainsOnRequest() {
    Invocation run =
        Invocation.withInput(
            records(STORM, CHOIR, STORM_AGAIN), "dedup", "--threshold", "0.7", "--linked");
    assertThat(run.records())
        .extracting(record -> record.get("cluster").asText())
        .containsExactly("d0", "d1", "d0");
  }

  @Test
  void keepsTheLongestOnRequest() {
    Invocation run =
        Invocation.withInput(
            records(STORM, STORM + " Amen."), "dedup", "--threshold", "0.7", "--keep", "longest");
    assertThat(run.records())
        .extracting(record -> record.get("cluster").asText())
        .containsExactly("d1", "d1");
  }

  @Test
  void rejectsBadRecordsAndGoesOn() {
    Invocation run =
        Invocation.withInput(
            records(STORM) + "{\"id\":\n" + records(CHOIR).replace("d0", "e0"), "dedup");
    assertThat(run.status()).isEqualTo(ExitStatus.REJECTS);
    assertThat(run.records()).hasSize(2);
    assertThat(run.lastErrorLine()).isEqualTo("winnow dedup: 1 of 3 records rejected");
  }

  @Test
  void namesABadOptionBeforeItReadsAnything() {
    Invocation run = Invocation.of("dedup", "--threshold", "1.5");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.err()).contains("--threshold must be in (0, 1]: 1.5");
    assertThat(Invocation.of("related", "--min-words", "3").err())
        .contains("--min-words must be at least 10: 3");
  }

  @Test
  void findsAStoryToldAgainAndThePassageTheTwoShare() {
    Invocation run =
        Invocation.withInput(records(CHOIR, STORM, STORM_RETOLD), "related", "--min-words", "10");

    JsonNode earlier = run.records().get(1);
    assertThat(earlier.get("related")).hasSize(1);
    assertThat(earlier.get("related").get(0).get("id").asText()).isEqualTo("d2");
    assertThat(earlier.get("related").get(0).get("score").asDouble()).isBetween(0.1, 1.0);
    JsonNode passage = earlier.get("shared").get(0);
    assertThat(passage.get("id").asText()).isEqualTo("d2");
    assertThat(STORM.substring(passage.get("start").asInt(), passage.get("end").asInt()))
        .isEqualTo(
            STORM_RETOLD.substring(
                passage.get("otherStart").asInt(), passage.get("otherEnd").asInt()))
        .contains("who owns the eleven boats");
    assertThat(run.records().get(0).get("related")).isEmpty();
    assertThat(run.records().get(2).get("related")).isEmpty();
  }

  @Test
  void countsPlacesInEachOfTheTextsInTheUnitAskedFor() {
    String bells = new String(Character.toChars(0x1F514)).repeat(3);
    Invocation run =
        Invocation.withInput(
            records(bells + STORM, CHOIR, bells + bells + STORM),
            "related",
            "--offsets",
            "codepoint");

    JsonNode passage = run.records().get(0).get("shared").get(0);
    assertThat(passage.get("start").asInt()).isEqualTo(3);
    assertThat(passage.get("otherStart").asInt()).isEqualTo(6);
    assertThat(passage.get("otherEnd").asInt() - passage.get("end").asInt()).isEqualTo(3);
  }
}
