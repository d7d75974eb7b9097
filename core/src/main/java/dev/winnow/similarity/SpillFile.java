package dev.winnow.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the heap has no room for: pages in a temporary file, mapped for reading. A page is
 * written before it is mapped, so that a full disk is an exception and not a fault. Not thread-safe
 * while it is written.
 */
final class SpillFile implements AutoCloseable {
  private static final int CHUNK = 1 << 20;

  private final Path folder;
  private final ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.nativeOrder());
  private @Nullable Path file;
  private @Nullable FileChannel channel;
  private long size;

  /**
   * Makes no file yet.
   *
   * @param folder where it goes once there is something to write
   */
  SpillFile(Path folder) {
    this.folder = folder;
  }

  /** Writes numbers; returns them mapped, in the order of this machine's bytes. */
  ByteBuffer write(long[] values, int from, int to) {
    long start = size;
    try {
      FileChannel file = open();
      write(file, values, from, to);
      return map(file, start);
    } catch (IOException e) {
      throw failed(e, (long) (to - from) * Long.BYTES, start);
    }
  }

  /** Writes arrays one after another; returns them mapped, in the order of this machine's bytes. */
  ByteBuffer write(long[][] arrays) {
    long start = size;
    try {
      FileChannel file = open();
      for (long[] values : arrays) {
        write(file, values, 0, values.length);
      }
      return map(file, start);
    } catch (IOException e) {
      long count = Arrays.stream(arrays).mapToLong(values -> values.length).sum();
      throw failed(e, count * Long.BYTES, start);
    }
  }

  private void write(FileChannel to, long[] values, int from, int end) throws IOException {
    for (int at = from; at < end; at += CHUNK / Long.BYTES) {
      int part = Math.min(CHUNK / Long.BYTES, end - at);
      chunk.clear();
      chunk.asLongBuffer().put(values, at, part);
      write(to, part * Long.BYTES);
    }
  }

  /** Writes numbers; returns them mapped, in the order of this machine's bytes. */
  ByteBuffer write(int[] values, int count) {
    long start = size;
    try {
      FileChannel to = open();
      for (int from = 0; from < count; from += CHUNK / Integer.BYTES) {
        int part = Math.min(CHUNK / Integer.BYTES, count - from);
        chunk.clear();
        chunk.asIntBuffer().put(values, from, part);
        write(to, part * Integer.BYTES);
      }
      return map(to, start);
    } catch (IOException e) {
      throw failed(e, (long) count * Integer.BYTES, start);
    }
  }

  private FileChannel open() throws IOException {
    if (channel == null) {
      file = Files.createTempFile(folder, "winnow-spill", ".tmp");
      channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
    return channel;
  }

  private void write(FileChannel to, int bytes) throws IOException {
    chunk.position(0).limit(bytes);
    while (chunk.hasRemaining()) {
      size += to.write(chunk, size);
    }
  }

  private ByteBuffer map(FileChannel from, long start) throws IOException {
    return from.map(FileChannel.MapMode.READ_ONLY, start, size - start)
        .order(ByteOrder.nativeOrder());
  }

  private UncheckedIOException failed(IOException e, long bytes, long before) {
    try {
      close();
    } catch (UncheckedIOException alsoFailed) {
      e.addSuppressed(alsoFailed);
    }
    return new UncheckedIOException(
        String.format(
            Locale.ROOT,
            "cannot write %,d bytes to the temporary folder %s, after %,d before: %s",
            bytes,
            folder,
            before,
            e.getMessage()),
        e);
  }

  /** Deletes the file; what is mapped must not be read any more. */
  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete the temporary file " + file, e);
    }
  }
}
