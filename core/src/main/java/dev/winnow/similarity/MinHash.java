package dev.winnow.similarity;

/**
 * Offers MinHash as the literature has it, for comparison; {@link Sketcher} is faster and closer.
 */
public final class MinHash {
  private MinHash() {}

  /**
   * Makes sketches of {@code size} components, each the minimum of a hash function of its own over
   * all shingles (Broder, On the resemblance and containment of documents, 1997). The standard
   * error of an estimate of similarity J is sqrt(J (1 - J) / size).
   *
   * @throws IllegalArgumentException if {@code size} is not in [{@link Sketcher#MIN_SIZE}, {@link
   *     Sketcher#MAX_SIZE}]
   */
  public static Sketcher classic(int size) {
    return new Sketcher(SketchAlgorithm.CLASSIC_MIN_HASH, size, 0);
  }
}
