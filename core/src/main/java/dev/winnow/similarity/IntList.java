package dev.winnow.similarity;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Grows an array of numbers. Not thread-safe while it grows. */
final class IntList {
  private int[] values = new int[16];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  /** Adds a number unless it is the last one already. */
  void addUnlessLast(int value) {
    if (size == 0 || values[size - 1] != value) {
      add(value);
    }
  }

  /** Drops the numbers from a place on that a test does not accept. */
  void keep(int from, IntPredicate test) {
    int kept = from;
    for (int i = from; i < size; i++) {
      if (test.test(values[i])) {
        values[kept++] = values[i];
      }
    }
    size = kept;
  }

  int get(int i) {
    return values[i];
  }

  void set(int i, int value) {
    values[i] = value;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  void sort() {
    Arrays.sort(values, 0, size);
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
