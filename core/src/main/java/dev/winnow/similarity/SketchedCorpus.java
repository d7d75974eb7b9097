package dev.winnow.similarity;

import java.util.function.Consumer;

/**
 * Holds what is needed to find the near-duplicates among documents that were read: their shingles,
 * some of them in a temporary file, and the band keys of their sketches. Documents go by number,
 * from 0, in the order they were read.
 *
 * <p>Every answer rests on exact similarity: sketches only choose what is compared. It is the same
 * on any number of threads. Interrupting the calling thread ends a question with a {@link
 * java.util.concurrent.CancellationException}. Thread-safe until it is closed.
 */
public final class SketchedCorpus implements AutoCloseable {
  private final SpillFile spill;
  private final ShingleStore shingles;
  private final double threshold;
  private final int threads;
  private final Progress progress;

  /** The documents by rank, their place in the order of priority. */
  private final int[] order;

  /** For each rank that of the first document with the same shingles. */
  private final int[] representatives;

  private final Buckets buckets;

  SketchedCorpus(
      NearDuplicates options,
      SpillFile spill,
      ShingleStore shingles,
      LongList fingerprints,
      BandKeys keys,
      int[] order) {
    this.spill = spill;
    this.shingles = shingles;
    this.threshold = options.threshold();
    this.threads = options.threads();
    this.progress = options.progress();
    this.order = order;
    this.representatives = ExactDuplicates.representatives(fingerprints, order, shingles);
    this.buckets =
        Buckets.build(
            keys,
            order,
            rank -> representatives[rank] == rank && shingles.size(order[rank]) > 0,
            threads);
  }

  /** Returns the number of documents. */
  public int size() {
    return order.length;
  }

  /**
   * Decides which documents are kept. In order of priority, one is removed if and only if it is a
   * candidate with one that is kept already, and their similarity is at least the threshold; it is
   * removed for the most similar of those, the one of higher priority if two are equally so. So no
   * document is removed without a kept witness, and nothing chains.
   */
  public DuplicateClusters clusters() {
    return clusters(CandidateIndex.CROWD);
  }

  /** The answer does not depend on {@code crowd}, the cost does. */
  DuplicateClusters clusters(int crowd) {
    return GreedyClustering.cluster(
        buckets, order, representatives, shingles, threshold, crowd, threads, progress);
  }

  /**
   * Hands on every candidate pair, kept or not, whose similarity is at least the threshold. They
   * are by nature quadratic in the size of a cluster.
   */
  public void pairs(Consumer<SimilarPair> pairs) {
    pairs(CandidateIndex.CROWD, pairs);
  }

  void pairs(int crowd, Consumer<SimilarPair> pairs) {
    CandidateIndex candidates = new CandidateIndex(buckets, order, shingles, threshold, crowd);
    new PairSearch(candidates, order, representatives, shingles, threshold)
        .run(threads, pairs, progress);
  }

  /** Links documents by chains of similar pairs. Costs as much as {@link #pairs}. */
  public LinkedClusters linked() {
    LinkedClusters.Builder builder = new LinkedClusters.Builder(size());
    pairs(builder::link);
    return builder.build();
  }

  /** Deletes the temporary file, if there is one. No question can be asked afterwards. */
  @Override
  public void close() {
    spill.close();
  }
}
