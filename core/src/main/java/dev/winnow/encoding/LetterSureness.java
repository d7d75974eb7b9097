package dev.winnow.encoding;

import dev.winnow.encoding.Candidates.Letters;
import java.util.Arrays;

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

  /** How much more than the one chosen a character costs that has no say. */
  private static final int HOPELESS = 56;

  /** The least that a character may cost more than the one chosen; less counts as that. */
  private static final int LEAST_DIFFERENCE = -256;

  /** What a character weighs against the one chosen, by what it costs more, from the least on. */
  private static final double[] WEIGHTS = new double[HOPELESS - LEAST_DIFFERENCE];

  static {
    Arrays.setAll(WEIGHTS, i -> StrictMath.exp(-(i + LEAST_DIFFERENCE) / TEMPERATURE));
  }

  /** How sure a character is that the language does not have. */
  private static final double STRANGER = 0.05;

  /** How sure dashes, inner quotation marks and other marks are. */
  private static final double DASH = 0.8;

  private static final double INNER_QUOTE = 0.5;
  private static final double MARK = 0.98;

  /**
   * What a letter and the three after it cost, in units of the model, beyond which it hardly ever
   * stood there: of letters of the Latin alphabet that were lost, one in a hundred costs 82, and of
   * what other letters were taken for, one in a hundred less than 89.
   */
  private static final int OUT_OF_PLACE = 90;

  /** Where scripts begin whose letters are too many for that. */
  private static final int EAST_ASIAN = 0x2E80;

  /** How sure a letter is that is out of place. */
  private static final double LEAST = 0.02;

  /** Stands for what is not known yet, and for no sureness at all. */
  private static final double UNKNOWN = 0;

  private static final double NONE = -1;

  private final LetterModel model = LetterModel.get();
  private final LetterTable table;
  private final LossyReading reading;
  private final int[] chosen;
  private final int language;
  private final Restored restored;
  private final KnownSureness memory;

  /** By node, how sure it is: {@link #NONE} for a letter out of place. */
  private final double[] known;

  LetterSureness(Restored restored, KnownSureness memory) {
    this.memory = memory;
    this.restored = restored;
    this.known = new double[restored.reading().nodes()];
    this.reading = restored.reading();
    this.chosen = restored.chosen();
    this.language = restored.language();
    this.table = model.table(language);
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
        sureness *= Math.max(LEAST, at(node, candidates));
      }
    }
    return sureness;
  }

  /** Whether the letter that was chosen for a node hardly ever stands between such neighbours. */
  boolean isOutOfPlace(int node) {
    Candidates candidates = reading.candidates(node);
    return candidates != null && at(node, candidates) == 0;
  }

  private double at(int node, Candidates candidates) {
    if (known[node] == UNKNOWN) {
      double sureness = isMark(chosen[node]) ? mark(chosen[node]) : letterOrKnown(node, candidates);
      known[node] = sureness == 0 ? NONE : sureness;
    }
    return Math.max(0, known[node]);
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

  /** The sureness of a letter, which is looked up where its neighbours were met before. */
  private double letterOrKnown(int node, Candidates candidates) {
    if (node < SettledPlaces.REACH || node + SettledPlaces.REACH >= reading.nodes()) {
      return letter(node, candidates);
    }
    long before = SettledPlaces.before(chosen, node, language);
    long after =
        (long) LossyReading.unit(chosen[node]) << 48
            | (long) LossyReading.unit(chosen[node + 1]) << 32
            | (long) at(node + 2) << 16
            | at(node + 3);
    double known = memory.find(candidates, before, after);
    if (known >= 0) {
      return known;
    }
    double sureness = letter(node, candidates);
    memory.put(candidates, before, after, sureness);
    return sureness;
  }

  private double letter(int node, Candidates candidates) {
    if (!model.hasLetter(language, chosen[node])) {
      return STRANGER;
    }
    int start = table.context(at(node - 3), at(node - 2), at(node - 1));
    int[] after = after(node);
    int before = kind(node - 1);
    int kindAfter = after.length == 0 ? -1 : kind(node + 1);
    int kind = CaseCosts.kind(LossyReading.unit(chosen[node]));
    int step = table.step(start, table.number(at(node)));
    int first = LetterTable.cost(step) + caseCost(before, kind, kindAfter);
    int cost = cost(first, LetterTable.context(step), after, Integer.MAX_VALUE);
    if (chosen[node] < EAST_ASIAN && cost - strangers(after) > OUT_OF_PLACE) {
      return 0;
    }
    Letters letters = candidates.letters(language);
    double others = 0;
    for (int k = 0; k < letters.codePoints.length; k++) {
      if (letters.codePoints[k] != chosen[node]) {
        int stepOther = table.step(start, letters.numbers[k]);
        int firstOther =
            LetterTable.cost(stepOther) + caseCost(before, letters.kinds[k], kindAfter);
        int other = cost(firstOther, LetterTable.context(stepOther), after, cost + HOPELESS);
        others += other - cost < HOPELESS ? weight(other - cost) : 0;
      }
    }
    return 1 / (1 + others);
  }

  private static double weight(int difference) {
    return WEIGHTS[Math.max(0, difference - LEAST_DIFFERENCE)];
  }

  /** The numbers of the letters after a node, as many as it bears on. */
  private int[] after(int node) {
    int[] after = new int[Math.min(SettledPlaces.REACH, reading.nodes() - node - 1)];
    for (int i = 0; i < after.length; i++) {
      after[i] = table.number(at(node + 1 + i));
    }
    return after;
  }

  private static int caseCost(int before, int kind, int after) {
    return CaseCosts.of(before, kind) + (after < 0 ? 0 : CaseCosts.of(kind, after));
  }

  /** What those of the letters that follow cost which the language does not have. */
  private static int strangers(int[] after) {
    int cost = 0;
    for (int letter : after) {
      cost += letter < 0 ? LetterModel.STRANGER : 0;
    }
    return cost;
  }

  /**
   * What a letter costs, with those that follow.
   *
   * @param first what it costs by itself
   * @param context the context that it leads to
   * @param tooMuch a cost from which on no more need be added
   */
  private int cost(int first, int context, int[] after, int tooMuch) {
    int cost = first;
    for (int i = 0, last = context; i < after.length && cost < tooMuch; i++) {
      int step = table.step(last, after[i]);
      cost += LetterTable.cost(step);
      last = LetterTable.context(step);
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
