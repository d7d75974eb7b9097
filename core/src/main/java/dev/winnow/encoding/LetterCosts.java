package dev.winnow.encoding;

import org.jspecify.annotations.Nullable;

/**
 * Remembers what the {@link LetterModel} says of the sequences of four characters met last: a text
 * has few of them, and the model looks up to four times for one.
 *
 * <p>Scratch space of one document, which grows with what is asked to 288 kB for each language. Not
 * thread-safe.
 */
final class LetterCosts {
  private static final int FEWEST = 1 << 9;
  private static final int MOST = 1 << 15;

  private final LetterModel model = LetterModel.get();
  private final @Nullable Memory[] memories = new Memory[model.languages()];

  /** What is known of one language; no cost is beyond a byte. */
  private static final class Memory {
    final long[] sequences;

    /** One more than the cost; 0 in a slot that is free. */
    final byte[] costs;

    final int shift;
    int asked;

    Memory(int slots) {
      sequences = new long[slots];
      costs = new byte[slots];
      shift = Long.SIZE - Integer.numberOfTrailingZeros(slots);
    }
  }

  /**
   * What a character costs in a language after three others.
   *
   * @param before the three, sixteen bits each, the last one lowest; what is above them is ignored
   */
  int of(int language, long before, char c) {
    Memory memory = memories[language];
    if (memory == null) {
      memory = new Memory(FEWEST);
      memories[language] = memory;
    }
    long sequence = (before << Character.SIZE) | c;
    int slot = (int) ((sequence * 0x9E3779B97F4A7C15L) >>> memory.shift);
    if (memory.costs[slot] != 0 && memory.sequences[slot] == sequence) {
      return memory.costs[slot] - 1;
    }
    char c3 = Beam.third(before);
    int cost = model.cost(language, c3, Beam.second(before), Beam.last(before), c);
    memory.sequences[slot] = sequence;
    memory.costs[slot] = (byte) (cost + 1);
    if (++memory.asked > memory.costs.length && memory.costs.length < MOST) {
      memories[language] = new Memory(4 * memory.costs.length);
    }
    return cost;
  }
}
