package dev.winnow.nlp.quote;

import java.util.Arrays;

/**
 * Reads the marks of a paragraph: each opens, closes, is an apostrophe or a stray. A beam search
 * over the readings keeps the cheapest few stacks of open quotations. What is open at the end of a
 * paragraph lives on if the next one begins with the same mark.
 *
 * <p>Time and memory are linear in the number of marks: the beam and the stacks are bounded, and a
 * paragraph of very many marks is settled in pieces. Holds scratch space: not thread-safe.
 */
final class MarkDecoder {
  private static final int WIDTH = 8;
  private static final int MAX_DEPTH = 6;
  private static final int PIECE = 1024;
  private static final int NO_NODE = -1;

  private final Marks marks;
  private final MarkModel model;
  private final DocumentStyle style;
  private final MarkReading reading;
  private final int[] costs = new int[MarkReading.MAX_COSTS];

  /** Stacks as linked nodes: the mark that opens, what is below, how deep. */
  private int[] nodeMark = new int[256];

  private int[] nodeBelow = new int[256];
  private int[] nodeDepth = new int[256];
  private int nodes;

  /** The beam: cost and stack of each state, cheapest first; and the one before it. */
  private float[] cost = new float[WIDTH];

  private int[] stack = new int[WIDTH];
  private int states;
  private float[] nextCost = new float[WIDTH];
  private int[] nextStack = new int[WIDTH];
  private int nextStates;

  /** For each step and state: where it came from, the role it gave, and the opener it closed. */
  private byte[] cameFrom = new byte[WIDTH * 64];

  private byte[] gave = new byte[WIDTH * 64];
  private int[] closed = new int[WIDTH * 64];

  /** The opener that the paragraph before left open and this one may reopen, or none. */
  private int carried = Marks.NO_PARTNER;

  MarkDecoder(Marks marks, MarkModel model, DocumentStyle style) {
    this.marks = marks;
    this.model = model;
    this.style = style;
    this.reading = new MarkReading(marks, style);
  }

  /** Settles the role of every mark. */
  void decode() {
    decode(true);
  }

  /** Settles the role of every mark, with or without the short way for unambiguous ones. */
  void decode(boolean shortWay) {
    int from = 0;
    while (from < marks.size) {
      int paragraph = paragraphOf(from);
      int to = from + 1;
      while (to < marks.size && paragraphOf(to) == paragraph) {
        to++;
      }
      boolean free = shortWay && carried == Marks.NO_PARTNER;
      if (!free || !UnambiguousMarks.settle(marks, from, to, paragraph)) {
        decodeParagraph(from, to, paragraph);
      }
      from = to;
    }
  }

  private int paragraphOf(int mark) {
    return style.hardWrapped() ? marks.blockStart[mark] : marks.lineStart[mark];
  }

  private void decodeParagraph(int from, int to, int paragraph) {
    start();
    reading.enter(from, to);
    int piece = from;
    for (int mark = from; mark < to; mark++) {
      if (mark - piece == PIECE) {
        commit(piece, mark, 0);
        restart();
        piece = mark;
      }
      step(mark, mark - piece, paragraph, mark == from);
    }
    int next = openerOfNextParagraph(to);
    int best = cheapestEnd(next);
    commit(piece, to, best);
    carry(stack[best], next);
  }

