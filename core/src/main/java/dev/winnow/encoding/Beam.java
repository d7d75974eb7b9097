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

  /** How much more than the cheapest way, in units of the model, a way may cost. */
  private static final int MARGIN = 40;

  private static final int KIND_BITS = 2;

  /** The context that the last characters make, and the kind of the last one. */
  final int[] states = new int[WIDTH];

  final int[] costs = new int[WIDTH];

  /** What led there, as whoever adds the ways counts it. */
  final int[] steps = new int[WIDTH];

  /** The last character as it is. */
  final int[] codePoints = new int[WIDTH];

  int size;

  static int state(int context, int kind) {
    return context << KIND_BITS | kind;
  }

  static int context(int state) {
    return state >>> KIND_BITS;
  }

  static int kind(int state) {
    return state & (1 << KIND_BITS) - 1;
  }

  void clear() {
    size = 0;
  }

  /** Starts with one way that costs nothing. */
  void start() {
    size = 1;
    costs[0] = 0;
    steps[0] = -1;
  }

  /** Whether a way of such a cost may be among the cheapest. */
  boolean admits(int cost) {
    return size == 0 || (cost <= costs[0] + MARGIN && (size < WIDTH || cost < costs[WIDTH - 1]));
  }

  void add(int state, int cost, int step, int codePoint) {
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
  private int place(int state, int cost) {
    for (int i = 0; i < size; i++) {
      if (states[i] == state) {
        return costs[i] <= cost ? -1 : i;
      }
    }
    return size < WIDTH ? size++ : WIDTH - 1;
  }

  /** Gives up ways that cost far more than the cheapest. */
  void trim() {
    while (costs[size - 1] > costs[0] + MARGIN) {
      size--;
    }
  }
}
