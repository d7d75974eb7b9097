package dev.winnow.similarity;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps many lists of numbers in a {@link LongStore}: the shingles of documents, their ids. Lists
 * are numbered as they are added.
 *
 * <p>A list takes 4.5 bytes of heap besides. Many threads may read while none adds.
 */
final class LongLists {
  /** So many lists share a place that is known; from there on sizes are added up. */
  private static final int GROUP = 16;

  private static final int CHUNK_BITS = 12;
  private static final int CHUNK = 1 << CHUNK_BITS;

  private final LongStore numbers;
  private final List<int[]> sizes = new ArrayList<>();

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
      sizes.add(new int[CHUNK]);
      groupStarts.add(new long[CHUNK / GROUP]);
    }
    if (count % GROUP == 0) {
      groupStarts.get(count >>> CHUNK_BITS)[(count & (CHUNK - 1)) / GROUP] = start;
    }
    sizes.get(count >>> CHUNK_BITS)[count & (CHUNK - 1)] = size;
    count++;
  }

  /** Returns the number of lists. */
  int count() {
    return count;
  }

  /** Returns how many numbers a list has. */
  int size(int list) {
    return sizes.get(list >>> CHUNK_BITS)[list & (CHUNK - 1)];
  }

  /** Copies a list, as much as there is, to the start of {@code into}. */
  void copy(int list, long[] into) {
    numbers.copy(start(list), size(list), into);
  }

  private long start(int list) {
    int[] chunk = sizes.get(list >>> CHUNK_BITS);
    int inChunk = list & (CHUNK - 1);
    long start = groupStarts.get(list >>> CHUNK_BITS)[inChunk / GROUP];
    for (int i = inChunk / GROUP * GROUP; i < inChunk; i++) {
      start += chunk[i];
    }
    return start;
  }
}
