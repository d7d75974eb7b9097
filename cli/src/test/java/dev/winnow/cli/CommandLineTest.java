package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {
  @ParameterizedTest
  @ValueSource(strings = {"run", "decode", "repair"})
  void showsAnExampleInTheHelpOfEveryCommand(String command) {
    Invocation help = Invocation.of(command, "--help");

    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("Example:", "winnow " + command);
    assertThat(help.err()).isEmpty();
    assertThat(Invocation.of("help", command).out()).isEqualTo(help.out());
  }

  @Test
  void listsItsCommands() {
    assertThat(Invocation.of("--help").out())
        .contains("run", "decode", "repair", "generate-completion");
  }

  @Test
  void knowsEveryCommandByItsName() {
    Streams streams =
        new Streams(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream());
    Map<String, CommandLine> all = Winnow.commandLine(streams).getSubcommands();

    assertThat(all).hasSizeGreaterThan(Winnow.commands().size());
    all.forEach((name, command) -> assertThat(command.getCommandName()).isEqualTo(name));
    assertThat(Winnow.commandLine(streams, "decode", "x").getSubcommands())
        .containsOnlyKeys("decode");
  }

  @Test
  void runsEveryCommandToLearnWhatAStartNeeds(@TempDir Path folder) {
    StartUp.main(new String[] {folder.toString()});

    assertThat(folder.resolve("repair")).content().contains("\u201cIt is too early,\u201d");
    assertThat(folder.resolve("run/documents.jsonl")).content().hasLineCount(4);
  }

  @Test
  void tellsItsVersion() {
    assertThat(Invocation.of("--version").out()).matches("winnow \\d+\\.\\d+\\.\\d+.*\\R");
  }

  @Test
  void writesAShellCompletion() {
    assertThat(Invocation.of("generate-completion").out()).contains("decode", "--max-chars");
  }

  @ParameterizedTest
  @CsvSource({
    "--threads, 0",
    "--threads, some",
    "--max-chars, 0",
    "--max-chars, many",
    "--time-limit, 0s",
    "--time-limit, soon",
    "--offsets, bytes",
    "--progress, sometimes",
    "--output, ''",
  })
  void namesTheOptionAndTheValueOnOneLine(String option, String value) {
    Invocation run = Invocation.withInput("{\"text\":\"a\"}", "decode", option, value);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(option, value).hasLineCount(1);
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    for (List<String> args :
        List.of(List.<String>of(), List.of("frobnicate"), List.of("decode", "--frobnicate"))) {
      Invocation run = Invocation.of(args.toArray(String[]::new));

      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).hasLineCount(1);
    }
  }

  @Test
  void readsStandardInputOnlyOnce() {
    assertThat(Invocation.of("decode", "-", "-").status()).isEqualTo(2);
  }

  @Test
  void showsProgressWhenAsked() {
    String records = "{\"text\":\"a\"}\n{\"text\":\"b\"}\n";

    assertThat(Invocation.withInput(records, "decode", "--progress", "on").err())
        .contains("2/? documents");
    assertThat(Invocation.withInput(records, "decode", "--progress=off").err()).isEmpty();
  }
}
