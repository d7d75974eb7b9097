package dev.winnow.cli.run;

import dev.winnow.cli.output.Reject;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Marks the entries of a journal that are rejects: the first byte tells. The checksum of what was
 * read follows, in four bytes, and the line of {@code rejects.jsonl}.
 */
final class Rejected {
  private static final byte MARK = '!';
  private static final int HEADER = 1 + Integer.BYTES;

  private Rejected() {}

  static byte[] entry(Reject reject) {
    byte[] line = reject.toFullLine();
    byte[] entry = new byte[HEADER + line.length];
    ByteBuffer.wrap(entry).put(MARK).putInt(reject.checksum()).put(line);
    return entry;
  }

  /** Returns whether an entry is a reject. Documents begin with another byte. */
  static boolean is(byte[] entry) {
    return entry.length > 0 && entry[0] == MARK;
  }

  /** Returns the checksum of what a reject was read from. */
  static int checksum(byte[] entry) {
    return ByteBuffer.wrap(entry).getInt(1);
  }

  /** Returns the line of a reject. */
  static byte[] line(byte[] entry) {
    return Arrays.copyOfRange(entry, HEADER, entry.length);
  }
}
