package dev.winnow.similarity;

/**
 * Makes one sketch after another in scratch space of its own.
 *
 * <p>Not thread-safe: each thread needs its own.
 */
public final class SketchWorker {
  private final Sketcher sketcher;
  private final Signer signer;

  SketchWorker(Sketcher sketcher) {
    this.sketcher = sketcher;
    this.signer = sketcher.algorithm().newSigner(sketcher.size(), sketcher.seed());
  }

  /** Returns the sketch of the text that a buffer has read. */
  public Sketch sketch(ShingleBuffer shingles) {
    return sketch(shingles.hashes(), shingles.size());
  }

  /**
   * Returns the sketch of the set of these hashes, in any order; repeated ones do not matter. They
   * must be spread evenly over all 64 bits, as those of a {@link Shingler} are: numbers in sequence
   * are no hashes.
   */
  public Sketch sketch(long... hashes) {
    return sketch(hashes, hashes.length);
  }

  private Sketch sketch(long[] hashes, int count) {
    int[] signature = new int[sketcher.size()];
    signer.sign(hashes, count, signature);
    return new Sketch(sketcher.algorithm(), sketcher.seed(), Integer.SIZE, count == 0, signature);
  }

  /** Returns the components of a sketch. */
  int size() {
    return sketcher.size();
  }

  /** Writes the signature alone, where a sketch for each text would cost too much. */
  void sign(ShingleBuffer shingles, int[] signature) {
    signer.sign(shingles.hashes(), shingles.size(), signature);
  }

  void sign(long[] hashes, int[] signature) {
    signer.sign(hashes, hashes.length, signature);
  }
}
