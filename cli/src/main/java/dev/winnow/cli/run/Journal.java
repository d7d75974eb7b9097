package dev.winnow.cli.run;

import com.github.luben.zstd.Zstd;
import dev.winnow.cli.output.OutputException;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;

/**
 * Keeps entries, appended one by one, in compressed blocks. Whatever ends the process, all blocks
 * that were written before are there when the journal is opened again, and a block that is not
 * whole is cut off. Not thread-safe.
 *
 * <p>A file is the eight bytes {@code WINNOWJ2}, then blocks: the numbers of compressed bytes, of
 * bytes and of entries, and the CRC-32 of the compressed bytes, four bytes each; then a Zstandard
 * frame, in which each entry stands behind its length in four bytes.
 */
final class Journal implements Closeable {
  static final byte[] MAGIC = "WINNOWJ2".getBytes(StandardCharsets.US_ASCII);
  static final int HEADER = 16;

  /** So much may be lost by a kill, and is in memory while it is read. */
  private static final int BLOCK = 1 << 18;

  private static final int LEVEL = 1;

  private final Path file;
  private final FileChannel channel;
  private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private DataOutputStream block = new DataOutputStream(bytes);
  private int inBlock;
  private long entries;
  private boolean failed;

  private Journal(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Opens a journal to add to it; makes one where there is none.
   *
   * @throws IOException if the file is no journal, or cannot be written
   */
  static Journal open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      Journal journal = new Journal(file, channel);
      journal.recover();
      return journal;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private void recover() throws IOException {
    long end = MAGIC.length;
    if (channel.size() < MAGIC.length) {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(MAGIC));
    } else {
      try (JournalReader reader = JournalReader.open(file)) {
        while (reader.nextBlock()) {
          entries += reader.entriesInBlock();
          end = reader.position();
        }
      }
    }
    channel.truncate(end);
    channel.position(end);
  }

  /** Returns the number of entries, those that are not written yet among them. */
  long entries() {
    return entries;
  }

  /** Adds an entry after those that are there. */
  void append(byte[] entry) throws OutputException {
    try {
      block.writeInt(entry.length);
      block.write(entry);
    } catch (IOException e) {
      throw new AssertionError("memory takes all that is written", e);
    }
    entries++;
    inBlock++;
    if (bytes.size() >= BLOCK) {
      flush();
    }
  }

  /** Writes the entries that are not written yet. */
  void flush() throws OutputException {
    if (inBlock == 0 || failed) {
      return;
    }
    byte[] raw = bytes.toByteArray();
    byte[] compressed = Zstd.compress(raw, LEVEL);
    CRC32 crc = new CRC32();
    crc.update(compressed);
    ByteBuffer out = ByteBuffer.allocate(HEADER + compressed.length);
    out.putInt(compressed.length).putInt(raw.length).putInt(inBlock).putInt((int) crc.getValue());
    out.put(compressed).flip();
    try {
      while (out.hasRemaining()) {
        channel.write(out);
      }
    } catch (IOException e) {
      failed = true;
      throw new OutputException(file.toString(), e);
    }
    bytes = new ByteArrayOutputStream(BLOCK);
    block = new DataOutputStream(bytes);
    inBlock = 0;
  }

  @Override
  public void close() throws OutputException {
    try {
      flush();
    } finally {
      try {
        channel.close();
      } catch (IOException e) {
        failed = true;
      }
    }
  }
}
