package dev.winnow.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Names what is to be read: files, folders, or {@code -} for JSON Lines on standard input.
 * Everything named is checked before anything is read. Not thread-safe.
 */
public final class Inputs {
  /** The name of standard input. */
  public static final String STDIN = "-";

  private final List<String> arguments;
  private final Limits limits;
  private final InputStream stdin;
  private final Optional<Path> output;
  private final AtomicLong bytesRead = new AtomicLong();
  private final Map<String, Integer> fileNames = new HashMap<>();

  /**
   * Checks the inputs.
   *
   * @param output the file or folder about to be written, left out of any folder that is walked
   * @throws IllegalArgumentException if an input is missing, cannot be read, is the output, or has
   *     a name that does not tell what it holds; the message names it
   */
  public Inputs(List<String> arguments, Limits limits, InputStream stdin, Optional<Path> output) {
    this.arguments = List.copyOf(arguments);
    this.limits = limits;
    this.stdin = stdin;
    this.output = output;
    this.arguments.forEach(this::check);
    if (Collections.frequency(arguments, STDIN) > 1) {
      throw new IllegalArgumentException("IN must name standard input only once: " + STDIN);
    }
  }

  private void check(String argument) {
    if (argument.equals(STDIN)) {
      return;
    }
    Path path;
    try {
      path = Path.of(argument);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("IN must be a path: " + argument, e);
    }
    if (!Files.exists(path)) {
      throw new IllegalArgumentException("IN must exist: " + argument);
    }
    if (!Files.isReadable(path)) {
      throw new IllegalArgumentException("IN must be readable: " + argument);
    }
    if (Files.isDirectory(path)) {
      return;
    }
    if (FileType.of(path).isEmpty()) {
      throw new IllegalArgumentException(
          "IN must be a folder, - or a file named " + FileType.NAMES + ": " + argument);
    }
    if (isOutput(path)) {
      throw new IllegalArgumentException("IN must not be the output: " + argument);
    }
    fileNames.merge(Paths.name(path), 1, Integer::sum);
  }

  /**
   * Returns how many bytes all files have together, as far as they can be seen; nothing where
   * standard input is among the inputs.
   */
  public OptionalLong totalBytes() throws InterruptedException {
    if (arguments.contains(STDIN)) {
      return OptionalLong.empty();
    }
    AtomicLong total = new AtomicLong();
    for (String argument : arguments) {
      Path path = Path.of(argument);
      if (Files.isDirectory(path)) {
        new FolderWalk(new Sizes(total)).walk(path);
      } else {
        total.addAndGet(Sizes.of(path));
      }
    }
    return OptionalLong.of(total.get());
  }

  /** Returns how many bytes of the files have been read so far; from any thread. */
  public long bytesRead() {
    return bytesRead.get();
  }

  /** Reads everything in the order of the arguments, a folder in the order of its paths. */
  public void read(RecordSink sink) throws InterruptedException {
    FileReader reader = new FileReader(limits, sink, bytesRead);
    for (String argument : arguments) {
      if (argument.equals(STDIN)) {
        reader.lines(stdin, STDIN, "");
        continue;
      }
      Path path = Path.of(argument);
      if (Files.isDirectory(path)) {
        new FolderWalk(new Visitor(path, reader)).walk(path);
      } else {
        reader.read(path, id(path), FileType.of(path).orElseThrow());
      }
    }
  }

  /** A file named by itself goes by its name, or as it was named where that is not enough. */
  private String id(Path file) {
    String name = Paths.name(file);
    return fileNames.getOrDefault(name, 0) > 1 ? Paths.portable(file) : name;
  }

  private boolean isOutput(Path path) {
    try {
      return output.isPresent()
          && Files.exists(output.get())
          && Files.isSameFile(output.get(), path);
    } catch (IOException e) {
      return false;
    }
  }

  /** Reads those files of a folder whose names tell what they hold. */
  private final class Visitor implements FolderWalk.Visitor {
    private final Path root;
    private final FileReader reader;

    Visitor(Path root, FileReader reader) {
      this.root = root;
      this.reader = reader;
    }

    @Override
    public boolean enters(Path folder) {
      return !isOutput(folder);
    }

    @Override
    public void file(Path file) throws InterruptedException {
      Optional<FileType> type = FileType.of(file);
      if (type.isPresent() && !isOutput(file)) {
        reader.read(file, id(file), type.get());
      }
    }

    @Override
    public void unreadable(Path folder, IOException why) throws InterruptedException {
      reader.unreadable(Paths.portable(folder), id(folder), why);
    }

    private String id(Path path) {
      return Paths.portable(root.relativize(path));
    }
  }

  /** Adds up the sizes of those files that would be read. */
  private final class Sizes implements FolderWalk.Visitor {
    private final AtomicLong total;

    Sizes(AtomicLong total) {
      this.total = total;
    }

    @Override
    public boolean enters(Path folder) {
      return !isOutput(folder);
    }

    @Override
    public void file(Path file) {
      if (FileType.of(file).isPresent() && !isOutput(file)) {
        total.addAndGet(of(file));
      }
    }

    /** It counts for nothing here, and is told when it is read. */
    @Override
    public void unreadable(Path folder, IOException why) {}

    static long of(Path file) {
      try {
        return Files.size(file);
      } catch (IOException e) {
        return 0;
      }
    }
  }
}
