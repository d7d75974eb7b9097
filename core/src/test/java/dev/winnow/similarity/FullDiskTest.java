package dev.winnow.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
  @TempDir private Path folder;

  /** In a process of its own, which may write no larger files. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void saysWhatCouldNotBeWrittenAndLeavesNoFile() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                "sh",
                "-c",
                "ulimit -f 2000; exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                FullDisk.class.getName(),
                folder.toString())
            .redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).describedAs(output).isZero();
    String spilling = ": cannot write [0-9,]+ bytes to the temporary folder " + folder + ", after ";
    assertThat(output.lines())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).containsPattern("^read" + spilling + ".+: File too large$"),
            line -> assertThat(line).containsPattern("^relate" + spilling + ".+: File too large$"),
            line -> assertThat(line).containsPattern("^share" + spilling + ".+: File too large$"),
            line -> assertThat(line).containsPattern("^add" + spilling + ".+: File too large$"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "save: cannot write the index %s: File too large", folder.resolve("index")),
            line -> assertThat(line).isEqualTo("files left: 0"));
    assertThat(List.of(folder.toFile().list())).isEmpty();
  }
}
