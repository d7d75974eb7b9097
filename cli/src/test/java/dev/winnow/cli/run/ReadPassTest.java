package dev.winnow.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.cli.input.Inputs;
import dev.winnow.cli.input.Limits;
import dev.winnow.cli.work.Progress;
import dev.winnow.cli.work.WorkSettings;
import dev.winnow.pipeline.Pipeline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadPassTest {
  private static final String FIRST = "{\"id\":\"a\",\"text\":\"The tide was late.\"}\n";
  private static final String SECOND = "{\"id\":\"b\",\"text\":\"Nobody had told it.\"}\n";

  @TempDir Path folder;

  private long read(String lines) throws IOException, InterruptedException {
    Path in = Files.writeString(folder.resolve("in.jsonl"), lines);
    Limits limits = new Limits(1 << 20);
    Inputs inputs =
        new Inputs(List.of(in.toString()), limits, InputStream.nullInputStream(), Optional.empty());
    try (Progress progress =
        Progress.start(Progress.When.OFF, "read", new ByteArrayOutputStream())) {
      return new ReadPass(Pipeline.standard(), limits, Optional.empty())
          .run(
              inputs,
              folder.resolve("spool"),
              new WorkSettings(2, Duration.ofMinutes(1)),
              progress);
    }
  }

  @Test
  void readsOnBehindWhatIsThere() throws Exception {
    assertThat(read(FIRST)).isEqualTo(1);
    assertThat(read(FIRST + SECOND)).isEqualTo(2);
    assertThat(read(FIRST + SECOND)).isEqualTo(2);
  }

  @Test
  void doesNotGoOnWhereAnotherTextStandsInThePlaceOfOneThatWasRead() throws Exception {
    read(FIRST);

    assertThatThrownBy(() -> read(FIRST.replace("late", "early") + SECOND))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("cannot resume: the inputs have changed: ")
        .hasMessageEndingWith("in.jsonl:1 is not what it was");
  }

  @Test
  void doesNotGoOnWhereARecordWasMendedThatWasRejected() throws Exception {
    assertThat(read("not JSON\n")).isEqualTo(1);

    assertThatThrownBy(() -> read(FIRST + SECOND))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("in.jsonl:1 is not what it was");
  }

  @Test
  void doesNotGoOnWithFewerRecordsThanWereRead() throws Exception {
    read(FIRST + SECOND);

    assertThatThrownBy(() -> read(FIRST))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fewer records");
  }
}
