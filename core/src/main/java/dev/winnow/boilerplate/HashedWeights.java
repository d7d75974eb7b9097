package dev.winnow.boilerplate;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Weights of words, one byte each, found by hashing. Words that meet in one cell share a weight
 * (Weinberger et al. 2009, Feature Hashing). Immutable and thread-safe.
 */
final class HashedWeights {
  private final byte[] weights;

  /** Makes a table; the number of weights must be a power of two. */
  HashedWeights(byte[] weights) {
    if (Integer.bitCount(weights.length) != 1) {
      throw new IllegalArgumentException(
          "number of weights must be a power of two: " + weights.length);
    }
    this.weights = weights;
  }

  int of(int hash) {
    return weights[cell(hash, weights.length)];
  }

  void write(OutputStream out) throws IOException {
    out.write(weights);
  }

  /** The cell of a hash in a table of some size. */
  static int cell(int hash, int size) {
    return ((hash * 0x9E3779B1) >>> 7) & (size - 1);
  }
}
