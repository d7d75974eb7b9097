package dev.winnow.cli.output;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Writes lines, several whole ones at a time, so that what an interrupted run leaves ends with a
 * line. Where a file's disk is full, what was written of the last lines is taken back. Not
 * thread-safe.
 */
public final class LineOutput implements Closeable {
  private static final int BLOCK = 1 << 16;
  private static final int LARGE = 1 << 22;

  private final String name;
  private final OutputStream out;
  private final Optional<FileChannel> file;
  private ByteArrayOutputStream lines = new ByteArrayOutputStream(BLOCK);
  private long written;
  private boolean failed;

  private LineOutput(String name, OutputStream out, Optional<FileChannel> file) {
    this.name = name;
    this.out = out;
    this.file = file;
  }

  /** Writes to a stream, which stays open; {@code name} is for messages. */
  public static LineOutput to(OutputStream out, String name) {
    return new LineOutput(name, out, Optional.empty());
  }

  /**
   * Writes to a file, over what is there; makes its folder where there is none. {@code name} is for
   * messages.
   *
   * @throws OutputException if the file cannot be written
   */
  public static LineOutput to(Path file, String name) throws OutputException {
    try {
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING);
      return new LineOutput(name, Channels.newOutputStream(channel), Optional.of(channel));
    } catch (IOException e) {
      throw new OutputException(name, e);
    }
  }

  /** Writes one line, given without its end. */
  public void write(byte[] line) throws OutputException {
    lines.write(line, 0, line.length);
    lines.write('\n');
    if (lines.size() >= BLOCK) {
      flush();
    }
  }

  /** Hands on what is there. */
  public void flush() throws OutputException {
    if (failed || lines.size() == 0) {
      return;
    }
    try {
      lines.writeTo(out);
      out.flush();
    } catch (IOException e) {
      failed = true;
      takeBack();
      throw new OutputException(name, e);
    }
    written += lines.size();
    if (lines.size() > LARGE) {
      lines = new ByteArrayOutputStream(BLOCK);
    } else {
      lines.reset();
    }
  }

  private void takeBack() {
    try {
      if (file.isPresent()) {
        file.get().truncate(written);
      }
    } catch (IOException e) {
      // The first failure is the one to tell.
    }
  }

  @Override
  public void close() throws OutputException {
    try {
      flush();
    } finally {
      if (file.isPresent()) {
        closeFile(file.get());
      }
    }
  }

  private void closeFile(FileChannel channel) throws OutputException {
    try {
      channel.close();
    } catch (IOException e) {
      if (!failed) {
        failed = true;
        throw new OutputException(name, e);
      }
    }
  }
}
