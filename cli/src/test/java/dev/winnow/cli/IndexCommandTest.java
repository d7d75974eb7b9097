package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.cli.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTest {
  private static final String FERRY =
      "The ferry to Larn leaves at six from the north pier on working days and at nine on Sundays,"
          + " says the harbour office, which has moved to the old customs house.";
  private static final String FERRY_LATER = FERRY.replace("customs house", "customs barn");
  private static final String BAKER =
      "The baker of Larn has sold nine hundred loaves on one morning, more than in any year since"
          + " the mill was closed, and has run out of paper bags.";

  @TempDir private Path folder;

  private static String record(String id, String text) {
    return Json.object().put("id", id).put("text", text) + "\n";
  }

  private String index() {
    return folder.resolve("seen").toString();
  }

  private Invocation add(String records, String... more) {
    String[] args = new String[5 + more.length];
    System.arraycopy(new String[] {"index", "add", "-", "--index", index()}, 0, args, 0, 5);
    System.arraycopy(more, 0, args, 5, more.length);
    return Invocation.withInput(records, args);
  }

  private static JsonNode answer(Invocation run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitStatus.OK);
    return run.records().get(0);
  }

  @Test
  void remembersFromOneCallToTheNext() {
    JsonNode added = answer(add(record("a", FERRY), "--threshold", "0.7"));
    assertThat(added.get("documents").asInt()).isEqualTo(1);
    answer(add(record("b", BAKER)));

    Invocation query =
        Invocation.withInput(record("q", FERRY_LATER), "index", "query", "--index", index());
    JsonNode matches = answer(query).get("matches");
    assertThat(matches).hasSize(1);
    assertThat(matches.get(0).get("id").asText()).isEqualTo("a");
    assertThat(matches.get(0).get("similarity").asDouble()).isBetween(0.7, 0.99);

    JsonNode info = answer(Invocation.of("index", "info", index()));
    assertThat(info.get("documents").asInt()).isEqualTo(2);
    assertThat(info.get("threshold").asDouble()).isEqualTo(0.7);
    assertThat(info.get("recall").asDouble()).isBetween(0.995, 1.0);
  }

  @Test
  void dedupRemovesWhatTheIndexKnows() {
    answer(add(record("a", FERRY), "--threshold", "0.7"));
    Invocation run =
        Invocation.withInput(
            record("x", BAKER) + record("y", FERRY_LATER) + record("z", BAKER),
            "dedup",
            "--against",
            index());
    assertThat(run.records())
        .extracting(record -> record.get("cluster").asText())
        .containsExactly("x", "a", "x");
    assertThat(run.records())
        .extracting(record -> record.get("keep").asBoolean())
        .containsExactly(true, false, false);
    assertThat(run.records().get(1).get("similarity").asDouble()).isBetween(0.7, 0.99);
  }

  @Test
  void namesAnOptionThatTheIndexContradicts() {
    answer(add(record("a", FERRY), "--threshold", "0.7"));
    Invocation run =
        Invocation.withInput(
            record("x", BAKER), "dedup", "--against", index(), "--threshold", "0.8");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("--threshold must be as in the index, 0.7: 0.8");
    assertThat(add(record("b", BAKER), "--shingle-unit", "char").err())
        .contains("--shingle-unit must be as in the index, word: char");
  }

  @Test
  void rejectsAnIdThatIsThereUnlessItIsToBeReplaced() {
    answer(add(record("a", FERRY)));
    Invocation again = add(record("a", BAKER) + record("b", BAKER));
    assertThat(again.status()).isEqualTo(ExitStatus.REJECTS);
    assertThat(again.rejects().get(0).get("error").asText())
        .isEqualTo("a document of this id is in the index: a");
    assertThat(again.records().get(0).get("documents").asInt()).isEqualTo(2);

    answer(add(record("a", BAKER), "--replace"));
    Invocation query =
        Invocation.withInput(record("q", BAKER), "index", "query", "--index", index());
    assertThat(answer(query).get("matches")).hasSize(2);
  }

  @Test
  void removesAndSaysWhatItDidNotFind() {
    answer(add(record("a", FERRY) + record("b", FERRY)));
    Invocation run = Invocation.of("index", "remove", "a", "c", "--index", index());
    assertThat(run.status()).isEqualTo(ExitStatus.REJECTS);
    assertThat(run.lastErrorLine()).isEqualTo("winnow index remove: no document has the id c");
    assertThat(run.records().get(0).toString()).isEqualTo("{\"documents\":1,\"removed\":1}");
    answer(Invocation.withInput("b\n", "index", "remove", "-", "--index", index()));
    assertThat(answer(Invocation.of("index", "info", index())).get("documents").asInt()).isZero();
  }

  @Test
  void mergesIndexesThatHaveNoIdInCommon() throws IOException {
    answer(add(record("a", FERRY)));
    Path first = Files.move(Path.of(index()), folder.resolve("first"));
    answer(add(record("b", BAKER)));
    String all = folder.resolve("new").resolve("all").toString();
    JsonNode merged = answer(Invocation.of("index", "merge", first.toString(), index(), "-o", all));
    assertThat(merged.get("documents").asInt()).isEqualTo(2);

    Invocation twice = Invocation.of("index", "merge", all, index(), "-o", all);
    assertThat(twice.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(twice.err()).contains("id must not be in both indexes: b");
  }

  @Test
  void aDamagedIndexIsAnErrorThatNamesIt() throws IOException {
    answer(add(record("a", FERRY)));
    byte[] bytes = Files.readAllBytes(Path.of(index()));
    bytes[bytes.length / 2]++;
    Files.write(Path.of(index()), bytes);
    for (String[] args :
        new String[][] {
          {"index", "query", "--index", index()},
          {"index", "info", index()},
          {"dedup", "--against", index()}
        }) {
      Invocation run = Invocation.withInput(record("q", FERRY), args);
      assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("must be an index: " + index() + " (index is damaged");
    }
  }

  @Test
  void comparesWithoutTheTemplatesItIsToIgnore() throws IOException {
    String banner =
        "Dear reader, this page is written by neighbours for neighbours. If you can, give us a coin"
            + " a month so that it stays free for those who cannot. Thank you for reading.";
    String lessons =
        record("ferry", banner + "\n\n" + FERRY)
            + record("baker", banner + "\n\n" + BAKER)
            + record(
                "choir",
                banner
                    + "\n\nThe choir of the lower school sings on Friday at the opening of the new"
                    + " bridge, four songs learnt in two weeks, one of which nobody remembers.");
    Path file = folder.resolve("templates");
    Invocation learn =
        Invocation.withInput(lessons, "templates", "learn", "-", "-o", file.toString());
    assertThat(learn.err()).isEmpty();

    String pages =
        record("a", banner + "\n\nThe well is dry.") + record("b", banner + "\n\nBees are back.");
    Invocation with = Invocation.withInput(pages, "dedup", "--threshold", "0.7");
    assertThat(with.records()).extracting(r -> r.get("keep").asBoolean()).contains(false);
    Invocation without =
        Invocation.withInput(
            pages, "dedup", "--threshold", "0.7", "--ignore-templates", file.toString());
    assertThat(without.records()).extracting(r -> r.get("keep").asBoolean()).containsOnly(true);
  }
}
