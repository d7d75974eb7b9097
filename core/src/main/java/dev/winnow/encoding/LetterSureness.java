package dev.winnow.encoding;

/**
 * Says how sure it is that lost bytes were restored to the right characters: weighs, node by node,
 * the character that was chosen against the others that it may have been, by what the {@link
 * LetterModel} says of either among its neighbours.
 *
 * <p>A worker for one text, not thread-safe.
 */
final class LetterSureness {
  /** Units of the model that make one nat of evidence. */
  private static final double TEMPERATURE = 8;

  /** How sure a character is that the language does not have. */
  private static final double STRANGER = 0.05;

  /** How sure dashes, inner quotation marks and other marks are. */
  private static final double DASH = 0.8;

  private static final double INNER_QUOTE = 0.5;
  private static final double MARK = 0.98;

  private final LetterModel model = LetterModel.get();
  private final LossyReading reading;
  private final int[] chosen;
  private final int language;

  LetterSureness(LostByteRepair.Restored restored) {
    this.reading = restored.reading;
    this.chosen = restored.chosen;
    this.language = restored.language;
  }

  /** The share of the runs of decoded nodes that is to be expected to be right. */
  double mean() {
    double sum = 0;
    int runs = 0;
    for (int node = 0; node < reading.nodes; node++) {
      if (reading.isDecoded(node)) {
        int from = node;
        while (node < reading.nodes && reading.isDecoded(node)) {
          node++;
        }
        sum += of(from, node);
        runs++;
      }
    }
    return runs == 0 ? 1 : sum / runs;
  }

  /** The probability that all nodes of {@code [from, until)} are right. */
  double of(int from, int until) {
    double sureness = 1;
    for (int node = from; node < until; node++) {
      if (reading.first[node + 1] - reading.first[node] > 1) {
        sureness *= isMark(chosen[node]) ? mark(chosen[node]) : letter(node);
      }
    }
    return sureness;
  }

  private static boolean isMark(int codePoint) {
    return codePoint >= 0x2010 && codePoint < 0x2100;
  }

  /** How often the rules of {@link LostMarks} are right. */
  private static double mark(int codePoint) {
    return switch (codePoint) {
      case '\u2013', '\u2014' -> DASH;
      case '\u2018', '\u201A' -> INNER_QUOTE;
      default -> MARK;
    };
  }

  private double letter(int node) {
    if (!isKnown(chosen[node])) {
      return STRANGER;
    }
    int cost = cost(node, chosen[node]);
    double others = 0;
    for (int k = reading.first[node]; k < reading.first[node + 1]; k++) {
      int other = reading.candidates[k];
      if (other != chosen[node] && isKnown(other)) {
        others += Math.exp((cost - cost(node, other)) / TEMPERATURE);
      }
    }
    return 1 / (1 + others);
  }

  private boolean isKnown(int codePoint) {
    return model.has(language, lower(codePoint));
  }

  /** What a character costs at a node, with the three that follow. */
  private int cost(int node, int codePoint) {
    char c = lower(codePoint);
    char c3 = at(node - 3);
    char c2 = at(node - 2);
    char c1 = at(node - 1);
    int cost =
        LostByteRepair.caseCost(raw(node - 1), (char) codePoint)
            + (node + 1 < reading.nodes
                ? LostByteRepair.caseCost((char) codePoint, raw(node + 1))
                : 0);
    for (int i = node; i < Math.min(node + LetterModel.ORDER, reading.nodes); i++) {
      char here = i == node ? c : at(i);
      cost += model.cost(language, c3, c2, c1, here);
      c3 = c2;
      c2 = c1;
      c1 = here;
    }
    return cost;
  }

  private char raw(int node) {
    return node < 0 ? '\n' : chosen[node] < 0x10000 ? (char) chosen[node] : ' ';
  }

  private char at(int node) {
    return node < 0 ? ' ' : lower(chosen[node]);
  }

  private static char lower(int codePoint) {
    return codePoint < 0x10000 ? Character.toLowerCase((char) codePoint) : '\u0000';
  }
}
