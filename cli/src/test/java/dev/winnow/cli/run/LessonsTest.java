package dev.winnow.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.boilerplate.Templates;
import dev.winnow.cli.input.Inputs;
import dev.winnow.cli.input.Limits;
import dev.winnow.cli.work.Progress;
import dev.winnow.cli.work.WorkSettings;
import dev.winnow.pipeline.CorpusPipeline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsTest {
  private static final String[] SYLLABLES = "ta no ri ke lu mo sa vi de po ga ne".split(" ", -1);
  private static final Limits LIMITS = new Limits(1 << 20);

  @TempDir Path folder;
  private final CorpusPipeline pipeline = CorpusPipeline.standard();
  private Path in = Path.of("");

  /** Two sources with a banner each, of records that are bad or come twice among others. */
  @BeforeEach
  void writeInput() throws IOException {
    in = folder.resolve("in.jsonl");
    Random random = new Random(3);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 90; i++) {
      String source = i % 2 == 0 ? "quay" : "pier";
      StringBuilder text = new StringBuilder();
      text.append("Ring the ").append(source);
      text.append(" office in the morning and leave a coin for the lamp. ");
      for (int word = 0; word < 1200; word++) {
        for (int syllable = 0; syllable < 4; syllable++) {
          text.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        text.append(word % 9 == 8 ? ". " : " ");
      }
      String id = i % 10 == 7 ? "again" : "" + i;
      lines
          .append("{\"id\":\"" + id + "\",\"source\":\"" + source)
          .append("\",\"text\":\"" + text + "\\ud800\"}\n");
      if (i % 13 == 5) {
        lines.append("bad\n");
      }
    }
    Files.writeString(in, lines.toString());
  }

  private static Progress progress() {
    return Progress.start(Progress.When.OFF, "read", new ByteArrayOutputStream());
  }

  private byte[] read(Path spool) throws IOException, InterruptedException {
    Lessons lessons = new Lessons(pipeline);
    if (Files.exists(spool)) {
      lessons.catchUp(spool, 2, progress());
    }
    Inputs inputs =
        new Inputs(List.of(in.toString()), LIMITS, InputStream.nullInputStream(), Optional.empty());
    new ReadPass(pipeline.reading(), LIMITS, Optional.of(lessons))
        .run(inputs, spool, new WorkSettings(2, Duration.ofMinutes(1)), progress());
    Templates templates = lessons.templates();
    assertThat(templates.list()).hasSize(2);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    templates.save(bytes);
    return bytes.toByteArray();
  }

  @Test
  void areTheSameWhereverTheReadingWasStopped() throws Exception {
    Path whole = folder.resolve("whole");
    byte[] templates = read(whole);
    byte[] spool = Files.readAllBytes(whole);
    List<Long> ends = new ArrayList<>(List.of(0L, 3L));
    try (JournalReader reader = JournalReader.open(whole)) {
      do {
        ends.add(reader.position());
      } while (reader.nextHeader());
    }
    assertThat(ends).hasSizeGreaterThan(4);

    for (long end : ends) {
      Path cut = folder.resolve("cut" + end);
      // With the beginning of a block that was not written to its end.
      Files.write(cut, Arrays.copyOf(spool, (int) Math.min(spool.length, end + 20)));

      assertThat(read(cut)).as("stopped at %s", end).isEqualTo(templates);
      assertThat(cut).hasBinaryContent(spool);
    }
  }
}
