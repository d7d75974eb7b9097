package dev.winnow.cli.output;

import dev.winnow.boilerplate.Templates;
import dev.winnow.cli.work.Debug;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Reads and writes files of templates. */
public final class TemplateFiles {
  private TemplateFiles() {}

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if it cannot be read or has no templates; names the option and
   *     the file
   */
  public static Templates read(String option, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Templates.load(in);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          option + " must be a file of templates: " + file + " (" + Debug.reason(e) + ")", e);
    }
  }

  /** Writes a file, whole or not at all. */
  public static void write(Templates templates, Path file) throws OutputException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try {
      if (file.toAbsolutePath().getParent() != null) {
        Files.createDirectories(file.toAbsolutePath().getParent());
      }
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        templates.save(out);
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new OutputException("--output " + file, e);
    }
  }
}
