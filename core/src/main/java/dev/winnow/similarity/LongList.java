package dev.winnow.similarity;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** Grows an array of numbers. Not thread-safe while it grows. */
final class LongList {
  private long[] values = new long[16];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  long get(int i) {
    return values[i];
  }

  int size() {
    return size;
  }

  void forEach(LongConsumer consumer) {
    for (int i = 0; i < size; i++) {
      consumer.accept(values[i]);
    }
  }

  long[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
