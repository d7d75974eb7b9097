package dev.winnow.cli.input;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * Walks a folder in the order of the relative paths as strings, whatever order the file system
 * keeps. Links to folders are not followed, so a walk ends.
 */
final class FolderWalk {
  private static final Comparator<Path> ORDER = Comparator.comparing(FolderWalk::key);

  private final Visitor visitor;

  FolderWalk(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Takes what a walk comes by. */
  interface Visitor {
    /** Returns whether to look into a folder. */
    boolean enters(Path folder);

    void file(Path file) throws InterruptedException;

    /** Takes a folder that cannot be listed. */
    void unreadable(Path folder, IOException why) throws InterruptedException;
  }

  void walk(Path root) throws InterruptedException {
    Deque<Iterator<Path>> open = new ArrayDeque<>();
    open.push(entries(root));
    while (!open.isEmpty()) {
      if (!open.element().hasNext()) {
        open.pop();
        continue;
      }
      Path entry = open.element().next();
      if (isFolder(entry)) {
        if (visitor.enters(entry)) {
          open.push(entries(entry));
        }
      } else if (!Files.isDirectory(entry)) {
        visitor.file(entry);
      }
    }
  }

  private Iterator<Path> entries(Path folder) throws InterruptedException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      visitor.unreadable(folder, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      visitor.unreadable(folder, e);
    }
    entries.sort(ORDER);
    return entries.iterator();
  }

  private static boolean isFolder(Path entry) {
    return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
  }

  /** A folder sorts as its name with the separator, so that names sort as whole paths do. */
  private static String key(Path entry) {
    return isFolder(entry) ? Paths.name(entry) + "/" : Paths.name(entry);
  }
}
