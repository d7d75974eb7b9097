package dev.winnow.similarity;

import java.util.Arrays;

/**
 * Signs by Fast Similarity Sketching (Dahlgaard, Knudsen, Thorup, FOCS 2017) with another finish.
 *
 * <p>In each round every shingle falls into one random bin, and a bin keeps the least value of the
 * first round that reached it. One round fills the bins of a long text; so its cost does not depend
 * on the number of bins. The paper goes on for as many rounds as there are bins. Here, after {@link
 * #ROUNDS}, the bins still empty, few or those of a short text, become ordinary MinHash components,
 * which vector instructions compute faster than further rounds do. In every bin each shingle has a
 * rank by functions that are the same for all sets, so estimates are unbiased; and since bins
 * partly sample without replacement, the variance is below that of MinHash, J (1 - J) / k.
 *
 * <p>A value's top bits tell its round, so that an earlier round always wins the minimum: {@code
 * 00} and 30 bits for the first, {@code 01rr} and 28 bits for the others, the last of which is the
 * finish. The first round takes bin and value from the hash as it is; the others from its product
 * with an odd number, whose high bits depend on all of the hash.
 *
 * <p>Cost: O(n) for long texts, O(n k / lanes) for short ones.
 */
final class FastSimilaritySigner implements Signer {
  private static final int ROUNDS = 4;
  private static final int FIRST_ROUND_BITS = 30;
  private static final int FIRST_ROUND_MASK = (1 << FIRST_ROUND_BITS) - 1;
  private static final int LATER_ROUND_BITS = 28;
  private static final int LATER_ROUND_MASK = (1 << LATER_ROUND_BITS) - 1;
  private static final int FINISH = laterRound(ROUNDS);

  /** Where the value of a later round lies in the product. */
  private static final int LATER_ROUND_SHIFT = 20;

  /** So few bins are finished one by one: vectors would mostly be padding. */
  private static final int FEW = 8;

  private final int size;
  private final long[] roundFactors = new long[ROUNDS];
  private final int[] factors;
  private final int[] summands;

  // The functions of the bins that are still empty, packed, and their minima.
  private final int[] bins;
  private final int[] packedFactors;
  private final int[] packedSummands;
  private final int[] minima;

  FastSimilaritySigner(int size) {
    this.size = size;
    for (int round = 1; round < ROUNDS; round++) {
      roundFactors[round] = Mixing.splitMix(1, round) | 1;
    }
    this.factors = MultiplyShift.factors(0, size);
    this.summands = MultiplyShift.summands(0, size);
    int capacity = size + MultiplyShift.LANES;
    this.bins = new int[capacity];
    this.packedFactors = new int[capacity];
    this.packedSummands = new int[capacity];
    this.minima = new int[capacity];
  }

  private static int laterRound(int round) {
    return 1 << FIRST_ROUND_BITS | (round - 1) << LATER_ROUND_BITS;
  }

  @Override
  public void sign(long[] hashes, int count, int[] signature) {
    Arrays.fill(signature, EMPTY);
    if (count == 0) {
      return;
    }
    boolean powerOfTwo = Integer.bitCount(size) == 1;
    for (int round = 0; round < ROUNDS; round++) {
      if (round == 1 ? isFullAfterFirstRound(signature) : round > 1 && !hasEmpty(signature)) {
        return;
      }
      if (!powerOfTwo) {
        throwInto(signature, hashes, count, round);
      } else if (round == 0) {
        throwFirst(signature, hashes, count);
      } else {
        throwLater(signature, hashes, count, round);
      }
    }
    int empty = packEmpty(signature);
    if (empty <= FEW) {
      finishEach(signature, hashes, count, empty);
    } else {
      finishTogether(signature, hashes, count, empty);
    }
  }

  /** For any size. The next two methods come to the same for a power of two, in fewer steps. */
  private void throwInto(int[] signature, long[] hashes, int count, int round) {
    for (int i = 0; i < count; i++) {
      long x = round == 0 ? hashes[i] : hashes[i] * roundFactors[round];
      int bin = (int) (((x >>> 32) * size) >>> 32);
      signature[bin] = Math.min(signature[bin], round == 0 ? first(x) : later(x, round));
    }
  }

  private void throwFirst(int[] signature, long[] hashes, int count) {
    int shift = Long.numberOfLeadingZeros(size) + 1;
    for (int i = 0; i < count; i++) {
      long x = hashes[i];
      int bin = (int) (x >>> shift);
      signature[bin] = Math.min(signature[bin], first(x));
    }
  }

  private void throwLater(int[] signature, long[] hashes, int count, int round) {
    int shift = Long.numberOfLeadingZeros(size) + 1;
    long factor = roundFactors[round];
    for (int i = 0; i < count; i++) {
      long x = hashes[i] * factor;
      int bin = (int) (x >>> shift);
      signature[bin] = Math.min(signature[bin], later(x, round));
    }
  }

  private static int first(long x) {
    return (int) x & FIRST_ROUND_MASK;
  }

  private static int later(long x, int round) {
    return laterRound(round) | ((int) (x >>> LATER_ROUND_SHIFT) & LATER_ROUND_MASK);
  }

  /** Whether no bin is empty, four at a time: of the first round are the least values. */
  private static boolean isFullAfterFirstRound(int[] signature) {
    int fours = signature.length & -4;
    for (int i = 0; i < fours; i += 4) {
      int any = signature[i] | signature[i + 1] | signature[i + 2] | signature[i + 3];
      if (any > FIRST_ROUND_MASK) {
        return false;
      }
    }
    for (int i = fours; i < signature.length; i++) {
      if (signature[i] > FIRST_ROUND_MASK) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasEmpty(int[] signature) {
    for (int value : signature) {
      if (value == EMPTY) {
        return true;
      }
    }
    return false;
  }

  /** Collects the bins that are still empty; returns their number. */
  private int packEmpty(int[] signature) {
    int empty = 0;
    for (int bin = 0; bin < size; bin++) {
      if (signature[bin] == EMPTY) {
        bins[empty] = bin;
        packedFactors[empty] = factors[bin];
        packedSummands[empty] = summands[bin];
        empty++;
      }
    }
    return empty;
  }

  private void finishEach(int[] signature, long[] hashes, int count, int empty) {
    for (int i = 0; i < empty; i++) {
      int least = MultiplyShift.minimum(hashes, count, packedFactors[i], packedSummands[i]);
      signature[bins[i]] = finished(least);
    }
  }

  private void finishTogether(int[] signature, long[] hashes, int count, int empty) {
    int padded = (empty + MultiplyShift.LANES - 1) & -MultiplyShift.LANES;
    Arrays.fill(minima, 0, padded, EMPTY);
    MultiplyShift.minima(hashes, count, packedFactors, packedSummands, minima, padded);
    for (int i = 0; i < empty; i++) {
      signature[bins[i]] = finished(minima[i]);
    }
  }

  private static int finished(int minimum) {
    return FINISH | minimum >>> (Integer.SIZE - 1 - LATER_ROUND_BITS);
  }
}
