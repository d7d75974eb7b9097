package dev.winnow.similarity;

/**
 * Cuts texts into shingles: runs of consecutive words or characters, each known by a 64-bit hash.
 *
 * <p>Words are, after normalisation (NFC) and lower-casing (root locale), the maximal runs of
 * letters and numbers with the marks that follow them; in Han, Hiragana, Katakana, Thai, Lao, Khmer
 * and Myanmar, written without spaces, every letter with its marks is a word. So shingles are blind
 * to case, punctuation and layout. A text with fewer words, or characters, than a shingle is one
 * shingle; a text without words has none. Of a letter with more than a thousand marks, each
 * thousand is normalised by itself.
 *
 * <p>Hashes depend on the normalised words, the unit, the size and the seed alone, not on whether
 * the text came as characters or as UTF-8. Two different shingles have the same hash with
 * probability about 2^-64.
 *
 * <p>Immutable and thread-safe.
 */
public final class Shingler {
  /** The most words or characters that a shingle may have. */
  public static final int MAX_SIZE = 1024;

  private final ShingleUnit unit;
  private final int size;
  private final long seed;

  private Shingler(ShingleUnit unit, int size, long seed) {
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be in [1, " + MAX_SIZE + "]: " + size);
    }
    this.unit = unit;
    this.size = size;
    this.seed = seed;
  }

  /**
   * Makes shingles of {@code size} consecutive words. For near-duplicates of prose, 5 is a good
   * size (Broder et al., Syntactic clustering of the web, 1997, took 10).
   *
   * @throws IllegalArgumentException if {@code size} is not in [1, {@link #MAX_SIZE}]
   */
  public static Shingler words(int size) {
    return new Shingler(ShingleUnit.WORD, size, 0);
  }

  /**
   * Makes shingles of {@code size} consecutive code points of the words joined by single spaces.
   *
   * @throws IllegalArgumentException if {@code size} is not in [1, {@link #MAX_SIZE}]
   */
  public static Shingler characters(int size) {
    return new Shingler(ShingleUnit.CHARACTER, size, 0);
  }

  /** Returns a shingler that differs in its seed, and so in every hash. The default is 0. */
  public Shingler withSeed(long seed) {
    return new Shingler(unit, size, seed);
  }

  /** Returns the words or characters in a shingle. */
  public int size() {
    return size;
  }

  /** Returns the seed of the hashes. */
  public long seed() {
    return seed;
  }

  /** Returns what a shingle is a run of. */
  public ShingleUnit unit() {
    return unit;
  }

  /** Returns a worker that reads one text after another; each thread needs its own. */
  public ShingleBuffer newBuffer() {
    return new ShingleBuffer(this);
  }

  /** Returns the distinct shingles of a text. A loop over many texts had better use a buffer. */
  public ShingleSet shingles(CharSequence text) {
    return newBuffer().read(text).toSet();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shingler that
        && unit == that.unit
        && size == that.size
        && seed == that.seed;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * unit.hashCode() + size) + Long.hashCode(seed);
  }

  @Override
  public String toString() {
    return "Shingler[unit=" + unit + ", size=" + size + ", seed=" + seed + "]";
  }
}
