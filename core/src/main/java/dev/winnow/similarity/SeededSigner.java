package dev.winnow.similarity;

/** Signs hashes that are rehashed with a seed first. */
final class SeededSigner implements Signer {
  private final Signer signer;
  private final long key;
  private long[] rehashed = new long[0];

  SeededSigner(Signer signer, long seed) {
    this.signer = signer;
    this.key = Mixing.splitMix(seed, 0);
  }

  @Override
  public void sign(long[] hashes, int count, int[] signature) {
    if (rehashed.length < count) {
      rehashed = new long[count + (count >> 1)];
    }
    for (int i = 0; i < count; i++) {
      rehashed[i] = Mixing.finish(hashes[i] ^ key);
    }
    signer.sign(rehashed, count, signature);
  }
}
