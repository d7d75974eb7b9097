package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles and runs every Java snippet of the README; what it prints must stand in the block of
 * text behind it.
 */
class ReadmeTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Pattern SNIPPET =
      Pattern.compile("```java\\R(.*?)```(?:\\s*```text\\R(.*?)```)?", Pattern.DOTALL);

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> snippetsPrintWhatTheReadmeSays() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md")).replace("\r\n", "\n");
    List<DynamicTest> tests = new ArrayList<>();
    Matcher snippets = SNIPPET.matcher(readme);
    while (snippets.find()) {
      String code = snippets.group(1);
      String output = snippets.group(2);
      int number = tests.size() + 1;
      tests.add(DynamicTest.dynamicTest("snippet " + number, () -> check(number, code, output)));
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  private void check(int number, String code, String output) throws Exception {
    Path script = folder.resolve("Snippet" + number + ".java");
    Files.writeString(script, code.contains(" main(") ? code : program(number, code));
    assertThat(run(script)).isEqualTo(output == null ? "" : output);
  }

  /** Wraps statements in a program; the imports among them go first. */
  private static String program(int number, String code) {
    StringBuilder imports = new StringBuilder();
    StringBuilder body = new StringBuilder();
    code.lines()
        .forEach(line -> (line.startsWith("import ") ? imports : body).append(line).append('\n'));
    return imports
        + "class Snippet"
        + number
        + " { public static void main(String[] args) throws Exception {\n"
        + body
        + "}}\n";
  }

  private String run(Path script) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                script.toString(),
                "docs/samples")
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    String text = Files.readString(output, StandardCharsets.UTF_8).replace("\r\n", "\n");
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }
}
