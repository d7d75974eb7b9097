package dev.winnow.similarity;

import java.util.Arrays;

/**
 * Signs by MinHash as the literature has it (Broder, On the resemblance and containment of
 * documents, 1997): one hash function for each component, its minimum over all shingles. Two sets
 * of n shingles agree by chance in a share of about n / 2^32 components.
 *
 * <p>Cost: O(n k / lanes).
 */
final class ClassicMinHashSigner implements Signer {
  private final int[] factors;
  private final int[] summands;

  ClassicMinHashSigner(int size) {
    this.factors = MultiplyShift.factors(0, size);
    this.summands = MultiplyShift.summands(0, size);
  }

  @Override
  public void sign(long[] hashes, int count, int[] signature) {
    Arrays.fill(signature, EMPTY);
    MultiplyShift.minima(hashes, count, factors, summands, signature, signature.length);
  }
}
