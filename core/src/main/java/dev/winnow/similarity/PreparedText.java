package dev.winnow.similarity;

/**
 * Holds what a {@link NearDuplicateIndex} needs to know of a text: its distinct shingles, and the
 * band keys of its sketch. Texts can be prepared by many threads, looked up, and then be added by
 * one, without being read twice.
 *
 * <p>Immutable and thread-safe.
 */
public final class PreparedText {
  private final IndexOptions options;
  private final long[] shingles;
  private final int[] keys;

  PreparedText(IndexOptions options, long[] shingles, int[] keys) {
    this.options = options;
    this.shingles = shingles;
    this.keys = keys;
  }

  /** Returns the number of distinct shingles. */
  public int size() {
    return shingles.length;
  }

  IndexOptions options() {
    return options;
  }

  /** The distinct hashes, ascending; not to be changed. */
  long[] shingles() {
    return shingles;
  }

  /** The key of each band, then one of the whole set; not to be changed. */
  int[] keys() {
    return keys;
  }
}
