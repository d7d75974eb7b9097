package dev.winnow.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the shingle sets of many documents: on the heap up to a limit, then in a temporary file,
 * mapped. Documents are numbered as they are added.
 *
 * <p>A document lies within one page. Pages are written before they are mapped, so that a full disk
 * is an exception and not a fault. Many threads may read; adding is for one thread, before.
 */
final class ShingleStore implements AutoCloseable {
  /** The hashes on a page, unless one document alone has more. */
  private static final int PAGE = 1 << 17;

  private final long heapPages;
  private final Path folder;
  private final List<LongBuffer> pages = new ArrayList<>();
  private final IntList pageOf = new IntList();
  private final IntList startOf = new IntList();
  private final IntList sizeOf = new IntList();

  private long[] page = new long[PAGE];
  private int used;

  private @Nullable Path file;
  private @Nullable FileChannel channel;

  /**
   * Makes an empty store.
   *
   * @param heapBytes the hashes to keep on the heap, in bytes
   * @param folder where the temporary file goes, if there is one
   */
  ShingleStore(long heapBytes, Path folder) {
    this.heapPages = heapBytes / (PAGE * Long.BYTES);
    this.folder = folder;
  }

  /** Adds the next document's distinct hashes, ascending: those in {@code [from, to)}. */
  void add(long[] hashes, int from, int to) {
    int size = to - from;
    if (used + size > page.length) {
      endPage();
      page = new long[Math.max(PAGE, size)];
    }
    pageOf.add(pages.size());
    startOf.add(used);
    sizeOf.add(size);
    System.arraycopy(hashes, from, page, used, size);
    used += size;
  }

  /** Says that no document follows: only now can they be read. */
  void finish() {
    endPage();
    page = new long[0];
  }

  private void endPage() {
    pages.add(
        pages.size() < heapPages ? LongBuffer.wrap(page, 0, used).slice() : spill(page, used));
    used = 0;
  }

  private LongBuffer spill(long[] hashes, int size) {
    try {
      FileChannel to = open();
      ByteBuffer bytes = ByteBuffer.allocate(size * Long.BYTES);
      bytes.asLongBuffer().put(hashes, 0, size);
      long start = to.size();
      for (long at = start; bytes.hasRemaining(); ) {
        at += to.write(bytes, at);
      }
      return to.map(FileChannel.MapMode.READ_ONLY, start, (long) size * Long.BYTES).asLongBuffer();
    } catch (IOException e) {
      close();
      throw new UncheckedIOException("cannot spill shingles to " + folder, e);
    }
  }

  private FileChannel open() throws IOException {
    if (channel == null) {
      file = Files.createTempFile(folder, "winnow-shingles", ".tmp");
      channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
    return channel;
  }

  int documents() {
    return sizeOf.size();
  }

  /** Returns the number of distinct shingles of a document. */
  int size(int document) {
    return sizeOf.get(document);
  }

  /** Copies the hashes of a document, as many as it has, to the start of {@code into}. */
  void copy(int document, long[] into) {
    pages.get(pageOf.get(document)).get(startOf.get(document), into, 0, sizeOf.get(document));
  }

  /** Deletes the temporary file. */
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
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }
}
