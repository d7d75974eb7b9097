package dev.winnow.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Splits a stream of bytes into lines, without ever holding more than one line or more of it than
 * the bound. Not thread-safe.
 */
final class LineReader {
  private static final int BLOCK = 1 << 16;

  private final InputStream in;
  private final int maxBytes;
  private final byte[] block = new byte[BLOCK];
  private int at;
  private int end;
  private long number;

  private byte[] line = new byte[0];
  private int length;
  private boolean tooLong;

  LineReader(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /**
   * Reads the next line; false at the end. What follows the last line feed is a line too, unless
   * reading it fails.
   */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (at < end || fill()) {
      if (!any) {
        any = true;
        number++;
      }
      int newline = indexOfNewline();
      append(newline < 0 ? end : newline);
      at = newline < 0 ? end : newline + 1;
      if (newline >= 0) {
        break;
      }
    }
    return any;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = 0;
    end = Math.max(0, in.read(block));
    return end > 0;
  }

  private int indexOfNewline() {
    for (int i = at; i < end; i++) {
      if (block[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private void append(int to) {
    int count = to - at;
    if (tooLong || count > maxBytes - length) {
      tooLong = true;
      length = 0;
      line = new byte[0];
      return;
    }
    if (length + count > line.length) {
      line = Arrays.copyOf(line, (int) Math.min(maxBytes, 2L * (length + count)));
    }
    System.arraycopy(block, at, line, length, count);
    length += count;
  }

  /** Returns the number of the line, from 1. */
  long number() {
    return number;
  }

  /** Returns whether the line is longer than the bound; its bytes are gone then. */
  boolean isTooLong() {
    return tooLong;
  }

  /** Returns the bytes of the line, a new array. */
  byte[] line() {
    byte[] copy = Arrays.copyOf(line, length);
    if (line.length > BLOCK) {
      line = new byte[0];
    }
    return copy;
  }
}
