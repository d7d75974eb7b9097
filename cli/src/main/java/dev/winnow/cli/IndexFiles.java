package dev.winnow.cli;

import dev.winnow.cli.output.OutputException;
import dev.winnow.cli.work.Debug;
import dev.winnow.similarity.NearDuplicateIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes indexes of near-duplicates. */
final class IndexFiles {
  private IndexFiles() {}

  /**
   * Opens an index.
   *
   * @throws IllegalArgumentException if it cannot be read or is damaged; names the option and the
   *     file
   */
  static NearDuplicateIndex open(String option, Path file) {
    try {
      return NearDuplicateIndex.open(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          option + " must be an index: " + file + " (" + Debug.reason(e) + ")", e);
    }
  }

  /** Writes an index, whole or not at all. */
  static void save(String option, NearDuplicateIndex index, Path file) throws OutputException {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      index.save(file);
    } catch (IOException e) {
      throw new OutputException(option + " " + file, e);
    }
  }
}
