package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run that was stopped goes on to the results of one that was not. */
@Timeout(240)
class RunResumeTest {
  private static final int KILLS = 10;

  /** Something to learn a template from. */
  private static final String BANNER =
      "Ring the pilot office in the morning and leave a coin for the lamp. ";

  private static final List<String> RESULTS =
      List.of(
          "documents.jsonl",
          "clusters.jsonl",
          "related.jsonl",
          "rejects.jsonl",
          "templates",
          "report.html");

  @TempDir Path folder;
  private Path in = Path.of("");

  @BeforeEach
  void writeInput() throws IOException {
    in = folder.resolve("in.jsonl");
    Random random = new Random(7);
    String[] syllables = "ta no ri ke lu mo sa vi de po ga ne".split(" ");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder(i % 3 == 0 ? BANNER : "");
      for (int word = 0; word < 120; word++) {
        // So many words that no two documents tell one story.
        for (int syllable = 0; syllable < 4; syllable++) {
          text.append(syllables[random.nextInt(syllables.length)]);
        }
        text.append(word % 9 == 8 ? ". " : " ");
      }
      lines.append(i % 500 == 77 ? "bad\n" : "{\"id\":\"" + i + "\",\"text\":\"" + text + "\"}\n");
    }
    Files.writeString(in, lines.toString());
  }

  private Process start(Path out) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.winnow.cli.Winnow"));
    command.addAll(List.of("run", in.toString(), "-o", out.toString(), "--resume"));
    return new ProcessBuilder(command).redirectError(folder.resolve("err").toFile()).start();
  }

  @Test
  void givesTheSameAfterTenKillsAtRandomMoments() throws Exception {
    Path whole = folder.resolve("whole");
    long began = System.nanoTime();
    assertThat(start(whole).waitFor()).isEqualTo(1);
    assertThat(withoutTimings(whole).at("/counts/templates").asInt()).isEqualTo(1);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);

    Path killed = folder.resolve("killed");
    Random random = new Random(11);
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = start(killed);
      process.waitFor(millis / 5 + random.nextLong(millis / 2), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }
    assertThat(start(killed).waitFor()).isIn(0, 1);

    for (String result : RESULTS) {
      assertThat(killed.resolve(result)).hasSameBinaryContentAs(whole.resolve(result));
    }
    assertThat(killed.resolve("unfinished")).doesNotExist();
    assertThat(withoutTimings(killed)).isEqualTo(withoutTimings(whole));
  }

  private static ObjectNode withoutTimings(Path out) throws IOException {
    ObjectNode summary = Json.read(Files.readString(out.resolve("run.json")));
    summary.remove("timings");
    return summary;
  }

  @Test
  void stopsWhenItIsAskedToAndSaysHowToGoOn() throws Exception {
    Path out = folder.resolve("out");
    Process process = start(out);
    while (!Files.exists(out.resolve("unfinished/spool"))) {
      Thread.sleep(10);
    }
    process.destroy();

    assertThat(process.waitFor()).isGreaterThan(128);
    assertThat(Files.readString(folder.resolve("err")))
        .isEqualTo("winnow run: interrupted; go on with --resume" + System.lineSeparator());
    assertThat(out.resolve("run.json")).doesNotExist();
  }

  private Invocation run(Path out, String... more) {
    List<String> args = new ArrayList<>(List.of("run", in.toString(), "-o", out.toString()));
    args.addAll(List.of(more));
    return Invocation.of(args.toArray(String[]::new));
  }

  private Path unfinished() throws Exception {
    Path out = folder.resolve("out");
    Process process = start(out);
    while (!Files.exists(out.resolve("unfinished/spool"))) {
      Thread.sleep(10);
    }
    process.destroyForcibly().waitFor();
    return out;
  }

  @Test
  void asksBeforeItThrowsAnUnfinishedRunAway() throws Exception {
    Path out = unfinished();

    Invocation again = run(out);

    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err())
        .startsWith("winnow run: --output has an unfinished run: go on with --resume, or delete ")
        .hasLineCount(1);
  }

  @Test
  void goesOnOnlyWithTheSameOptionsAndInputs() throws Exception {
    Path out = unfinished();

    assertThat(run(out, "--resume", "--threshold", "0.5").err())
        .isEqualTo(
            "winnow run: --resume needs the run to be the same, but threshold was 0.8: 0.5"
                + System.lineSeparator());
    Files.writeString(in, "{\"id\":\"0\",\"text\":\"another\"}\n");
    Invocation changed = run(out, "--resume");
    assertThat(changed.status()).isIn(0, 2);
    if (changed.status() == 2) {
      assertThat(changed.err()).contains("cannot resume: the inputs");
    }
  }

  @Test
  void saysSoWhenThereIsNothingLeftToDo() throws Exception {
    Path out = folder.resolve("out");
    Files.writeString(in, "{\"text\":\"a\"}\n");
    assertThat(run(out).status()).isZero();

    Invocation again = run(out, "--resume");

    assertThat(again.status()).isZero();
    assertThat(again.err()).contains("is finished");
  }

  @Test
  void takesNothingFromARunThatWasKilledWhileItCleanedUp() throws Exception {
    Path out = unfinished();
    Files.delete(out.resolve("unfinished/description.json"));
    Files.writeString(in, "{\"id\":\"new\",\"text\":\"Another text.\"}\n");

    assertThat(run(out, "--resume").status()).isZero();

    assertThat(Files.readString(out.resolve("documents.jsonl")))
        .startsWith("{\"id\":\"new\"")
        .hasLineCount(1);
    assertThat(out.resolve("unfinished")).doesNotExist();
  }

  @Test
  void leavesFoldersAloneThatNoRunWrote() throws Exception {
    Files.writeString(in, "{\"text\":\"a\"}\n");
    Path mine = Files.createDirectories(folder.resolve("out/text"));
    Files.writeString(mine.resolve("mine.txt"), "mine");
    Path out = folder.resolve("out");

    assertThat(run(out).status()).isZero();
    Invocation overwriting = run(out, "--format", "text");

    assertThat(overwriting.status()).isEqualTo(2);
    assertThat(overwriting.err())
        .isEqualTo(
            "winnow run: --output has a folder no run wrote: " + mine + System.lineSeparator());
    assertThat(mine.resolve("mine.txt")).hasContent("mine");
  }

  @Test
  void takesAwayTheFilesOfAnEarlierRun() throws Exception {
    Files.writeString(in, "{\"text\":\"a\"}\n");
    Path out = folder.resolve("out");
    assertThat(run(out, "--format", "text").status()).isZero();
    assertThat(run(out, "--format", "text").status()).isZero();
    assertThat(out.resolve("text")).exists();

    assertThat(run(out, "--skip", "report").status()).isZero();

    assertThat(out.resolve("text")).doesNotExist();
    assertThat(out.resolve("report.html")).doesNotExist();
  }

  @Test
  void deletesNoFileThatNoRunWrote() throws Exception {
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.writeString(in, "{\"text\":\"a\"}\n");
    for (String foreign : List.of("not JSON", "{\"speed\": 3}")) {
      Path summary = Files.writeString(out.resolve("run.json"), foreign);

      Invocation run = run(out);

      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains("--output has a file that no run wrote: " + summary);
      assertThat(summary).hasContent(foreign);
    }
  }
}
