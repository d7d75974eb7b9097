package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.cli.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
  @TempDir Path folder;

  private Invocation run(String toml, String... more) throws IOException {
    Path config = Files.writeString(folder.resolve("winnow.toml"), toml);
    Path in = Files.writeString(folder.resolve("a.txt"), "One text.");
    String[] args = new String[6 + more.length];
    System.arraycopy(
        new String[] {
          "run",
          in.toString(),
          "-o",
          folder.resolve("out").toString(),
          "--config",
          config.toString()
        },
        0,
        args,
        0,
        6);
    System.arraycopy(more, 0, args, 6, more.length);
    return Invocation.of(args);
  }

  private JsonNode summary() throws IOException {
    return Json.read(Files.readString(folder.resolve("out/run.json")));
  }

  @Test
  void givesOptionsTheirValues() throws IOException {
    Invocation run =
        run("threshold = 0.7\nskip = [\"quotes\", \"report\"]\nkeep-original = true\n");

    assertThat(run.status()).as(run.err()).isZero();
    JsonNode options = summary().get("options");
    assertThat(options.get("threshold").asDouble()).isEqualTo(0.7);
    assertThat(options.get("keep-original").asBoolean()).isTrue();
    assertThat(summary().get("steps").toString()).doesNotContain("quotes").contains("sentences");
    assertThat(folder.resolve("out/report.html")).doesNotExist();
  }

  @Test
  void givesWayToTheCommandLine() throws IOException {
    run("threshold = 0.7\nskip = [\"report\"]", "--threshold", "0.9");

    assertThat(summary().at("/options/threshold").asDouble()).isEqualTo(0.9);
  }

  @Test
  void namesWhatIsWrongWithIt() throws IOException {
    assertThat(run("treshold = 0.7").err()).contains("names no option of this command: treshold");
    assertThat(run("threshold = ").err()).contains("is no TOML in line 1");
    assertThat(run("[run]\nthreshold = 1").err()).contains("names no option of this command: run");
    assertThat(run("threshold = \"many\"").err()).contains("--threshold").contains("many");
    Invocation missing =
        Invocation.of("run", folder.toString(), "-o", "x", "--config", "no-such.toml");
    assertThat(missing.status()).isEqualTo(2);
    assertThat(missing.err()).contains("--config no-such.toml is not there").hasLineCount(1);
  }
}
