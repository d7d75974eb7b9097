package dev.winnow.similarity;

/**
 * Makes sketches: small summaries of sets of shingles, which tell how similar the sets are.
 *
 * <p>The default algorithm is Fast Similarity Sketching: a long text costs one step a shingle,
 * whatever the size, and estimates are closer than those of classic MinHash of the same size. Two
 * sketches can be compared if algorithm, size, seed and bits agree, and, which nobody can check,
 * the shingler.
 *
 * <p>Immutable and thread-safe.
 */
public final class Sketcher {
  /** The fewest components a sketch may have. */
  public static final int MIN_SIZE = 64;

  /** The most components a sketch may have. */
  public static final int MAX_SIZE = 1024;

  private final SketchAlgorithm algorithm;
  private final int size;
  private final long seed;

  Sketcher(SketchAlgorithm algorithm, int size, long seed) {
    if (size < MIN_SIZE || size > MAX_SIZE) {
      throw new IllegalArgumentException(
          "size must be in [" + MIN_SIZE + ", " + MAX_SIZE + "]: " + size);
    }
    this.algorithm = algorithm;
    this.size = size;
    this.seed = seed;
  }

  /**
   * Makes sketches of {@code size} components. The standard error of an estimate of similarity J is
   * about 0.8 sqrt(J (1 - J) / size): with 128 components at most 0.04.
   *
   * @throws IllegalArgumentException if {@code size} is not in [{@link #MIN_SIZE}, {@link
   *     #MAX_SIZE}]
   */
  public static Sketcher ofSize(int size) {
    return new Sketcher(SketchAlgorithm.FAST_SIMILARITY, size, 0);
  }

  /** Returns a sketcher that differs in its seed. The default is 0. */
  public Sketcher withSeed(long seed) {
    return new Sketcher(algorithm, size, seed);
  }

  /** Returns the components of a sketch. */
  public int size() {
    return size;
  }

  /** Returns the seed of the hash functions. */
  public long seed() {
    return seed;
  }

  /** Returns a worker that makes one sketch after another; each thread needs its own. */
  public SketchWorker newWorker() {
    return new SketchWorker(this);
  }

  /** Returns the sketch of a set. A loop over many had better use a worker. */
  public Sketch sketch(ShingleSet shingles) {
    return newWorker().sketch(shingles.hashes());
  }

  SketchAlgorithm algorithm() {
    return algorithm;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketcher that
        && algorithm == that.algorithm
        && size == that.size
        && seed == that.seed;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * algorithm.hashCode() + size) + Long.hashCode(seed);
  }

  @Override
  public String toString() {
    return "Sketcher[algorithm=" + algorithm + ", size=" + size + ", seed=" + seed + "]";
  }
}
