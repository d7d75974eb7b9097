package dev.winnow.encoding;

import org.jspecify.annotations.Nullable;

/**
 * The keys of a cache of places: what may have stood there, and the characters before and after.
 * One slot a hash, so that an entry pushes out another; it grows with what is put in, and forgets
 * all then.
 *
 * <p>Scratch object of one worker, not thread-safe.
 */
final class PlaceKeys {
  private static final int FEWEST = 1 << 7;

  private final int most;
  private @Nullable Candidates[] candidates = new @Nullable Candidates[FEWEST];
  private long[] before = new long[FEWEST];
  private long[] after = new long[FEWEST];
  private int added;

  /**
   * Prepares for some.
   *
   * @param most the most slots, a power of two
   */
  PlaceKeys(int most) {
    this.most = most;
  }

  int slots() {
    return candidates.length;
  }

  /** The slot of a place; -1 if it is not known. */
  int find(Candidates among, long before, long after) {
    int slot = slot(among, before, after);
    return candidates[slot] == among && this.before[slot] == before && this.after[slot] == after
        ? slot
        : -1;
  }

  /**
   * Takes a slot for a place, of as many as {@link #slots} says from now on. Returns -1 for what
   * would never be found again: candidates beyond the BMP are others each time.
   */
  int put(Candidates among, long before, long after) {
    if (among.codePoints[0] >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      return -1;
    }
    if (added == candidates.length && 4 * added <= most) {
      forget();
    }
    int slot = slot(among, before, after);
    candidates[slot] = among;
    this.before[slot] = before;
    this.after[slot] = after;
    added++;
    return slot;
  }

  /** Starts again with more room. */
  private void forget() {
    int size = candidates.length * 4;
    candidates = new @Nullable Candidates[size];
    before = new long[size];
    after = new long[size];
    added = 0;
  }

  private int slot(Candidates among, long before, long after) {
    long hash = (before + among.codePoints[0]) * 0x9E3779B97F4A7C15L;
    hash = (hash ^ hash >>> 29 ^ after) * 0xBF58476D1CE4E5B9L;
    return (int) (hash >>> 40) & candidates.length - 1;
  }
}
