package dev.winnow.cli.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes that are read through it. */
final class CountedStream extends FilterInputStream {
  private final AtomicLong count;

  CountedStream(InputStream in, AtomicLong count) {
    super(in);
    this.count = count;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      count.incrementAndGet();
    }
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count.addAndGet(Math.max(0, read));
    return read;
  }
}