  /** The mark that the very next paragraph begins with, or none. */
  private int openerOfNextParagraph(int next) {
    if (next == marks.size || !isBlank(paragraphOf(next), marks.start[next])) {
      return Marks.NO_PARTNER;
    }
    int end = marks.paragraphEnd(marks.end(next - 1), style.hardWrapped());
    return isBlank(end, paragraphOf(next)) ? next : Marks.NO_PARTNER;
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!CharacterContext.isSpace(marks.text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void start() {
    nodes = 0;
    states = 1;
    cost[0] = 0;
    stack[0] = NO_NODE;
    if (carried != Marks.NO_PARTNER) {
      cost[0] = model.weight(MarkModel.structure(MarkModel.DROP_REOPENED));
      cost[1] = 0;
      stack[1] = push(NO_NODE, carried);
      states = 2;
    }
  }

  /** Goes on with the cheapest state alone. */
  private void restart() {
    int[] open = openMarks(stack[0]);
    nodes = 0;
    int node = NO_NODE;
    for (int mark : open) {
      node = push(node, mark);
    }
    states = 1;
    stack[0] = node;
    cost[0] = 0;
  }

  private int[] openMarks(int node) {
    int[] open = new int[depth(node)];
    for (int z = node, i = open.length - 1; z != NO_NODE; z = nodeBelow[z], i--) {
      open[i] = nodeMark[z];
    }
    return open;
  }

  private int depth(int node) {
    return node == NO_NODE ? 0 : nodeDepth[node];
  }

  private int push(int below, int mark) {
    if (nodes == nodeMark.length) {
      nodeMark = Arrays.copyOf(nodeMark, nodes * 2);
      nodeBelow = Arrays.copyOf(nodeBelow, nodes * 2);
      nodeDepth = Arrays.copyOf(nodeDepth, nodes * 2);
    }
    nodeMark[nodes] = mark;
    nodeBelow[nodes] = below;
    nodeDepth[nodes] = depth(below) + 1;
    return nodes++;
  }

  private void step(int mark, int step, int paragraph, boolean first) {
    ensureStep(step);
    reading.read(mark, paragraph);
    float open = sum(reading.costs(Marks.OPEN, costs));
    float close = sum(reading.costs(Marks.CLOSE, costs));
    float stray = sum(reading.costs(Marks.STRAY, costs));
    boolean maybeApostrophe = reading.mayBeApostrophe();
    float apostrophe = maybeApostrophe ? sum(reading.costs(Marks.APOSTROPHE, costs)) : 0;
    nextStates = 0;
    for (int s = 0; s < states; s++) {
      if (first && mayReopen(stack[s], mark)) {
        float c = cost[s] + sum(reading.costs(Marks.REOPEN, costs));
        offer(step, s, c, stack[s], Marks.REOPEN, Marks.NO_PARTNER);
      }
      offerClose(mark, step, s, close);
      if (maybeApostrophe) {
        offer(step, s, cost[s] + apostrophe, stack[s], Marks.APOSTROPHE, Marks.NO_PARTNER);
      }
      offer(step, s, cost[s] + stray, stack[s], Marks.STRAY, Marks.NO_PARTNER);
      offerOpen(mark, step, s, open);
    }
    swapBeams();
  }

  private float sum(int count) {
    float total = 0;
    for (int i = 0; i < count; i++) {
      total += model.weight(costs[i]);
    }
    return total;
  }

  private void ensureStep(int step) {
    int needed = (step + 1) * WIDTH;
    if (needed > gave.length) {
      cameFrom = Arrays.copyOf(cameFrom, needed * 2);
      gave = Arrays.copyOf(gave, needed * 2);
      closed = Arrays.copyOf(closed, needed * 2);
    }
  }

  private boolean mayReopen(int node, int mark) {
    return node != NO_NODE
        && nodeMark[node] == carried
        && marks.family(carried) == marks.family(mark);
  }

  /** Closes the nearest open mark of the family, over what is open inside it. */
  private void offerClose(int mark, int step, int s, float close) {
    float over = 0;
    for (int z = stack[s]; z != NO_NODE; z = nodeBelow[z]) {
      int opener = nodeMark[z];
      if (marks.family(opener) == marks.family(mark)) {
        float c = cost[s] + over + close + sum(reading.pair(opener, mark, costs));
        offer(step, s, c, nodeBelow[z], Marks.CLOSE, opener);
        return;
      }
      over += model.weight(reading.over(opener));
    }
  }

  private void offerOpen(int mark, int step, int s, float open) {
    int node = stack[s];
    int depth = depth(node);
    if (depth == MAX_DEPTH) {
      return;
    }
    int top = node == NO_NODE ? Marks.NO_PARTNER : nodeMark[node];
    float c = cost[s] + open + sum(reading.nesting(mark, top, sameBelow(mark, node), depth, costs));
    if (mayEnter(c)) {
      offer(step, s, c, push(node, mark), Marks.OPEN, Marks.NO_PARTNER);
    }
  }

  private boolean sameBelow(int mark, int node) {
    for (int z = node; z != NO_NODE; z = nodeBelow[z]) {
      if (marks.family(nodeMark[z]) == marks.family(mark)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayEnter(float c) {
    return nextStates < WIDTH || c < nextCost[nextStates - 1];
  }

  /** Puts a state in its place in the next beam; of two with one stack the cheaper stays. */
  private void offer(int step, int from, float c, int node, byte role, int opener) {
    if (!mayEnter(c)) {
      return;
    }
    int at = nextStates;
    for (int i = 0; i < nextStates; i++) {
      if (nextStack[i] == node) {
        if (nextCost[i] <= c) {
          return;
        }
        at = i;
        break;
      }
    }
    if (at == nextStates) {
      if (nextStates < WIDTH) {
        nextStates++;
      } else {
        at--;
      }
    }
    int row = step * WIDTH;
    while (at > 0 && nextCost[at - 1] > c) {
      nextCost[at] = nextCost[at - 1];
      nextStack[at] = nextStack[at - 1];
      cameFrom[row + at] = cameFrom[row + at - 1];
      gave[row + at] = gave[row + at - 1];
      closed[row + at] = closed[row + at - 1];
      at--;
    }
    nextCost[at] = c;
    nextStack[at] = node;
    cameFrom[row + at] = (byte) from;
    gave[row + at] = role;
    closed[row + at] = opener;
  }

  private void swapBeams() {
    float[] c = cost;
    cost = nextCost;
    nextCost = c;
    int[] s = stack;
    stack = nextStack;
    nextStack = s;
    states = nextStates;
  }

  private int cheapestEnd(int openerOfNext) {
    int best = 0;
    float bestCost = Float.MAX_VALUE;
    for (int s = 0; s < states; s++) {
      float c = cost[s];
      for (int z = stack[s]; z != NO_NODE; z = nodeBelow[z]) {
        boolean bottom = nodeBelow[z] == NO_NODE;
        c += model.weight(reading.end(nodeMark[z], bottom, openerOfNext));
      }
      if (c < bestCost) {
        bestCost = c;
        best = s;
      }
    }
    return best;
  }

  /** Writes down the readings of a piece that lead to a state. */
  private void commit(int from, int to, int state) {
    int s = state;
    for (int mark = to - 1; mark >= from; mark--) {
      int at = (mark - from) * WIDTH + s;
      marks.role[mark] = gave[at];
      if (gave[at] == Marks.CLOSE) {
        marks.pair(closed[at], mark);
      } else if (gave[at] == Marks.REOPEN) {
        marks.partner[mark] = carried;
      }
      s = cameFrom[at];
    }
  }

  private void carry(int node, int next) {
    carried = Marks.NO_PARTNER;
    if (node != NO_NODE && next != Marks.NO_PARTNER) {
      int bottom = openMarks(node)[0];
      if (marks.family(bottom) == marks.family(next)) {
        carried = bottom;
      }
    }
  }
}
