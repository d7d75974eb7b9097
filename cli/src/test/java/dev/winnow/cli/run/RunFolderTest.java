package dev.winnow.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  @TempDir Path folder;

  @Test
  void whatAKilledRunCouldNotKeepInMemoryIsGoneWhenItGoesOn() throws Exception {
    ObjectNode description = Json.object();
    description.putObject("options").put("shingle-size", 5);
    Path left = RunFolder.temporary(folder).resolve("left");
    Path journal;
    try (RunFolder run = RunFolder.open(folder, description, false)) {
      Files.writeString(left, "of no use");
      journal = Files.writeString(run.unfinished("spool"), "of use");
    }

    try (RunFolder run = RunFolder.open(folder, description, true)) {
      assertThat(left).doesNotExist();
      assertThat(left.getParent()).isEmptyDirectory();
      assertThat(journal).exists();
    }
  }
}
