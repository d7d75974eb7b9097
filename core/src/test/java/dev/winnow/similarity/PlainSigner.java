package dev.winnow.similarity;

import java.util.Arrays;

/** The signature as its definition has it, bin by bin: what the fast signer is checked against. */
final class PlainSigner {
  private PlainSigner() {}

  static int[] sign(long[] hashes, int size) {
    int[] signature = new int[size];
    Arrays.setAll(signature, bin -> component(hashes, size, bin));
    return signature;
  }

  private static int component(long[] hashes, int size, int bin) {
    for (int round = 0; round < 4; round++) {
      int least = Signer.EMPTY;
      for (long hash : hashes) {
        long x = round == 0 ? hash : hash * (Mixing.splitMix(1, round) | 1);
        if (bin == Math.multiplyHigh(x >>> 1, 2L * size)) {
          int value =
              round == 0
                  ? (int) (x & 0x3FFFFFFF)
                  : 0x40000000 + ((round - 1) << 28) + (int) (x >>> 20 & 0xFFFFFFF);
          least = Math.min(least, value);
        }
      }
      if (least != Signer.EMPTY) {
        return least;
      }
    }
    int least = Signer.EMPTY;
    int a = (int) Mixing.splitMix(0, bin) | 1;
    int b = (int) (Mixing.splitMix(0, bin) >>> 32);
    for (long hash : hashes) {
      least = Math.min(least, (a * (int) (hash >>> 32) + b) >>> 1);
    }
    return hashes.length == 0 ? Signer.EMPTY : 0x70000000 | least >>> 3;
  }
}
