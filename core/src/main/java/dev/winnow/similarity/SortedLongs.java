package dev.winnow.similarity;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.LongConsumer;

/**
 * Sorts any number of numbers: sorted runs that fit the memory go to a temporary file, and are
 * merged. Runs are sorted by some threads, a part each. For one caller.
 */
final class SortedLongs {
  private static final int FIRST_CAPACITY = 1 << 10;

  /** A part that is smaller is not worth a thread. */
  private static final int MIN_PART = 1 << 12;

  private final int capacity;
  private final SpillFile spill;
  private final int threads;
  private final List<LongBuffer> runs = new ArrayList<>();
  private long[] run = new long[FIRST_CAPACITY];
  private int size;

  /** Makes an empty collection, of which so many bytes stay on the heap. */
  SortedLongs(long heapBytes, SpillFile spill, int threads) {
    this.capacity =
        (int) Math.max(FIRST_CAPACITY, Math.min(heapBytes / Long.BYTES, Integer.MAX_VALUE / 2));
    this.spill = spill;
    this.threads = threads;
  }

  void add(long value) {
    if (size == run.length) {
      if (size == capacity) {
        sortParts((from, to) -> runs.add(spill.write(run, from, to).asLongBuffer()));
        size = 0;
      } else {
        run = Arrays.copyOf(run, (int) Math.min(capacity, 2L * size));
      }
    }
    run[size++] = value;
  }

  /** Takes a sorted part of the run. */
  private interface Parts {
    void accept(int from, int to);
  }

  private void sortParts(Parts parts) {
    int part = Math.max(MIN_PART, (size + threads - 1) / threads);
    OrderedTasks.<Integer>slices(
        size > part ? threads : 1,
        0,
        size,
        part,
        (from, to) -> {
          Arrays.sort(run, from, to);
          return from;
        },
        from -> parts.accept(from, Math.min(size, from + part)));
  }

  /** Hands on all numbers, ascending. */
  void forEach(LongConsumer numbers) {
    PriorityQueue<Cursor> cursors = new PriorityQueue<>();
    runs.forEach(sorted -> cursors.add(new Cursor(sorted.duplicate())));
    sortParts((from, to) -> cursors.add(new Cursor(LongBuffer.wrap(run, from, to - from))));
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
