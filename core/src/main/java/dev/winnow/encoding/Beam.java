package dev.winnow.encoding;

/**
 * The cheapest ways to a node of a lattice, cheapest first. Of ways that end alike only the
 * cheapest is kept, since no other can be a part of the best one.
 *
 * <p>A scratch object of one worker, not thread-safe.
 */
final class Beam {
  /** How many ways are followed. */
  static final int WIDTH = 8;

  /** The state at the start of a text. */
  static final long START = state(state(state(0, ' ', 0), ' ', 0), ' ', CaseCosts.kind('\n'));

  /** The last three characters in lower case, and the kind of the last one. */
  final long[] states = new long[WIDTH];

  final int[] costs = new int[WIDTH];

  /** What led there, as whoever adds the ways counts it. */
  final int[] steps = new int[WIDTH];

  /** The last character as it is. */
  final int[] codePoints = new int[WIDTH];

  int size;

  static long state(long before, char lower, int kind) {
    return (before & 0xFFFF_FFFFL) << 16 | lower | (long) kind << 48;
  }

  static char last(long state) {
    return (char) state;
  }

  static char second(long state) {
    return (char) (state >>> 16);
  }

  static char third(long state) {
    return (char) (state >>> 32);
  }

  static int kind(long state) {
    return (int) (state >>> 48);
  }

  void clear() {
    size = 0;
  }

  /** Starts with one way that costs nothing. */
  void start() {
    size = 1;
    states[0] = START;
    costs[0] = 0;
    steps[0] = -1;
  }

  /** Whether a way of such a cost may be among the cheapest. */
  boolean admits(int cost) {
    return size < WIDTH || cost < costs[WIDTH - 1];
  }

  void add(long state, int cost, int step, int codePoint) {
    if (!admits(cost)) {
      return;
    }
    int at = place(state, cost);
    if (at < 0) {
      return;
    }
    while (at > 0 && costs[at - 1] > cost) {
      states[at] = states[at - 1];
      costs[at] = costs[at - 1];
      steps[at] = steps[at - 1];
      codePoints[at] = codePoints[at - 1];
      at--;
    }
    states[at] = state;
    costs[at] = cost;
    steps[at] = step;
    codePoints[at] = codePoint;
  }

  /** A free place for a way at the end, or that of a dearer one that ends alike; -1 for none. */
  private int place(long state, int cost) {
    for (int i = 0; i < size; i++) {
      if (states[i] == state) {
        return costs[i] <= cost ? -1 : i;
      }
    }
    return size < WIDTH ? size++ : WIDTH - 1;
  }
}
