package dev.winnow.similarity;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;

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
  private final NearDuplicates finder;
  private final SpillFile spill;
  private final LongLists shingles;

  /** The documents by rank, their place in the order of priority. */
  private final int[] order;

  /** For each rank that of the first document with the same shingles. */
  private final int[] representatives;

  private final Buckets buckets;

  SketchedCorpus(
      NearDuplicates finder,
      SpillFile spill,
      LongLists shingles,
      LongList fingerprints,
      BandKeys keys,
      int[] order) {
    this.finder = finder;
    this.spill = spill;
    this.shingles = shingles;
    this.order = order;
    this.representatives = ExactDuplicates.representatives(fingerprints, order, shingles);
    this.buckets =
        Buckets.build(
            keys,
            order,
            rank -> representatives[rank] == rank && shingles.size(order[rank]) > 0,
            finder.resources().threads());
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
    return clusters(crowd, document -> Optional.empty());
  }

  /**
   * Decides which documents are kept, as if those of an index had come before all of these and been
   * kept: one that is similar enough to a document of the index is removed for it, unless one of
   * those kept here is still more similar. The index is not changed.
   *
   * @throws IllegalArgumentException if the index has another threshold, shingler or sketcher
   */
  public DuplicateClusters clusters(NearDuplicateIndex index) {
    finder.checkComparable(index);
    return clusters(
        CandidateIndex.CROWD,
        document -> shingles.size(document) == 0 ? Optional.empty() : index.best(hashes(document)));
  }

  private long[] hashes(int document) {
    long[] hashes = new long[shingles.size(document)];
    shingles.copy(document, hashes);
    return hashes;
  }

  private DuplicateClusters clusters(
      int crowd, IntFunction<Optional<NearDuplicateIndex.Match>> known) {
    return GreedyClustering.cluster(
        buckets,
        order,
        representatives,
        shingles,
        finder.threshold(),
        known,
        crowd,
        finder.resources().threads(),
        finder.resources().progress());
  }

  /**
   * Hands on every candidate pair, kept or not, whose similarity is at least the threshold. They
   * are by nature quadratic in the size of a cluster.
   */
  public void pairs(Consumer<SimilarPair> pairs) {
    pairs(CandidateIndex.CROWD, pairs);
  }

  void pairs(int crowd, Consumer<SimilarPair> pairs) {
    CandidateIndex candidates =
        new CandidateIndex(buckets, order, shingles, finder.threshold(), crowd);
    new PairSearch(candidates, order, representatives, shingles, finder.threshold())
        .run(finder.resources().threads(), pairs, finder.resources().progress());
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
