package dev.winnow.similarity;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds, among sets of shingles, all that may reach a Jaccard similarity to a given one, without
 * comparing it to each: an inverted index, asked for the rarest shingles only.
 *
 * <p>A set of n shingles that has o in common with another misses at most n - o of its own; so
 * among any n - o + 1 of them one is shared (the prefix filter: Chaudhuri, Ganti, Kaushik 2006;
 * Bayardo, Ma, Srikant 2007). Since o grows with the other set's size, sets are indexed by classes
 * of size, 16 to the octave.
 *
 * <p>A set that is removed stays in its lists until half of one is removed: so removing costs no
 * more than adding, however long lists are, and searching no more than twice as much.
 *
 * <p>Costs about 34 bytes a shingle. Many threads may search; changing it is for one thread alone.
 */
final class ShingleIndex {
  private static final int NONE = -1;

  /** In place of the first element of a list that became empty, behind which others may be. */
  private static final int EMPTY = -2;

  // A hash table from shingle and class of size to a list of sets.
  private long[] keys = new long[1 << 10];
  private int[] heads = filled(keys.length);
  private int[] lengths = new int[keys.length];
  private int[] removedCounts = new int[keys.length];
  private int used;

  // The elements of all lists: a set, and the place of the next element.
  private final IntList members = new IntList();
  private final IntList nexts = new IntList();

  /** The first of the elements that are in no list, linked as those of one. */
  private int free = NONE;

  private final BitSet removed = new BitSet();
  private int largestClass;

  private static int[] filled(int size) {
    int[] heads = new int[size];
    Arrays.fill(heads, NONE);
    return heads;
  }

  /** Adds a set of at least one shingle under a number. */
  void add(int set, long[] shingles, int size) {
    int sizeClass = sizeClass(size);
    largestClass = Math.max(largestClass, sizeClass);
    for (int i = 0; i < size; i++) {
      if (2 * used >= keys.length) {
        grow();
      }
      long key = key(shingles[i], sizeClass);
      int place = place(key, keys, heads);
      used += heads[place] == NONE ? 1 : 0;
      keys[place] = key;
      heads[place] = newElement(set, heads[place]);
      lengths[place]++;
    }
  }

  private int newElement(int set, int next) {
    if (free < 0) {
      members.add(set);
      nexts.add(next);
      return members.size() - 1;
    }
    int element = free;
    free = nexts.get(element);
    members.set(element, set);
    nexts.set(element, next);
    return element;
  }

  /** Removes a set, of which all shingles are given. Its number must not be used again. */
  void remove(int set, long[] shingles, int size) {
    removed.set(set);
    int sizeClass = sizeClass(size);
    for (int i = 0; i < size; i++) {
      int place = place(key(shingles[i], sizeClass), keys, heads);
      if (2 * ++removedCounts[place] > lengths[place]) {
        dropRemoved(place);
      }
    }
  }

  private void dropRemoved(int place) {
    int kept = EMPTY;
    lengths[place] = 0;
    removedCounts[place] = 0;
    for (int at = heads[place], next; at >= 0; at = next) {
      next = nexts.get(at);
      if (removed.get(members.get(at))) {
        nexts.set(at, free);
        free = at;
      } else {
        nexts.set(at, kept);
        kept = at;
        lengths[place]++;
      }
    }
    heads[place] = kept;
  }

  /** Returns how many elements lists have or had: as many as were there at once. */
  int elements() {
    return members.size();
  }

  /**
   * Collects every set whose similarity to the given one can reach the threshold, and some others;
   * some of them more than once. Some may be removed.
   */
  void search(long[] shingles, int size, double threshold, IntList found) {
    int last = Math.min(largestClass, sizeClass((int) Math.min(1 << 30, size / threshold)));
    for (int c = sizeClass(Math.max(1, (int) (size * threshold))); c <= last; c++) {
      double common = threshold / (1 + threshold) * ((double) size + smallestOf(c));
      int asked = size - (int) Math.ceil(common * (1 - 1e-12)) + 1;
      if (asked > 0) {
        searchClass(shingles, size, c, Math.min(size, asked), found);
      }
    }
  }

  private void searchClass(long[] shingles, int size, int sizeClass, int asked, IntList found) {
    long[] rarest = new long[size];
    for (int i = 0; i < size; i++) {
      int place = place(key(shingles[i], sizeClass), keys, heads);
      rarest[i] = (long) lengths[place] << Integer.SIZE | place;
    }
    Arrays.sort(rarest);
    for (int i = 0; i < asked; i++) {
      for (int at = heads[(int) rarest[i]]; at >= 0; at = nexts.get(at)) {
        found.add(members.get(at));
      }
    }
  }

  private static long key(long shingle, int sizeClass) {
    return Mixing.finish(shingle + sizeClass);
  }

  /** Sizes below 32 are classes of their own. */
  static int sizeClass(int size) {
    int shift = Math.max(0, Integer.SIZE - 5 - Integer.numberOfLeadingZeros(size));
    return (shift << 4) + (size >>> shift);
  }

  static int smallestOf(int sizeClass) {
    int shift = Math.max(0, (sizeClass >>> 4) - 1);
    return (sizeClass - (shift << 4)) << shift;
  }

  /** Where a key is, or where it would go. */
  private static int place(long key, long[] keys, int[] heads) {
    int mask = keys.length - 1;
    int place = (int) key & mask;
    while (heads[place] != NONE && keys[place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  /** Makes room for lists: in larger tables, or by leaving out those that became empty. */
  private void grow() {
    long[] oldKeys = keys;
    int[] oldHeads = heads;
    int[] oldLengths = lengths;
    int[] oldRemovedCounts = removedCounts;
    used = (int) Arrays.stream(heads).filter(head -> head >= 0).count();
    int size = 4 * used >= keys.length ? 2 * keys.length : keys.length;
    keys = new long[size];
    heads = filled(size);
    lengths = new int[size];
    removedCounts = new int[size];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldHeads[i] >= 0) {
        int place = place(oldKeys[i], keys, heads);
        keys[place] = oldKeys[i];
        heads[place] = oldHeads[i];
        lengths[place] = oldLengths[i];
        removedCounts[place] = oldRemovedCounts[i];
      }
    }
  }
}
