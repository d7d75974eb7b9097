package dev.winnow.encoding;

/**
 * Remembers what the {@link LetterModel} says of the sequences of four characters met last: a text
 * has few of them, and the model looks up to four times for one.
 *
 * <p>A worker's memory, 288 kB for each language it is asked about. Not thread-safe.
 */
final class LetterCosts {
  private static final int SLOTS = 1 << 15;
  private static final int SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(SLOTS);

  private final LetterModel model = LetterModel.get();
  private final long[][] sequences = new long[model.languages()][];

  /** One more than the cost; 0 in a slot that is free. */
  private final byte[][] costs = new byte[model.languages()][];

  /**
   * What a character costs in a language after three others.
   *
   * @param before the three, sixteen bits each, the last one lowest; what is above them is ignored
   */
  int of(int language, long before, char c) {
    if (costs[language] == null) {
      sequences[language] = new long[SLOTS];
      costs[language] = new byte[SLOTS];
    }
    long[] known = sequences[language];
    byte[] cost = costs[language];
    long sequence = (before << Character.SIZE) | c;
    int slot = (int) ((sequence * 0x9E3779B97F4A7C15L) >>> SHIFT);
    if (cost[slot] == 0 || known[slot] != sequence) {
      char c3 = Beam.third(before);
      known[slot] = sequence;
      cost[slot] = (byte) (1 + model.cost(language, c3, Beam.second(before), Beam.last(before), c));
    }
    return cost[slot] - 1;
  }
}
