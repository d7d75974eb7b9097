package dev.winnow.boilerplate;

/**
 * Compares eight unsigned bytes at once, which one number holds (SIMD within a register; Lamport
 * 1975). Trees ask the same question of many rows, and so ask it of eight for a few additions.
 */
final class ByteLanes {
  static final int LANES = 8;

  private static final long EACH = 0x0101010101010101L;
  private static final long HIGHEST = 0x8080808080808080L;

  private ByteLanes() {}

  /**
   * The highest bit of each byte that exceeds a threshold from 0 to 255. The lower seven bits and a
   * complement of the threshold's carry into the eighth if they exceed those of the threshold; the
   * eighth bits of both decide the rest.
   */
  static long exceeding(long bytes, int threshold) {
    long carry = (bytes & ~HIGHEST) + (~threshold & 0x7f) * EACH;
    return (threshold < 0x80 ? bytes | carry : bytes & carry) & HIGHEST;
  }

  /**
   * Adds to each of eight sums the value that a byte is the index of, counted from {@code base}.
   */
  static void add(int[] sums, int from, byte[] values, int base, long bytes) {
    sums[from] += values[base + (int) (bytes & 0xff)];
    sums[from + 1] += values[base + (int) (bytes >>> 8 & 0xff)];
    sums[from + 2] += values[base + (int) (bytes >>> 16 & 0xff)];
    sums[from + 3] += values[base + (int) (bytes >>> 24 & 0xff)];
    sums[from + 4] += values[base + (int) (bytes >>> 32 & 0xff)];
    sums[from + 5] += values[base + (int) (bytes >>> 40 & 0xff)];
    sums[from + 6] += values[base + (int) (bytes >>> 48 & 0xff)];
    sums[from + 7] += values[base + (int) (bytes >>> 56)];
  }
}
