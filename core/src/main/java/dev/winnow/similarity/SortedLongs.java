package dev.winnow.similarity;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.LongConsumer;

/**
 * Sorts any number of numbers: sorted runs that fit the memory go to a temporary file, and are
 * merged. Not thread-safe.
 */
final class SortedLongs {
  private static final int FIRST_CAPACITY = 1 << 10;

  private final int capacity;
  private final SpillFile spill;
  private final List<LongBuffer> runs = new ArrayList<>();
  private long[] run = new long[FIRST_CAPACITY];
  private int size;

  /** Makes an empty collection, of which so many bytes stay on the heap. */
  SortedLongs(long heapBytes, SpillFile spill) {
    this.capacity =
        (int) Math.max(FIRST_CAPACITY, Math.min(heapBytes / Long.BYTES, Integer.MAX_VALUE / 2));
    this.spill = spill;
  }

  void add(long value) {
    if (size == run.length) {
      if (size == capacity) {
        Arrays.sort(run);
        runs.add(spill.write(run, size).asLongBuffer());
        size = 0;
      } else {
        run = Arrays.copyOf(run, (int) Math.min(capacity, 2L * size));
      }
    }
    run[size++] = value;
  }

  /** Hands on all numbers, ascending. */
  void forEach(LongConsumer numbers) {
    Arrays.sort(run, 0, size);
    PriorityQueue<Cursor> cursors = new PriorityQueue<>();
    runs.forEach(sorted -> cursors.add(new Cursor(sorted.duplicate())));
    if (size > 0) {
      cursors.add(new Cursor(LongBuffer.wrap(run, 0, size)));
    }
    while (!cursors.isEmpty()) {
      Cursor first = cursors.remove();
      long limit = cursors.isEmpty() ? Long.MAX_VALUE : cursors.peek().next;
      boolean left = first.handOn(limit, numbers);
      if (left) {
        cursors.add(first);
      }
    }
  }

  /** A place in a run. */
  private static final class Cursor implements Comparable<Cursor> {
    private final LongBuffer rest;
    private long next;

    Cursor(LongBuffer rest) {
      this.rest = rest;
      this.next = rest.get();
    }

    /** Hands on what does not exceed a limit; returns whether anything is left. */
    boolean handOn(long limit, LongConsumer numbers) {
      while (next <= limit) {
        numbers.accept(next);
        if (!rest.hasRemaining()) {
          return false;
        }
        next = rest.get();
      }
      return true;
    }

    @Override
    public int compareTo(Cursor other) {
      return Long.compare(next, other.next);
    }
  }
}
