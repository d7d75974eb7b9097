package dev.winnow.similarity;

/**
 * Computes the exact containment of one set of shingles in another: what they have in common, as a
 * share of the one (Broder, On the resemblance and containment of documents, 1997). An empty set is
 * contained in nothing.
 */
public final class Containment {
  private Containment() {}

  /** Returns how much of {@code part} is in {@code whole}, in [0, 1]. Costs O(n + m). */
  public static double of(ShingleSet part, ShingleSet whole) {
    int common = Overlap.of(part.hashes(), part.size(), whole.hashes(), whole.size());
    return part.isEmpty() ? 0 : (double) common / part.size();
  }

  /** Returns how much of the shingles of one text are in another, in [0, 1]. */
  public static double of(Shingler shingler, CharSequence part, CharSequence whole) {
    return of(shingler.shingles(part), shingler.shingles(whole));
  }

  /** Returns how much of {@code part}, repeated shingles counted each time, is in {@code whole}. */
  public static double weighted(ShingleSet part, ShingleSet whole) {
    return part.isEmpty() ? 0 : (double) WeightedOverlap.of(part, whole) / part.total();
  }

  /** The containment of the smaller set in the larger. */
  static double ofSmaller(int common, int sizeA, int sizeB) {
    int smaller = Math.min(sizeA, sizeB);
    return smaller == 0 ? 0 : (double) common / smaller;
  }
}
