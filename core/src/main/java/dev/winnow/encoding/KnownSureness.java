package dev.winnow.encoding;

import org.jspecify.annotations.Nullable;

/**
 * Remembers how sure letters were among their neighbours: text repeats its words.
 *
 * <p>A cache that forgets, with no effect on what is found. Scratch space of one document, which
 * grows with what is asked to some 1 MB. Not thread-safe.
 */
final class KnownSureness {
  private static final int FEWEST = 1 << 7;
  private static final int MOST = 1 << 15;

  private @Nullable Candidates[] candidates = new @Nullable Candidates[FEWEST];
  private long[] before = new long[FEWEST];
  private long[] after = new long[FEWEST];
  private double[] sureness = new double[FEWEST];
  private int added;

  /** The place of a letter that may have been one of some, known or not. */
  int slot(Candidates among, long before, long after) {
    long hash = (before + among.codePoints[0]) * 0x9E3779B97F4A7C15L;
    hash = (hash ^ hash >>> 29 ^ after) * 0xBF58476D1CE4E5B9L;
    return (int) (hash >>> 40) & candidates.length - 1;
  }

  boolean has(int slot, Candidates among, long before, long after) {
    return candidates[slot] == among && this.before[slot] == before && this.after[slot] == after;
  }

  double get(int slot) {
    return sureness[slot];
  }

  void put(Candidates among, long before, long after, double value) {
    if (added == candidates.length && added < MOST) {
      forget();
    }
    int slot = slot(among, before, after);
    candidates[slot] = among;
    this.before[slot] = before;
    this.after[slot] = after;
    sureness[slot] = value;
    added++;
  }

  /** Starts again with more room. */
  private void forget() {
    int size = candidates.length * 4;
    candidates = new @Nullable Candidates[size];
    before = new long[size];
    after = new long[size];
    sureness = new double[size];
    added = 0;
  }
}
