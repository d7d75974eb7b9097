package dev.winnow.similarity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps many lists of numbers in a {@link LongStore}: the shingles of documents, their ids. Lists
 * are numbered as they are added.
 *
 * <p>A list takes 2.5 bytes of heap besides. Many threads may read while none adds.
 */
final class LongLists {
  /** So many lists share a place that is known; from there on sizes are added up. */
  private static final int GROUP = 16;

  /** In place of a size of so much or more, which is looked up elsewhere. */
  private static final char LARGE = Character.MAX_VALUE;

  /** What is behind them, the processor fetches by itself. */
  static final int MOST_TOUCHED = 256;

  private static final int CHUNK_BITS = 12;
  private static final int CHUNK = 1 << CHUNK_BITS;

  private final LongStore numbers;

  /** The sizes of lists, by chunks, or {@link #LARGE}. */
  private final List<char[]> sizes = new ArrayList<>();

  private final Map<Integer, Integer> largeSizes = new HashMap<>();

  /** The places of groups, by chunks of lists. */
  private final List<long[]> groupStarts = new ArrayList<>();

  private int count;

  /** Makes an empty collection, whose numbers are the first in a store. */
  LongLists(LongStore numbers) {
    this.numbers = numbers;
  }

  /** Adds a list: {@code [from, to)} of an array. */
  void add(long[] list, int from, int to) {
    addStored(to - from, numbers.size());
    numbers.append(list, from, to);
  }

  /** Adds a list that is in the store already. */
  void addStored(int size, long start) {
    if (count % CHUNK == 0) {
      sizes.add(new char[CHUNK]);
      groupStarts.add(new long[CHUNK / GROUP]);
    }
    if (count % GROUP == 0) {
      groupStarts.get(count >>> CHUNK_BITS)[(count & (CHUNK - 1)) / GROUP] = start;
    }
    sizes.get(count >>> CHUNK_BITS)[count & (CHUNK - 1)] = (char) Math.min(size, LARGE);
    if (size >= LARGE) {
      largeSizes.put(count, size);
    }
    count++;
  }

  /** Returns the number of lists. */
  int count() {
    return count;
  }

  /** Returns how many numbers a list has. */
  int size(int list) {
    char size = sizes.get(list >>> CHUNK_BITS)[list & (CHUNK - 1)];
    return size == LARGE ? largeSizes.getOrDefault(list, 0) : size;
  }

  /** Copies a list, as much as there is, to the start of {@code into}. */
  void copy(int list, long[] into) {
    numbers.copy(start(list), size(list), into);
  }

  /** Fetches the beginning of a list; see {@link LongStore#touch}. */
  long touch(int list) {
    return numbers.touch(start(list), Math.min(size(list), MOST_TOUCHED));
  }

  private long start(int list) {
    long start = groupStarts.get(list >>> CHUNK_BITS)[(list & (CHUNK - 1)) / GROUP];
    for (int i = list / GROUP * GROUP; i < list; i++) {
      start += size(i);
    }
    return start;
  }
}
