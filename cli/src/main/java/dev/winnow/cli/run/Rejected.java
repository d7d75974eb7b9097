package dev.winnow.cli.run;

import dev.winnow.cli.output.Reject;

/**
 * Marks the entries of a journal that are rejects: the first byte tells, what follows is the line
 * of {@code rejects.jsonl}.
 */
final class Rejected {
  private static final byte MARK = '!';

  private Rejected() {}

  static byte[] entry(Reject reject) {
    byte[] line = reject.toFullLine();
    byte[] entry = new byte[line.length + 1];
    entry[0] = MARK;
    System.arraycopy(line, 0, entry, 1, line.length);
    return entry;
  }

  /** Returns whether an entry is a reject. Documents begin with another byte. */
  static boolean is(byte[] entry) {
    return entry.length > 0 && entry[0] == MARK;
  }

  /** Returns the line of a reject. */
  static byte[] line(byte[] entry) {
    byte[] line = new byte[entry.length - 1];
    System.arraycopy(entry, 1, line, 0, line.length);
    return line;
  }
}
