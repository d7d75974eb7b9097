package dev.winnow.benchmarks;

import java.util.SplittableRandom;

/**
 * The hash functions of Spark MLlib's {@code MinHashLSH}, {@code ((1 + x) * a + b) mod p}, the
 * least value of each, in a loop of our own: what Spark does besides, the work of a cluster, is
 * left out.
 */
final class SparkHashes {
  private static final int PRIME = 2_038_074_743;

  private final int[] a;
  private final int[] b;

  SparkHashes(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    a = random.ints(size, 1, PRIME).toArray();
    b = random.ints(size, 0, PRIME - 1).toArray();
  }

  /** Takes each element for its place in a vector, as Spark does, cut to 31 bits. */
  int[] sketch(long[] elements) {
    int[] least = new int[a.length];
    for (int k = 0; k < least.length; k++) {
      long smallest = PRIME;
      for (long element : elements) {
        long place = (element & Integer.MAX_VALUE) % PRIME;
        smallest = Math.min(smallest, ((1 + place) * a[k] + b[k]) % PRIME);
      }
      least[k] = (int) smallest;
    }
    return least;
  }
}
