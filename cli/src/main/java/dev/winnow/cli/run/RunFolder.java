package dev.winnow.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.output.OutputException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
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

/**
 * The folder that a run writes. While it is under way, everything is in the folder {@code
 * unfinished} in it; once it is whole it is moved in place, {@code run.json} as the last file.
 */
public final class RunFolder implements Closeable {
  private static final String DESCRIPTION = "description.json";

  private final Path folder;
  private final Path unfinished;
  private final FileChannel lock;

  private RunFolder(Path folder, Path unfinished, FileChannel lock) {
    this.folder = folder;
    this.unfinished = unfinished;
    this.lock = lock;
  }

  /** Returns where a run in a folder keeps what it needs on its way. */
  public static Path unfinished(Path folder) {
    return folder.resolve("unfinished");
  }

  /** Returns whether a run that does the same was finished in a folder. */
  public static boolean isFinished(Path folder, ObjectNode description) throws IOException {
    Path summary = folder.resolve("run.json");
    if (Files.exists(unfinished(folder)) || !Files.exists(summary)) {
      return false;
    }
    ObjectNode finished = Json.readBack(Files.readString(summary));
    return holds(finished, description);
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
   *     that run was another one, or if it is under way
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
    }
    try {
      Files.createDirectories(unfinished);
      FileChannel lock = lock(folder, unfinished);
      if (!goesOn) {
        Files.deleteIfExists(folder.resolve("run.json"));
        Path part = unfinished.resolve(DESCRIPTION + ".part");
        Files.writeString(part, Json.write(description));
        Files.move(part, known, StandardCopyOption.ATOMIC_MOVE);
      }
      return new RunFolder(folder, unfinished, lock);
    } catch (IOException e) {
      throw new OutputException("--output " + folder, e);
    }
  }

  private static FileChannel lock(Path folder, Path unfinished) throws IOException {
    FileChannel channel =
        FileChannel.open(
            unfinished.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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
    lock.close();
    delete(unfinished);
  }

  /** Takes away results of an earlier run that this one does not have. */
  void drop(List<String> results) throws IOException {
    for (String name : results) {
      delete(folder.resolve(name));
    }
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
