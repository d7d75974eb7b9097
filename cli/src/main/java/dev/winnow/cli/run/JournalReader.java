package dev.winnow.cli.run;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a {@link Journal} in their order, up to the last whole block. */
final class JournalReader implements Closeable {
  private final FileChannel channel;
  private final ByteBuffer header = ByteBuffer.allocate(Journal.HEADER);
  private long at = Journal.MAGIC.length;
  private byte @Nullable [] compressed;
  private int length;
  private int crc;
  private int rawLength;
  private int inBlock;
  private @Nullable ByteBuffer block;
  private int left;

  private JournalReader(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens a journal; one of which a kill has left a part of the first bytes has no entries.
   *
   * @throws IOException if the file cannot be read or is no journal
   */
  static JournalReader open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      ByteBuffer magic = ByteBuffer.allocate(Journal.MAGIC.length);
      int length = Math.max(0, channel.read(magic, 0));
      if (Arrays.mismatch(magic.array(), 0, length, Journal.MAGIC, 0, length) >= 0) {
        throw new IOException("not a journal of a run: " + file);
      }
      return new JournalReader(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Goes to the next block; false if there is no whole one. */
  boolean nextBlock() throws IOException {
    return nextHeader() && load();
  }

  /** Goes to the next block without a look at what is in it; false if there is none. */
  boolean nextHeader() throws IOException {
    block = null;
    compressed = null;
    left = 0;
    if (!readFully(header.clear(), at)) {
      return false;
    }
    header.flip();
    length = header.getInt();
    rawLength = header.getInt();
    inBlock = header.getInt();
    crc = header.getInt();
    if (length < 0 || rawLength < 0 || inBlock <= 0 || length > channel.size() - at) {
      return false;
    }
    at += Journal.HEADER + length;
    return true;
  }

  /** Reads what is in the block; false, and back before it, if that is not whole. */
  private boolean load() throws IOException {
    byte[] bytes = new byte[length];
    if (!readFully(ByteBuffer.wrap(bytes), at - length) || crcOf(bytes) != crc) {
      at -= Journal.HEADER + length;
      return false;
    }
    compressed = bytes;
    return true;
  }

  private boolean readFully(ByteBuffer buffer, long position) throws IOException {
    long from = position;
    while (buffer.hasRemaining()) {
      int count = channel.read(buffer, from);
      if (count < 0) {
        return false;
      }
      from += count;
    }
    return true;
  }

  private static int crcOf(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  /** Goes back or ahead to a block, given by where it begins, and reads on from there. */
  void seek(long blockStart) {
    at = blockStart;
    left = 0;
    block = null;
  }

  /** Returns where the next block begins. */
  long position() {
    return at;
  }

  /** Returns the number of entries of the block. */
  int entriesInBlock() {
    return inBlock;
  }

  /** Passes over entries; of blocks that are passed over whole only the headers are read. */
  void skip(long entries) throws IOException {
    long toSkip = entries;
    while (toSkip > 0 && toSkip >= left) {
      toSkip -= left;
      if (!nextHeader()) {
        return;
      }
      left = inBlock;
    }
    for (; toSkip > 0; toSkip--) {
      ByteBuffer open = block();
      int length = open.getInt();
      open.position(open.position() + length);
      left--;
    }
  }

  /** Returns the next entry, or null at the end. */
  byte @Nullable [] next() throws IOException {
    if (left == 0) {
      if (!nextBlock()) {
        return null;
      }
      left = inBlock;
    }
    ByteBuffer open = block();
    byte[] entry = new byte[open.getInt()];
    open.get(entry);
    left--;
    return entry;
  }

  /** Returns the block of the next entry, at that. */
  private ByteBuffer block() throws IOException {
    if (block == null) {
      if (compressed == null && !load()) {
        throw new IOException("journal is damaged at byte " + at);
      }
      try {
        block = ByteBuffer.wrap(Zstd.decompress(compressed, rawLength));
      } catch (ZstdException e) {
        throw new IOException("journal is damaged before byte " + at, e);
      }
    }
    return block;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
