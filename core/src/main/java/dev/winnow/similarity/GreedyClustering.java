package dev.winnow.similarity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * Decides which documents are kept: each, in order of priority, unless a candidate that is kept
 * already is similar enough; then it is removed for the most similar of those, the one of higher
 * priority if two are equally so.
 *
 * <p>Documents go by rank, in blocks. Against what was kept before the block, all of it is verified
 * in parallel; within the block one goes after another. So the answer does not depend on threads.
 */
final class GreedyClustering {
  private static final int BLOCK = 1 << 14;
  private static final int SLICE = 1 << 8;
  private static final int NONE = -1;

  /** The witness of what an index knows. */
  private static final int KNOWN = -2;

  private final int[] order;
  private final int[] representatives;
  private final LongLists shingles;
  private final double threshold;

  private final CandidateIndex kept;

  /** What an index knows best of a document, and its ids, by rank, once they were asked for. */
  private final IntFunction<Optional<NearDuplicateIndex.Match>> known;

  private final Map<Integer, String> knownIds = new ConcurrentHashMap<>();

  /** For each rank the one that it was removed for, its own if it is kept, and how similar. */
  private final int[] witnesses;

  private final double[] similarities;

  /** For each representative, the last of its exact duplicates that was decided; 0 if none was. */
  private final int[] latestCopies;

  private GreedyClustering(
      CandidateIndex kept,
      int[] order,
      int[] representatives,
      LongLists shingles,
      double threshold,
      IntFunction<Optional<NearDuplicateIndex.Match>> known) {
    this.known = known;
    this.kept = kept;
    this.order = order;
    this.representatives = representatives;
    this.shingles = shingles;
    this.threshold = threshold;
    this.witnesses = new int[order.length];
    this.similarities = new double[order.length];
    this.latestCopies = new int[order.length];
  }

  static DuplicateClusters cluster(
      Buckets buckets,
      int[] order,
      int[] representatives,
      LongLists shingles,
      double threshold,
      IntFunction<Optional<NearDuplicateIndex.Match>> known,
      int crowd,
      int threads,
      Progress progress) {
    CandidateIndex kept = new CandidateIndex(buckets, order, shingles, threshold, crowd);
    GreedyClustering clustering =
        new GreedyClustering(kept, order, representatives, shingles, threshold, known);
    Arrays.fill(clustering.witnesses, NONE);
    for (int from = 0; from < order.length; from += BLOCK) {
      int to = Math.min(order.length, from + BLOCK);
      clustering.clusterBlock(from, to, threads);
      progress.report(Progress.Phase.COMPARING, to);
    }
    return clustering.result();
  }

  private void clusterBlock(int from, int to, int threads) {
    OrderedTasks.slices(threads, from, to, SLICE, this::searchSlice, searched -> {});
    Search search = new Search();
    for (int rank = from; rank < to; rank++) {
      if (representatives[rank] != rank) {
        follow(rank, search);
      } else {
        search.amongKept(rank, from, rank);
        if (witnesses[rank] == NONE) {
          witnesses[rank] = rank;
          similarities[rank] = 1;
          kept.add(rank);
        }
      }
    }
  }

  /** Searches among what was kept before the block, for each of a slice of it. */
  private int searchSlice(int from, int to) {
    Search search = new Search();
    for (int rank = from; rank < to; rank++) {
      if (representatives[rank] == rank) {
        askIndex(rank);
        search.amongKept(rank, 0, from);
      }
    }
    return to - from;
  }

  /** What an index knows comes before all documents. */
  private void askIndex(int rank) {
    known
        .apply(order[rank])
        .ifPresent(
            match -> {
              witnesses[rank] = KNOWN;
              similarities[rank] = match.similarity();
              knownIds.put(rank, match.id());
            });
  }

  /**
   * An exact duplicate goes where the last one of its kind went, unless what was kept since is more
   * similar.
   */
  private void follow(int rank, Search search) {
    int first = representatives[rank];
    int last = latestCopies[first] == 0 ? first : latestCopies[first];
    latestCopies[first] = rank;
    witnesses[rank] = witnesses[last];
    similarities[rank] = similarities[last];
    if (witnesses[rank] != first) {
      search.amongKept(rank, last, rank);
    }
  }

  private DuplicateClusters result() {
    int[] keptFor = new int[order.length];
    double[] similarityOf = new double[order.length];
    Map<Integer, String> knownAs = new HashMap<>();
    for (int rank = 0; rank < order.length; rank++) {
      int witness = witnesses[rank];
      keptFor[order[rank]] = witness == KNOWN ? DuplicateClusters.KNOWN : order[witness];
      similarityOf[order[rank]] = similarities[rank];
      if (witness == KNOWN) {
        knownAs.put(order[rank], knownIds.get(representatives[rank]));
      }
    }
    return new DuplicateClusters(keptFor, similarityOf, knownAs);
  }

  /** Verifies the candidates of one document after another. Not thread-safe. */
  private final class Search {
    private final Verifier verifier = new Verifier(shingles);
    private final IntList candidates = new IntList();

    /** Notes the best witness among the kept ranks in {@code [low, high)}, if it beats the last. */
    void amongKept(int rank, int low, int high) {
      if (!kept.sharesBuckets(representatives[rank])) {
        return;
      }
      verifier.choose(order[rank]);
      kept.collect(representatives[rank], low, high, verifier, candidates);
      double best = similarities[rank];
      int previous = NONE;
      for (int i = 0; i < candidates.size(); i++) {
        int candidate = candidates.get(i);
        if (candidate != previous) {
          double similarity =
              verifier.similarityAtLeast(Math.max(best, threshold), order[candidate]);
          if (similarity > best) {
            best = similarity;
            witnesses[rank] = candidate;
          }
        }
        previous = candidate;
      }
      similarities[rank] = best;
    }
  }
}
