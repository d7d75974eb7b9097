package dev.winnow.similarity;

/**
 * The integer hash functions that everything persisted here is made with. To change one is to
 * change the version of every sketch.
 */
final class Mixing {
  /** 2^64 divided by the golden ratio: the increment of SplitMix64. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Mixing() {}

  /**
   * Returns the {@code index}-th number of the SplitMix64 sequence of {@code seed} (Steele, Lea,
   * Flood: Fast splittable pseudorandom number generators, 2014).
   */
  static long splitMix(long seed, int index) {
    return finish(seed + GOLDEN * (index + 1L));
  }

  /** Spreads every bit over all: the finish of SplitMix64, a permutation. */
  static long finish(long x) {
    long h = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
    return h ^ (h >>> 31);
  }

  /** Spreads well-mixed high bits to the low ones and back: half a {@link #finish}, cheaper. */
  static long spread(long x) {
    long h = (x ^ (x >>> 29)) * 0xBF58476D1CE4E5B9L;
    return h ^ (h >>> 32);
  }

  /** Folds the 128-bit product of two numbers into 64 bits, as wyhash does (Wang Yi, 2019). */
  static long fold(long a, long b) {
    return Math.multiplyHigh(a, b) ^ (a * b);
  }
}
