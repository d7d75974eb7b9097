package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows: pipes, full devices, the locale, memory. */
@Timeout(60)
class ProcessTest {
  @TempDir Path folder;

  private ProcessBuilder winnow(List<String> javaOptions, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.winnow.cli.Winnow"));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
  }

  private String err() throws IOException {
    return Files.readString(folder.resolve("err"));
  }

  private Path records(int count, String text) throws IOException {
    return Files.writeString(
        folder.resolve("in.jsonl"), ("{\"text\":\"" + text + "\"}\n").repeat(count));
  }

  @Test
  void endsQuietlyWhenTheReaderOfItsOutputGoes() throws Exception {
    Process process = winnow(List.of(), "decode", records(20_000, "some text").toString()).start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).startsWith("{\"id\":\"in.jsonl:1\"");
    }

    assertThat(process.waitFor()).isEqualTo(141);
    assertThat(err()).isEmpty();
  }

  @Test
  void namesTheOutputWhereTheDiskIsFull() throws Exception {
    File full = new File("/dev/full");
    Assumptions.assumeTrue(full.exists(), "only Linux has /dev/full");
    String in = records(10, "some text").toString();

    Process toFile = winnow(List.of(), "decode", in, "-o", full.toString()).start();
    assertThat(toFile.waitFor()).isEqualTo(2);
    assertThat(err())
        .startsWith("winnow decode: cannot write --output /dev/full: ")
        .hasLineCount(1);

    Process toOutput = winnow(List.of(), "decode", in).redirectOutput(full).start();
    assertThat(toOutput.waitFor()).isEqualTo(2);
    assertThat(err()).startsWith("winnow decode: cannot write standard output: ").hasLineCount(1);
  }

  @Test
  void writesUtf8InAnyLocaleAndAnswersWhileInputIsStillOpen() throws Exception {
    ProcessBuilder builder = winnow(List.of("-Dfile.encoding=US-ASCII"), "decode", "-");
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    try (OutputStream in = process.getOutputStream();
        BufferedReader out =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      in.write("{\"text\":\"\u00e9 \u4e2d \\ud800\"}\n".getBytes(StandardCharsets.UTF_8));
      in.flush();
      assertThat(out.readLine()).isEqualTo("{\"id\":\"1\",\"text\":\"\u00e9 \u4e2d \\ud800\"}");
      in.write("{\"id\":\"\u00e9\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(err()).contains("\u00e9").contains("1 of 2 records rejected");
  }

  @Test
  void needsMemoryForWhatIsInFlightAndNotForTheWholeInput() throws Exception {
    Path out = folder.resolve("out.jsonl");
    Process process =
        winnow(List.of("-Xmx32m"), "decode", "--threads", "2", "-", "-o", out.toString()).start();
    byte[] line =
        ("{\"text\":\"" + "word ".repeat(20_000) + "\"}\n").getBytes(StandardCharsets.UTF_8);
    try (OutputStream in = process.getOutputStream()) {
      for (int i = 0; i < 1500; i++) {
        in.write(line);
      }
    }

    assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
    assertThat(err()).isEmpty();
    assertThat(process.exitValue()).isZero();
    assertThat(Files.size(out)).isGreaterThan(1500L * line.length);
  }

  @Test
  void leavesWholeLinesWhenItIsStopped() throws Exception {
    Path out = folder.resolve("out.jsonl");
    Process process = winnow(List.of(), "decode", "-", "-o", out.toString()).start();
    byte[] line = ("{\"text\":\"" + "word ".repeat(200) + "\"}\n").getBytes(StandardCharsets.UTF_8);
    OutputStream in = process.getOutputStream();
    while (!Files.exists(out) || Files.size(out) < 500_000) {
      in.write(line);
    }
    process.destroy();
    process.waitFor();

    String written = Files.readString(out);
    assertThat(written).endsWith("}\n");
    Invocation.json(written);
  }
}
