package dev.winnow.similarity;

/**
 * Computes signatures: fixed-size arrays of small hashes, of which two sets have about as large a
 * share in common as their Jaccard similarity. The element-wise minimum of two signatures is the
 * signature of the union. Holds scratch space: not thread-safe.
 */
interface Signer {
  /** What every component of the signature of an empty set is. No value is larger. */
  int EMPTY = Integer.MAX_VALUE;

  /** Fills {@code signature} from the first {@code count} hashes; repeated ones do not matter. */
  void sign(long[] hashes, int count, int[] signature);
}
