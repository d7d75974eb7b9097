package dev.winnow.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWalkTest {
  @TempDir Path root;

  /** Notes what a walk comes by, and enters every folder but one. */
  private final class Notes implements FolderWalk.Visitor {
    private final List<String> notes = new ArrayList<>();

    @Override
    public boolean enters(Path folder) {
      return !folder.endsWith("closed");
    }

    @Override
    public void file(Path file) {
      notes.add(Paths.portable(root.relativize(file)));
    }

    @Override
    public void unreadable(Path folder, IOException why) {
      notes.add("unreadable " + Paths.name(folder));
    }
  }

  private List<String> walk(Path folder) throws InterruptedException {
    Notes notes = new Notes();
    new FolderWalk(notes).walk(folder);
    return notes.notes;
  }

  @Test
  void goesInTheOrderOfWholePaths() throws Exception {
    for (String name : List.of("b/z", "b/a/x", "b-c", "b0", "a", "b.txt", "closed/y", "\u00e9")) {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }

    List<String> walked = walk(root);

    assertThat(walked)
        .containsExactly("a", "b-c", "b.txt", "b/a/x", "b/z", "b0", "\u00e9")
        .isSorted();
  }

  @Test
  void saysThatAFolderCannotBeListed() throws Exception {
    assertThat(walk(root.resolve("gone"))).containsExactly("unreadable gone");
  }
}
