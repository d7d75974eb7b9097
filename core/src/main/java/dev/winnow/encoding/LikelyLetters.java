package dev.winnow.encoding;

import dev.winnow.encoding.Candidates.Letters;
import org.jspecify.annotations.Nullable;

/**
 * The likeliest of several letters after three characters, cheapest first: no more than a {@link
 * Beam} can follow. Remembers what was asked last, since a text has few sequences of three.
 *
 * <p>Scratch space of one document, which grows with what is asked to some 1.5 MB. Not thread-safe.
 */
final class LikelyLetters {
  private static final int FEWEST = 1 << 8;
  private static final int MOST = 1 << 15;

  private final LetterModel model = LetterModel.get();

  private @Nullable Letters[] asked = new @Nullable Letters[FEWEST];
  private int[] states = new int[FEWEST];

  /** By slot, {@link Beam#WIDTH} ways: the cost, and in the lower half the number of the letter. */
  private int[] ways = new int[FEWEST * Beam.WIDTH];

  /** By way, the state it leads to. */
  private int[] ends = new int[FEWEST * Beam.WIDTH];

  private int made;

  /**
   * The place of the ways that letters make after a state; there are as many as letters, or {@link
   * Beam#WIDTH}. Holds until the next call.
   */
  int after(int state, int language, Letters letters) {
    int slot = slot(state, letters);
    if (asked[slot] != letters || states[slot] != state) {
      if (made == asked.length && asked.length * 4 <= MOST) {
        forget();
        slot = slot(state, letters);
      }
      // What is beyond the BMP is asked with other letters each time, so more room is no help.
      made += letters.codePoints[0] < Character.MIN_SUPPLEMENTARY_CODE_POINT ? 1 : 0;
      asked[slot] = letters;
      states[slot] = state;
      find(slot * Beam.WIDTH, state, model.table(language), letters);
    }
    return slot * Beam.WIDTH;
  }

  /** The letter that a way takes, by its number among those asked for. */
  int letter(int way) {
    return ways[way] & 0xFFFF;
  }

  /** What a way costs, the change of case included. */
  int cost(int way) {
    return ways[way] >>> Character.SIZE;
  }

  /** The state that a way leads to. */
  int end(int way) {
    return ends[way];
  }

  private void find(int first, int state, LetterTable table, Letters letters) {
    int context = Beam.context(state);
    int kind = Beam.kind(state);
    int size = 0;
    for (int l = 0; l < letters.codePoints.length; l++) {
      int step = table.step(context, letters.numbers[l]);
      int cost =
          letters.codePoints[l] >= 0x10000
              ? LetterModel.BEYOND_BMP
              : LetterTable.cost(step) + CaseCosts.of(kind, letters.kinds[l]);
      int way = cost << Character.SIZE | l;
      if (size == Beam.WIDTH && way >= ways[first + size - 1]) {
        continue;
      }
      int at = first + (size < Beam.WIDTH ? size++ : size - 1);
      for (; at > first && ways[at - 1] > way; at--) {
        ways[at] = ways[at - 1];
        ends[at] = ends[at - 1];
      }
      ways[at] = way;
      ends[at] = Beam.state(LetterTable.context(step), letters.kinds[l]);
    }
  }

  /** Starts again with more room. */
  private void forget() {
    int size = asked.length * 4;
    asked = new @Nullable Letters[size];
    states = new int[size];
    ways = new int[size * Beam.WIDTH];
    ends = new int[size * Beam.WIDTH];
    made = 0;
  }

  private int slot(int state, Letters letters) {
    long hash = (state + letters.codePoints[0] * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    return (int) (hash >>> 40) & asked.length - 1;
  }
}
