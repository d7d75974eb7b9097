package dev.winnow.similarity;

/**
 * Computes the exact Jaccard similarity of two sets of shingles: what they have in common, as a
 * share of what either has (Jaccard, Distribution de la flore alpine, 1901). An empty set is
 * similar to nothing, itself included.
 */
public final class Jaccard {
  private Jaccard() {}

  /** Returns the similarity of two sets, in [0, 1]. Costs O(n + m). */
  public static double of(ShingleSet a, ShingleSet b) {
    int common = Overlap.of(a.hashes(), a.size(), b.hashes(), b.size());
    return of(common, a.size(), b.size());
  }

  /** Returns the similarity of the shingles of two texts, in [0, 1]. */
  public static double of(Shingler shingler, CharSequence a, CharSequence b) {
    return of(shingler.shingles(a), shingler.shingles(b));
  }

  /**
   * Returns the similarity of two multisets, in [0, 1]: of each shingle, the smaller of its two
   * counts goes into what they have in common, the larger into what either has.
   */
  public static double weighted(ShingleSet a, ShingleSet b) {
    long common = WeightedOverlap.of(a, b);
    long either = a.total() + b.total() - common;
    return either == 0 ? 0 : (double) common / either;
  }

  static double of(int common, int sizeA, int sizeB) {
    long either = (long) sizeA + sizeB - common;
    return either == 0 ? 0 : (double) common / either;
  }
}
