package dev.winnow.similarity;

import java.util.BitSet;

/**
 * Holds documents, by rank, and finds those of them that share a bucket with a given one.
 *
 * <p>A bucket of which few are held is read from end to end. One that grew crowded, because its
 * members share a passage but are no near-duplicates, is not: they go to an inverted index, which
 * names those alone that can reach the threshold. What is found and verifies is the same. Many
 * threads may search; adding is for one thread alone.
 */
final class CandidateIndex {
  /** Of so many members of a bucket, an index of their shingles is faster than a look at each. */
  static final int CROWD = 512;

  private final Buckets buckets;
  private final int[] order;
  private final LongLists shingles;
  private final double threshold;
  private final int crowd;

  /** The ranks held of each bucket, ascending, at the place of its members, and their number. */
  private final int[] held;

  private final int[] counts;

  private final ShingleIndex index = new ShingleIndex();
  private final BitSet indexed = new BitSet();
  private long[] scratch = new long[0];

  /**
   * Holds no document yet.
   *
   * @param crowd the members held from which on a bucket is crowded
   */
  CandidateIndex(Buckets buckets, int[] order, LongLists shingles, double threshold, int crowd) {
    this.buckets = buckets;
    this.order = order;
    this.shingles = shingles;
    this.threshold = threshold;
    this.crowd = crowd;
    this.held = new int[buckets.memberCount()];
    this.counts = new int[buckets.count()];
  }

  /** Adds a document, of lower priority than all before. */
  void add(int rank) {
    for (int i = buckets.firstBucketOf(rank); i < buckets.endBucketOf(rank); i++) {
      int bucket = buckets.bucketOf(i);
      int start = buckets.start(bucket);
      held[start + counts[bucket]++] = rank;
      if (counts[bucket] == crowd) {
        for (int j = start; j < start + crowd; j++) {
          index(held[j]);
        }
      } else if (counts[bucket] > crowd) {
        index(rank);
      }
    }
  }

  private void index(int rank) {
    if (!indexed.get(rank)) {
      indexed.set(rank);
      int size = shingles.size(order[rank]);
      if (scratch.length < size) {
        scratch = new long[2 * size];
      }
      shingles.copy(order[rank], scratch);
      index.add(rank, scratch, size);
    }
  }

  /** Returns whether a document shares a bucket with any other, held or not. */
  boolean sharesBuckets(int rank) {
    return buckets.firstBucketOf(rank) < buckets.endBucketOf(rank);
  }

  /**
   * Collects the ranks held in {@code [low, high)} that share a bucket with a document: all that
   * reach the threshold, and others; ascending, some of them more than once.
   *
   * @param chosen has chosen that document
   */
  void collect(int rank, int low, int high, Verifier chosen, IntList candidates) {
    candidates.clear();
    boolean crowded = false;
    for (int i = buckets.firstBucketOf(rank); i < buckets.endBucketOf(rank); i++) {
      int bucket = buckets.bucketOf(i);
      if (counts[bucket] >= crowd) {
        crowded = true;
      } else {
        collectBucket(bucket, low, high, candidates);
      }
    }
    if (crowded) {
      IntList found = new IntList();
      chosen.search(index, threshold, found);
      for (int i = 0; i < found.size(); i++) {
        int other = found.get(i);
        if (low <= other && other < high && buckets.haveCommon(rank, other)) {
          candidates.add(other);
        }
      }
    }
    candidates.sort();
  }

  private void collectBucket(int bucket, int low, int high, IntList candidates) {
    int start = buckets.start(bucket);
    for (int i = start + counts[bucket] - 1; i >= start && held[i] >= low; i--) {
      if (held[i] < high) {
        candidates.add(held[i]);
      }
    }
  }
}
