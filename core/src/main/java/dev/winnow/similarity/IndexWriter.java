package dev.winnow.similarity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/** Writes little-endian numbers to a file, with checksums. Not thread-safe. */
final class IndexWriter {
  private final FileChannel out;
  private final ByteBuffer buffer =
      ByteBuffer.allocateDirect(1 << 18).order(ByteOrder.LITTLE_ENDIAN);
  private final CRC32C checksum = new CRC32C();

  /** Since the last checksum, the numbers of a page. */
  private int inPage;

  IndexWriter(FileChannel out) {
    this.out = out;
  }

  void put(int value) throws IOException {
    if (buffer.remaining() < Integer.BYTES) {
      flush();
    }
    buffer.putInt(value);
  }

  void put(long value) throws IOException {
    if (buffer.remaining() < Long.BYTES) {
      flush();
    }
    buffer.putLong(value);
  }

  /** Writes a list that may run over pages; each page that ends adds its checksum. */
  void putPaged(long[] list, IntList checksums) throws IOException {
    for (long value : list) {
      put(value);
      if (++inPage == LongStore.PAGE) {
        checksums.add(checksum());
      }
    }
  }

  /** Ends a page that is not full, if there is one. */
  void endPage(IntList checksums) throws IOException {
    if (inPage > 0) {
      checksums.add(checksum());
    }
  }

  /** Returns the checksum of what was written since the last. */
  int checksum() throws IOException {
    flush();
    int value = (int) checksum.getValue();
    checksum.reset();
    inPage = 0;
    return value;
  }

  void flush() throws IOException {
    buffer.flip();
    checksum.update(buffer.duplicate());
    while (buffer.hasRemaining()) {
      out.write(buffer);
    }
    buffer.clear();
  }
}
