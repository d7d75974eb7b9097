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
  private final Restored restored;
  private final SettledPlaces settled;

  /** By node, how sure it is; zero where that is not known yet. */
  private final double[] known;

  LetterSureness(Restored restored, SettledPlaces settled) {
    this.settled = settled;
    this.restored = restored;
    this.known = new double[restored.reading().nodes()];
    this.reading = restored.reading();
    this.chosen = restored.chosen();
    this.language = restored.language();
  }

  Restored restored() {
    return restored;
  }

  /** The share of the runs of decoded nodes that is to be expected to be right. */
  double mean() {
    double sum = 0;
    int runs = 0;
    for (int node = 0; node < reading.nodes(); node++) {
      if (reading.isDecoded(node)) {
        int from = node;
        while (node < reading.nodes() && reading.isDecoded(node)) {
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
      Candidates candidates = reading.candidates(node);
      if (candidates != null) {
        if (known[node] == 0) {
          known[node] = isMark(chosen[node]) ? mark(chosen[node]) : settled(node, candidates);
        }
        sureness *= known[node];
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

  /** The sureness of a letter, which is looked up where its surroundings were met before. */
  private double settled(int node, Candidates candidates) {
    long after = node < SettledPlaces.REACH ? -1 : SettledPlaces.after(reading, node);
    if (after < 0) {
      return letter(node, candidates);
    }
    int entry = settled.find(candidates, SettledPlaces.before(chosen, node, language), after);
    if (entry < 0 || settled.codePoint(entry) != chosen[node]) {
      return letter(node, candidates);
    }
    if (settled.sureness(entry) == 0) {
      settled.setSureness(entry, letter(node, candidates));
    }
    return settled.sureness(entry);
  }

  private double letter(int node, Candidates candidates) {
    if (!model.hasLetter(language, chosen[node])) {
      return STRANGER;
    }
    int cost = cost(node, chosen[node]);
    double others = 0;
    for (int other : candidates.letters(language).codePoints) {
      if (other != chosen[node]) {
        others += Math.exp((cost - cost(node, other)) / TEMPERATURE);
      }
    }
    return 1 / (1 + others);
  }

  /** What a character costs at a node, with the three that follow. */
  private int cost(int node, int codePoint) {
    char raw = LossyReading.unit(codePoint);
    char c = Character.toLowerCase(raw);
    char c3 = at(node - 3);
    char c2 = at(node - 2);
    char c1 = at(node - 1);
    int kind = CaseCosts.kind(raw);
    int cost =
        CaseCosts.of(kind(node - 1), kind)
            + (node + 1 < reading.nodes() ? CaseCosts.of(kind, kind(node + 1)) : 0);
    for (int i = node; i < Math.min(node + LetterModel.ORDER, reading.nodes()); i++) {
      char here = i == node ? c : at(i);
      cost += model.cost(language, c3, c2, c1, here);
      c3 = c2;
      c2 = c1;
      c1 = here;
    }
    return cost;
  }

  private int kind(int node) {
    return CaseCosts.kind(node < 0 ? '\n' : LossyReading.unit(chosen[node]));
  }

  private char at(int node) {
    return node < 0 ? ' ' : Character.toLowerCase(LossyReading.unit(chosen[node]));
  }
}
