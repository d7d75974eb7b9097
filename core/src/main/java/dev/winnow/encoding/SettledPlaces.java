package dev.winnow.encoding;

import org.jspecify.annotations.Nullable;

/**
 * Remembers what lone doubtful places turned out to be: text repeats its words, and between three
 * characters that are certain on either side the same sequence is always the same character.
 *
 * <p>A cache that forgets, in bounded memory, with no effect on what is found. A scratch object of
 * one worker, not thread-safe.
 */
final class SettledPlaces {
  /** How many characters on either side decide. */
  static final int REACH = LetterModel.ORDER - 1;

  private static final int FEWEST = 1 << 7;
  private static final int MOST = 1 << 13;

  private @Nullable Candidates[] candidates = new @Nullable Candidates[FEWEST];
  private long[] before = new long[FEWEST];
  private long[] after = new long[FEWEST];
  private int[] codePoints = new int[FEWEST];
  private int[] costs = new int[FEWEST];
  private int settled;

  /** The key of the characters before a node, and the language. */
  static long before(int[] chosen, int node, int language) {
    return (long) language << 48
        | (long) Character.toLowerCase(LossyReading.unit(chosen[node - 3])) << 32
        | (long) Character.toLowerCase(LossyReading.unit(chosen[node - 2])) << 16
        | LossyReading.unit(chosen[node - 1]);
  }

  /** The key of the characters after a node; -1 if there are too few that are certain. */
  static long after(LossyReading reading, int node) {
    if (node + REACH >= reading.nodes()) {
      return -1;
    }
    long after = 0;
    for (int i = node + 1; i <= node + REACH; i++) {
      if (reading.candidates(i) != null || reading.only(i) > 0xFFFF) {
        return -1;
      }
      after = after << 16 | reading.only(i);
    }
    return after;
  }

  /** The entry of a place; -1 if it is not known. */
  int find(Candidates among, long before, long after) {
    int slot = slot(among, before, after);
    return candidates[slot] == among && this.before[slot] == before && this.after[slot] == after
        ? slot
        : -1;
  }

  int codePoint(int entry) {
    return codePoints[entry];
  }

  int cost(int entry) {
    return costs[entry];
  }

  void put(Candidates among, long before, long after, int codePoint, int cost) {
    if (settled == candidates.length && settled < MOST) {
      forget();
    }
    int slot = slot(among, before, after);
    candidates[slot] = among;
    this.before[slot] = before;
    this.after[slot] = after;
    codePoints[slot] = codePoint;
    costs[slot] = cost;
    settled++;
  }

  /** Starts again with more room. */
  private void forget() {
    int size = candidates.length * 4;
    candidates = new @Nullable Candidates[size];
    before = new long[size];
    after = new long[size];
    codePoints = new int[size];
    costs = new int[size];
    settled = 0;
  }

  private int slot(Candidates among, long before, long after) {
    long hash = (before + among.codePoints[0]) * 0x9E3779B97F4A7C15L;
    hash = (hash ^ hash >>> 29 ^ after) * 0xBF58476D1CE4E5B9L;
    return (int) (hash >>> 40) & candidates.length - 1;
  }
}
