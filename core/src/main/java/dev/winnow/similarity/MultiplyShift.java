package dev.winnow.similarity;

/**
 * Minima of multiply-shift hash functions (Dietzfelbinger 1997), {@code (a x + b) >>> 1} in 32
 * bits, where x is the high half of a shingle's hash.
 *
 * <p>Values have 31 bits so that {@code d = v - m} never overflows and {@code m + (d & (d >> 31))}
 * is the minimum: C2 vectorises this on every JDK from 17 on, but {@code Math.min} only later. Two
 * shingles a pass halve the loads and stores. Immutable and thread-safe.
 */
final class MultiplyShift {
  /** Counts of functions are best rounded up to whole vectors, of at most so many lanes. */
  static final int LANES = 16;

  private MultiplyShift() {}

  /** Returns the odd factors of {@code count} functions. */
  static int[] factors(long seed, int count) {
    int[] factors = new int[count];
    for (int i = 0; i < count; i++) {
      factors[i] = (int) Mixing.splitMix(seed, i) | 1;
    }
    return factors;
  }

  /** Returns the summands of {@code count} functions. */
  static int[] summands(long seed, int count) {
    int[] summands = new int[count];
    for (int i = 0; i < count; i++) {
      summands[i] = (int) (Mixing.splitMix(seed, i) >>> 32);
    }
    return summands;
  }

  /** Returns the least value of one function. */
  static int minimum(long[] hashes, int count, int factor, int summand) {
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      least = Math.min(least, (factor * (int) (hashes[i] >>> 32) + summand) >>> 1);
    }
    return least;
  }

  /** Lowers the minima of the first {@code n} functions to their least values. */
  static void minima(long[] hashes, int count, int[] factors, int[] summands, int[] minima, int n) {
    for (int i = 0; i < count; i += 2) {
      int x = (int) (hashes[i] >>> 32);
      int y = (int) (hashes[Math.min(i + 1, count - 1)] >>> 32);
      lower(x, y, factors, summands, minima, n);
    }
  }

  private static void lower(int x, int y, int[] factors, int[] summands, int[] minima, int n) {
    for (int i = 0; i < n; i++) {
      int a = factors[i];
      int b = summands[i];
      int v = (a * x + b) >>> 1;
      int w = (a * y + b) >>> 1;
      int d = v - w;
      w += d & (d >> 31);
      int m = minima[i];
      d = w - m;
      minima[i] = m + (d & (d >> 31));
    }
  }
}
