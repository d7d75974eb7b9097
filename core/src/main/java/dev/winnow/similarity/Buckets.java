package dev.winnow.similarity;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Groups documents that share a band key: the candidates. Documents go by rank, their place in the
 * order of priority. Only groups of two or more are kept, so the size is linear in the duplicates.
 *
 * <p>Each band is sorted as one array of keys and ranks. Immutable.
 */
final class Buckets {
  /** Bucket b has the members {@code [starts[b], starts[b + 1])}, by rank. */
  private final int[] starts;

  private final int[] members;

  /** The document of rank r is in the buckets {@code bucketsOf[bucketStarts[r]]} and so on. */
  private final int[] bucketStarts;

  private final int[] bucketsOf;

  private Buckets(int[] starts, int[] members, int documents) {
    this.starts = starts;
    this.members = members;
    this.bucketStarts = new int[documents + 1];
    for (int rank : members) {
      bucketStarts[rank + 1]++;
    }
    Arrays.parallelPrefix(bucketStarts, Integer::sum);
    this.bucketsOf = new int[members.length];
    int[] next = Arrays.copyOf(bucketStarts, documents);
    for (int bucket = 0; bucket < starts.length - 1; bucket++) {
      for (int i = starts[bucket]; i < starts[bucket + 1]; i++) {
        bucketsOf[next[members[i]]++] = bucket;
      }
    }
  }

  /**
   * Builds the buckets of all bands.
   *
   * @param order the documents by rank
   * @param included which ranks take part
   */
  static Buckets build(BandKeys keys, int[] order, IntPredicate included, int threads) {
    int[] ranks = IntStream.range(0, order.length).filter(included).toArray();
    IntList starts = new IntList();
    IntList members = new IntList();
    OrderedTasks.slices(
        threads,
        0,
        keys.bands(),
        1,
        (band, end) -> sorted(keys, band, order, ranks),
        entries -> addGroups(entries, starts, members));
    starts.add(members.size());
    return new Buckets(starts.toArray(), members.toArray(), order.length);
  }

  private static long[] sorted(BandKeys keys, int band, int[] order, int[] ranks) {
    long[] entries = new long[ranks.length];
    for (int i = 0; i < ranks.length; i++) {
      entries[i] = (long) keys.get(order[ranks[i]], band) << Integer.SIZE | ranks[i];
    }
    Arrays.sort(entries);
    return entries;
  }

  private static void addGroups(long[] entries, IntList starts, IntList members) {
    for (int from = 0, to; from < entries.length; from = to) {
      to = endOfGroup(entries, from);
      if (to - from > 1) {
        starts.add(members.size());
        for (int i = from; i < to; i++) {
          members.add((int) entries[i]);
        }
      }
    }
  }

  /** Returns where the entries end that agree with the one at {@code from} in the upper half. */
  static int endOfGroup(long[] entries, int from) {
    int to = from + 1;
    while (to < entries.length && entries[to] >>> Integer.SIZE == entries[from] >>> Integer.SIZE) {
      to++;
    }
    return to;
  }

  int count() {
    return starts.length - 1;
  }

  int start(int bucket) {
    return starts[bucket];
  }

  int end(int bucket) {
    return starts[bucket + 1];
  }

  /** Returns the i-th of all members of all buckets, one after another; ranks ascend in each. */
  int member(int i) {
    return members[i];
  }

  /** Returns the number of members of all buckets. */
  int memberCount() {
    return members.length;
  }

  int firstBucketOf(int rank) {
    return bucketStarts[rank];
  }

  int endBucketOf(int rank) {
    return bucketStarts[rank + 1];
  }

  /** Returns a bucket, for i from {@link #firstBucketOf} to before {@link #endBucketOf}. */
  int bucketOf(int i) {
    return bucketsOf[i];
  }

  /** Returns whether some bucket holds both documents. */
  boolean haveCommon(int rank, int other) {
    int i = firstBucketOf(rank);
    int j = firstBucketOf(other);
    while (i < endBucketOf(rank) && j < endBucketOf(other)) {
      if (bucketsOf[i] == bucketsOf[j]) {
        return true;
      }
      if (bucketsOf[i] < bucketsOf[j]) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }
}
