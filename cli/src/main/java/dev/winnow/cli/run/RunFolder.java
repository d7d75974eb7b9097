package dev.winnow.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.output.OutputException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.MalformedInputException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folder that a run writes. While it is under way, everything is in the folder {@code
 * unfinished} in it; once it is whole it is moved in place, {@code run.json} as the last file.
 */
public final class RunFolder implements Closeable {
  private static final String DESCRIPTION = "description.json";
  private static final String LOCK = "lock";
  private static final String SUMMARY = "run.json";

  private final Path folder;
  private final Path unfinished;
  private final FileChannel lock;

  private RunFolder(Path folder, Path unfinished, FileChannel lock) {
    this.folder = folder;
    this.unfinished = unfinished;
    this.lock = lock;
  }

  /** Returns where a run in a folder keeps what it needs on its way. */
  private static Path unfinished(Path folder) {
    return folder.resolve("unfinished");
  }

  /** Returns where a run in a folder puts what is too large for memory. */
  public static Path temporary(Path folder) {
    return unfinished(folder).resolve("temporary");
  }

  /** Returns whether a run that does the same was finished in a folder. */
  public static boolean isFinished(Path folder, ObjectNode description) throws IOException {
    return !Files.exists(unfinished(folder).resolve(DESCRIPTION))
        && holds(earlier(folder), description);
  }

  /** Whether an object has all the fields of another, and perhaps more. */
  private static boolean holds(JsonNode object, JsonNode fields) {
    return fields.properties().stream()
        .allMatch(
            field -> {
              JsonNode value = object.path(field.getKey());
              return field.getValue().isObject()
                  ? holds(value, field.getValue())
                  : value.equals(field.getValue());
            });
  }

  /**
   * Opens a folder for a run.
   *
   * @param description what determines the results: versions, inputs, options
   * @param resume whether to go on with the run that was not finished there, if there is one
   * @throws IllegalArgumentException if there is an unfinished run and {@code resume} is false, if
   *     that run was another one, if it is under way, or if what no run wrote is where the results
   *     belong
   * @throws OutputException if the folder cannot be written
   */
  public static RunFolder open(Path folder, ObjectNode description, boolean resume)
      throws IOException {
    Path unfinished = unfinished(folder);
    Path known = unfinished.resolve(DESCRIPTION);
    boolean goesOn = Files.exists(known);
    if (goesOn && !resume) {
      throw new IllegalArgumentException(
          "--output has an unfinished run: go on with --resume, or delete " + unfinished);
    }
    if (goesOn) {
      checkSame(Json.readBack(Files.readString(known)), description);
    } else {
      checkFree(folder, description);
    }
    try {
      Files.createDirectories(unfinished);
      RunFolder run = new RunFolder(folder, unfinished, lock(folder, unfinished));
      try {
        if (!goesOn) {
          run.begin(description);
        }
        // A run that was killed leaves there what no other can use.
        delete(temporary(folder));
        Files.createDirectories(temporary(folder));
        return run;
      } catch (IOException | RuntimeException e) {
        run.close();
        throw e;
      }
    } catch (IOException e) {
      throw new OutputException("--output " + folder, e);
    }
  }

  private void begin(ObjectNode description) throws IOException {
    clear(unfinished);
    dropEarlier(folder);
    Path part = unfinished.resolve(DESCRIPTION + ".part");
    Files.writeString(part, Json.write(description));
    Files.move(part, unfinished.resolve(DESCRIPTION), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whatever is deleted for a run must have been written by one. */
  private static void checkFree(Path folder, ObjectNode description) throws IOException {
    Optional<Path> written = files(earlier(folder)).map(folder::resolve);
    Optional<Path> files = files(description).map(folder::resolve);
    if (files.isPresent() && Files.exists(files.get()) && !files.equals(written)) {
      throw new IllegalArgumentException("--output has a folder no run wrote: " + files.get());
    }
  }

  /**
   * Returns what the run was that was finished in a folder; nothing if there was none.
   *
   * @throws IllegalArgumentException if a file of that name is there that no run wrote
   */
  private static ObjectNode earlier(Path folder) throws IOException {
    Path summary = folder.resolve(SUMMARY);
    if (!Files.exists(summary)) {
      return Json.object();
    }
    try {
      ObjectNode run = Json.readBack(Files.readString(summary));
      if (run.at("/versions/winnow").isTextual()) {
        return run;
      }
    } catch (IllegalArgumentException | MalformedInputException e) {
      // What is not JSON no run wrote either.
    }
    throw new IllegalArgumentException("--output has a file that no run wrote: " + summary);
  }

  /** Returns the name of the folder of clean files that a run writes, if it writes one. */
  private static Optional<String> files(ObjectNode description) {
    return Optional.of(description.at("/options/format").asText())
        .filter(form -> form.equals("text") || form.equals("markdown"));
  }

  /** A run that was killed while it took these away leaves some of another one. */
  private static void clear(Path unfinished) throws IOException {
    try (DirectoryStream<Path> rest = Files.newDirectoryStream(unfinished)) {
      for (Path path : rest) {
        if (!path.endsWith(LOCK)) {
          delete(path);
        }
      }
    }
  }

  /** Takes away what an earlier run wrote and this one may not. */
  private static void dropEarlier(Path folder) throws IOException {
    Path summary = folder.resolve(SUMMARY);
    if (Files.exists(summary)) {
      Optional<String> files = files(earlier(folder));
      if (files.isPresent()) {
        delete(folder.resolve(files.get()));
      }
      Files.deleteIfExists(folder.resolve("report.html"));
      Files.delete(summary);
    }
  }

  private static FileChannel lock(Path folder, Path unfinished) throws IOException {
    FileChannel channel =
        FileChannel.open(
            unfinished.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Another run of this process has it.
    }
    channel.close();
    throw new IllegalArgumentException("--output is in use by another run: " + folder);
  }

  private static void checkSame(ObjectNode before, ObjectNode now) {
    for (Map.Entry<String, JsonNode> part : now.properties()) {
      JsonNode old = before.path(part.getKey());
      if (part.getValue().equals(old)) {
        continue;
      }
      for (Map.Entry<String, JsonNode> value : part.getValue().properties()) {
        if (!value.getValue().equals(old.get(value.getKey()))) {
          throw new IllegalArgumentException(
              differs(value.getKey(), old.path(value.getKey()), value.getValue()));
        }
      }
      throw new IllegalArgumentException(differs(part.getKey(), old, part.getValue()));
    }
  }

  private static String differs(String name, JsonNode before, JsonNode now) {
    return "--resume needs the run to be the same, but " + name + " was " + before + ": " + now;
  }

  /** Returns the place of a file while the run is under way. */
  Path unfinished(String name) {
    return unfinished.resolve(name);
  }

  /** Moves results in place, the last one last, and takes away what the run needed on its way. */
  void finish(List<String> results) throws IOException {
    for (String name : results) {
      Path to = folder.resolve(name);
      delete(to);
      Files.move(unfinished.resolve(name), to);
    }
    // Without it there is nothing to go on with, whatever a kill leaves of the rest.
    Files.delete(unfinished.resolve(DESCRIPTION));
    lock.close();
    delete(unfinished);
  }

  private static void delete(Path path) throws IOException {
    try {
      Files.walkFileTree(
          path,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, java.io.IOException failure)
                throws IOException {
              Files.delete(left);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (NoSuchFileException e) {
      // It was not there.
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
