package dev.winnow.similarity;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Lists every candidate pair that verifies, kept or not. Exact duplicates were collapsed; here they
 * come back, each with the pairs of the first of its kind.
 */
final class PairSearch {
  private static final int SLICE = 1 << 8;
  private static final int NONE = -1;

  private final CandidateIndex candidates;
  private final int[] order;
  private final int[] representatives;
  private final LongLists shingles;
  private final double threshold;

  /** For each rank the next one with the same shingles, or {@link #NONE}. */
  private final int[] nextSame;

  PairSearch(
      CandidateIndex candidates,
      int[] order,
      int[] representatives,
      LongLists shingles,
      double threshold) {
    this.candidates = candidates;
    this.order = order;
    this.representatives = representatives;
    this.shingles = shingles;
    this.threshold = threshold;
    this.nextSame = new int[order.length];
    Arrays.fill(nextSame, NONE);
    for (int rank = order.length - 1; rank >= 0; rank--) {
      int first = representatives[rank];
      if (first != rank) {
        nextSame[rank] = nextSame[first];
        nextSame[first] = rank;
      }
    }
    for (int rank = 0; rank < order.length; rank++) {
      if (representatives[rank] == rank) {
        candidates.add(rank);
      }
    }
  }

  /** Hands on the pairs in an order that does not depend on the number of threads. */
  void run(int threads, Consumer<SimilarPair> pairs, Progress progress) {
    OrderedTasks.slices(
        threads,
        0,
        order.length,
        SLICE,
        this::search,
        found -> {
          handOn(found.triples, pairs);
          progress.report(Progress.Phase.COMPARING, found.end);
        });
    for (int rank = 0; rank < order.length; rank++) {
      for (int other = nextSame[rank]; other != NONE; other = nextSame[other]) {
        pairs.accept(pair(order[rank], order[other], shingles.size(order[rank])));
      }
    }
  }

  /** Up to a rank, triples: two ranks, and how many shingles they have in common. */
  private record Found(int end, IntList triples) {}

  private Found search(int from, int to) {
    IntList found = new IntList();
    IntList others = new IntList();
    Verifier verifier = new Verifier(shingles);
    for (int rank = from; rank < to; rank++) {
      if (representatives[rank] == rank && candidates.sharesBuckets(rank)) {
        verifier.choose(order[rank]);
        candidates.collect(rank, 0, rank, verifier, others);
        verify(rank, others, verifier, found);
      }
    }
    return new Found(to, found);
  }

  private void verify(int rank, IntList others, Verifier verifier, IntList found) {
    int previous = NONE;
    for (int i = 0; i < others.size(); i++) {
      int other = others.get(i);
      int common = other == previous ? NONE : verifier.commonAtLeast(threshold, order[other]);
      if (common >= 0) {
        found.add(rank);
        found.add(other);
        found.add(common);
      }
      previous = other;
    }
  }

  private void handOn(IntList found, Consumer<SimilarPair> pairs) {
    for (int i = 0; i < found.size(); i += 3) {
      for (int a = found.get(i); a != NONE; a = nextSame[a]) {
        for (int b = found.get(i + 1); b != NONE; b = nextSame[b]) {
          pairs.accept(pair(order[a], order[b], found.get(i + 2)));
        }
      }
    }
  }

  private SimilarPair pair(int a, int b, int common) {
    int sizeA = shingles.size(a);
    int sizeB = shingles.size(b);
    return new SimilarPair(
        Math.min(a, b),
        Math.max(a, b),
        Jaccard.of(common, sizeA, sizeB),
        Containment.ofSmaller(common, sizeA, sizeB));
  }
}
