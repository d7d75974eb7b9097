package dev.winnow.similarity;

import java.util.Arrays;

/** Counts what two ascending arrays of distinct hashes have in common. */
final class Overlap {
  private Overlap() {}

  /** Returns how many of the first {@code n} of {@code a} are among the first {@code m} of b. */
  static int of(long[] a, int n, long[] b, int m) {
    return ofAtLeast(0, a, n, b, m);
  }

  /**
   * Returns the overlap if it is at least {@code wanted}; otherwise some smaller number, found as
   * soon as too few hashes are left.
   */
  static int ofAtLeast(int wanted, long[] a, int n, long[] b, int m) {
    // What is the same from the start, all of it in copies, is compared by whole vectors.
    int start = Arrays.mismatch(a, 0, n, b, 0, m);
    if (start < 0) {
      return n;
    }
    int i = start;
    int j = start;
    int common = start;
    while (i < n && j < m) {
      long x = a[i];
      long y = b[j];
      i += x <= y ? 1 : 0;
      j += y <= x ? 1 : 0;
      common += x == y ? 1 : 0;
      if (common + Math.min(n - i, m - j) < wanted) {
        return common;
      }
    }
    return common;
  }
}
