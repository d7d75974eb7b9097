package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code winnow}, in an unpacked release, before a JVM that writes down its arguments.
 */
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell script; Windows has winnow.cmd")
class LauncherTest {
  @TempDir Path folder;

  private Path target;
  private Path starts;

  @BeforeEach
  void unpack() throws IOException {
    target = Files.createDirectories(folder.resolve("a release/cli/target"));
    starts = folder.resolve("starts");
    Files.copy(Path.of("..", "winnow"), folder.resolve("a release/winnow"));
    Files.writeString(target.resolve("winnow.jar"), "jar");
    jdk("21.0.2", "exit 0");
  }

  /** Makes a JDK whose JVM writes down its arguments, leaves an archive if asked, and goes on. */
  private void jdk(String version, String then) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("jdk/bin"));
    Files.writeString(
        folder.resolve("jdk/release"),
        "IMPLEMENTOR=\"Some\"\nJAVA_RUNTIME_VERSION=\"%1$s+7\"\nJAVA_VERSION=\"%1$s\"\n"
            .formatted(version));
    Path java = bin.resolve("java");
    Files.writeString(
        java,
        """
        #!/bin/sh
        echo "$*" >>'%s'
        for arg; do
          case $arg in
            -Xshare:dump) dump=yes ;;
            -XX:SharedArchiveFile=*) [ -z "${dump:-}" ] || echo classes >"${arg#*=}" ;;
          esac
        done
        %s
        """
            .formatted(starts, then));
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  private int winnow(Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(folder + "/a release/winnow"));
    command.addAll(Arrays.asList(args));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile());
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    return process.waitFor();
  }

  /** Returns the arguments of the last start of the JVM. */
  private String started(String... args) throws IOException, InterruptedException {
    assertThat(winnow(Map.of(), args)).isZero();
    assertThat(folder.resolve("out")).isEmptyFile();
    List<String> lines = Files.readAllLines(starts);
    return lines.get(lines.size() - 1);
  }

  @Test
  void makesAnArchiveOnceAndStartsWithIt() throws Exception {
    String first = started("repair", "some file");
    assertThat(first)
        .contains("-XX:SharedArchiveFile=" + target.resolve("winnow-21.jsa"))
        .endsWith("-jar " + target.resolve("winnow.jar") + " repair some file");
    assertThat(starts).content().hasLineCount(3);

    assertThat(started("repair", "some file")).isEqualTo(first);
    assertThat(starts).content().hasLineCount(4);
    try (var files = Files.list(target)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("winnow.jar", "winnow-21.jsa", "winnow-21.jsa.key");
    }
  }

  @Test
  void makesTheArchiveAnewForAnotherJvm() throws Exception {
    started("repair");
    jdk("21.0.3", "exit 0");
    started("repair");
    assertThat(starts).content().hasLineCount(6);

    jdk("17.0.1", "exit 0");
    assertThat(started("repair")).contains("winnow-17.jsa");
  }

  @Test
  void triesAnArchiveThatCannotBeMadeOnlyOnce() throws Exception {
    jdk("21.0.2", "case $* in *-jar*) exit 0 ;; esac; echo no; exit 1");
    started("repair");
    started("repair");

    assertThat(starts).content().hasLineCount(3);
  }

  @Test
  void leavesTheJvmOptionsOfTheUserTheLastWord() throws Exception {
    assertThat(winnow(Map.of("WINNOW_JAVA_OPTS", "-Xshare:off -XX:+UseZGC"), "--help")).isZero();

    assertThat(starts).content().hasLineCount(1).contains("-Xshare:off -XX:+UseZGC -jar");
    assertThat(starts).content().doesNotContain("SerialGC", "SharedArchiveFile");
  }

  @Test
  void sparesTheBetterCompilerOnlyWhereHelpIsAsked() throws Exception {
    for (String[] brief : List.of(new String[] {}, new String[] {"decode", "--help"})) {
      assertThat(started(brief)).contains("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    }
    assertThat(started("decode", "help")).doesNotContain("TieredStopAtLevel", "SerialGC");
  }

  @Test
  void saysWhenJavaIsTooOld() throws Exception {
    jdk("11.0.9", "exit 0");

    assertThat(winnow(Map.of(), "--help")).isEqualTo(2);
    assertThat(folder.resolve("out"))
        .content()
        .isEqualTo(
            "winnow: Java 17 or later is needed: %s/jdk/bin/java is 11.0.9\n".formatted(folder));
    assertThat(starts).doesNotExist();
  }
}
