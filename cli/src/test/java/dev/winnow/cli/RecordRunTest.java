package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.cli.record.JsonRecord;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** How commands survive what their steps do. */
class RecordRunTest {
  /** Misbehaves as the text says. */
  @Command(name = "test")
  private static final class Misbehaving extends RecordCommand {
    Misbehaving(Streams streams) {
      super("test", streams);
    }

    @Override
    Step step() {
      return record -> {
        switch (text(record)) {
          case "sleep" -> Thread.sleep(600_000);
          case "spin" -> spin();
          case "throw" -> throw new IllegalStateException("first\n  second line");
          case "overflow" -> overflow(record);
          case "exhaust" -> throw new OutOfMemoryError();
          case "nothing" -> throw new NullPointerException();
          default -> record.set("done", true);
        }
      };
    }

    @SuppressWarnings("InfiniteLoopStatement")
    private static void spin() {
      while (true) {
        LockSupport.parkNanos(1_000_000); // takes no notice of an interrupt
      }
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int overflow(JsonRecord record) {
      return 1 + overflow(record);
    }
  }

  private static Invocation run(String stdin, String... args) {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
    java.nio.charset.Charset utf8 = java.nio.charset.StandardCharsets.UTF_8;
    Streams streams = new Streams(new java.io.ByteArrayInputStream(stdin.getBytes(utf8)), out, err);
    int status = new CommandLine(new Misbehaving(streams)).execute(args);
    return new Invocation(status, out.toString(utf8), err.toString(utf8));
  }

  private static String texts(String... texts) {
    StringBuilder lines = new StringBuilder();
    for (String text : texts) {
      lines.append("{\"id\":\"").append(text).append("\",\"text\":\"").append(text).append("\"}\n");
    }
    return lines.toString();
  }

  @Test
  void rejectsWhatFailsAndSaysWhyOnOneLine() {
    Invocation run = run(texts("a", "throw", "overflow", "exhaust", "nothing", "b"));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.records())
        .extracting(record -> record.get("id").asText())
        .containsExactly("a", "b");
    assertThat(run.rejects())
        .extracting(reject -> reject.get("error").asText())
        .containsExactly(
            "first second line",
            "not enough stack",
            "not enough memory: give Java more with -Xmx, or use fewer --threads",
            "NullPointerException");
  }

  @Test
  @Timeout(30)
  void givesUpWhatTakesTooLongAndReplacesItsThread() {
    Invocation run =
        run(texts("a", "sleep", "b", "spin", "c", "d"), "--threads", "1", "--time-limit", "1500ms");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.records())
        .extracting(record -> record.get("id").asText())
        .containsExactly("a", "b", "c", "d");
    assertThat(run.rejects())
        .extracting(reject -> reject.get("id").asText())
        .containsExactly("sleep", "spin");
    JsonNode reject = run.rejects().get(0);
    assertThat(reject.get("line").asInt()).isEqualTo(2);
    assertThat(reject.get("error").asText())
        .isEqualTo("document takes longer than --time-limit 1.5s");
  }
}
