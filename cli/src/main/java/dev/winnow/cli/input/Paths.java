package dev.winnow.cli.input;

import java.io.File;
import java.nio.file.Path;

/** Writes paths the same way on every system. */
final class Paths {
  private Paths() {}

  /** Returns a path with {@code /} between its parts. */
  static String portable(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }

  /** Returns the last part of a path. */
  static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
