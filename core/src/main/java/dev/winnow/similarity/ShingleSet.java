package dev.winnow.similarity;

import java.util.Arrays;

/**
 * Holds the distinct shingles of a text, by their hashes, and how often each occurs.
 *
 * <p>Takes 12 bytes for each distinct shingle. Immutable and thread-safe.
 */
public final class ShingleSet {
  private final long[] hashes;
  private final int[] counts;
  private final long total;

  private ShingleSet(long[] hashes, int[] counts, long total) {
    this.hashes = hashes;
    this.counts = counts;
    this.total = total;
  }

  /** Makes a set of shingles known by their hashes, in any order, repeated as they occur. */
  public static ShingleSet of(long... shingles) {
    long[] sorted = shingles.clone();
    Arrays.sort(sorted);
    int[] counts = new int[sorted.length];
    int size = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[size++] = sorted[i];
      }
      counts[size - 1]++;
    }
    return new ShingleSet(
        Arrays.copyOf(sorted, size), Arrays.copyOf(counts, size), shingles.length);
  }

  /** Returns the number of distinct shingles. */
  public int size() {
    return hashes.length;
  }

  /** Returns the number of shingles, each counted as often as it occurs. */
  public long total() {
    return total;
  }

  /** Returns whether there is no shingle. */
  public boolean isEmpty() {
    return hashes.length == 0;
  }

  /** Returns whether a shingle of this hash is in the set. Costs O(log n). */
  public boolean contains(long shingle) {
    return Arrays.binarySearch(hashes, shingle) >= 0;
  }

  /** The distinct hashes, ascending; not to be changed. */
  long[] hashes() {
    return hashes;
  }

  /** How often each of {@link #hashes} occurs; not to be changed. */
  int[] counts() {
    return counts;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ShingleSet that
        && Arrays.equals(hashes, that.hashes)
        && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(hashes) + Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return "ShingleSet[" + hashes.length + " distinct of " + total + "]";
  }
}
