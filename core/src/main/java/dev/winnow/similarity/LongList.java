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

  /** Hands on what is in it, ascending, each number once. */
  void forEachDistinct(LongConsumer consumer) {
    long[] sorted = toArray();
    Arrays.sort(sorted);
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        consumer.accept(sorted[i]);
      }
    }
  }

  long[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
