package dev.winnow.similarity;

/** Counts what two multisets of shingles have in common. */
final class WeightedOverlap {
  private WeightedOverlap() {}

  /** Returns the sum, over all shingles, of the smaller of the two counts. */
  static long of(ShingleSet a, ShingleSet b) {
    long[] x = a.hashes();
    long[] y = b.hashes();
    long common = 0;
    for (int i = 0, j = 0; i < x.length && j < y.length; ) {
      if (x[i] < y[j]) {
        i++;
      } else if (x[i] > y[j]) {
        j++;
      } else {
        common += Math.min(a.counts()[i++], b.counts()[j++]);
      }
    }
    return common;
  }
}
