package dev.winnow.encoding;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The n-grams of one language, as an automaton: its states are the contexts, as much of the last
 * three letters as is known, and each letter leads from one to the next, at a cost.
 *
 * <p>Letters are known by their numbers; -1 stands for what is none of the language's. Immutable
 * and thread-safe.
 */
final class LetterTable {
  /** The context that is no letter at all, after which each letter is known. */
  static final int ROOT = 0;

  private static final int COST_BITS = 8;
  private static final int COST = (1 << COST_BITS) - 1;
  private static final int BACKOFF = Integer.SIZE;
  private static final int SHORTER = BACKOFF + COST_BITS;

  /** What letters are known to follow. */
  private final LetterSets following;

  /** By entry of those, the context it leads to, and in the low bits the cost. */
  private final int[] steps;

  /**
   * Two by context, for it takes one look at the memory: the common letters that follow it, as a
   * set of bits; and from the lowest bit on, the entry of the first letter that does, what it costs
   * that none of them follows, and the context without its first letter.
   */
  private final long[] rows;

  /** What letters before a context make a longer one: the entry of each is one less than that. */
  private final LetterSets before;

  /** The first contexts of two letters, and of three. */
  private final int two;

  private final int three;

  /** By the upper byte of a character, then by the lower one, its number plus one. */
  private final char[][] numbers;

  private final String alphabet;

  private LetterTable(
      String alphabet, LetterSets before, byte[] backoffs, LetterSets following, byte[] costs) {
    this.alphabet = alphabet;
    this.numbers = numbers(alphabet);
    this.before = before;
    this.following = following;
    this.two = 1 + before.end(ROOT);
    this.three = 1 + before.end(two - 1);
    this.steps = new int[costs.length];
    this.rows = new long[2 * backoffs.length];
    int[] shorter = new int[backoffs.length];
    for (int context = 0; context < backoffs.length; context++) {
      Arrays.fill(shorter, 1 + before.start(context), 1 + before.end(context), context);
      rows[2 * context] = following.common(context);
      rows[2 * context + 1] =
          (long) shorter[context] << SHORTER
              | (long) backoffs[context] << BACKOFF
              | following.start(context);
      for (int k = following.start(context); k < following.end(context); k++) {
        steps[k] = next(context, following.letter(k)) << COST_BITS | costs[k];
      }
    }
  }

  /** Where a letter leads that is known to follow a context, shorter ones being done. */
  private int next(int context, int letter) {
    if (context == ROOT) {
      return longer(ROOT, letter);
    }
    int next = context(step(shorter(context), letter));
    return context < three && length(next) == length(context)
        ? longer(next, before.letter(context - 1))
        : next;
  }

  /** The context with another letter before it, or itself where that is not known. */
  private int longer(int context, int letter) {
    int entry = letter < 0 ? -1 : before.find(context, letter);
    return entry < 0 ? context : entry + 1;
  }

  private int length(int context) {
    return context == ROOT ? 0 : context < two ? 1 : context < three ? 2 : 3;
  }

  /** Reads what {@code LetterModelTrainer} writes. */
  static LetterTable read(DataInputStream in) throws IOException {
    String alphabet = in.readUTF();
    int contexts = in.readInt();
    LetterSets before = LetterSets.read(in, contexts);
    byte[] backoffs = in.readNBytes(contexts);
    LetterSets following = LetterSets.read(in, contexts);
    byte[] costs = in.readNBytes(following.size());
    return new LetterTable(alphabet, before, backoffs, following, costs);
  }

  private static char[][] numbers(String alphabet) {
    char[][] numbers = new char[256][];
    char[] none = new char[256];
    Arrays.fill(numbers, none);
    for (int i = 0; i < alphabet.length(); i++) {
      char c = alphabet.charAt(i);
      if (numbers[c >>> 8] == none) {
        numbers[c >>> 8] = new char[256];
      }
      numbers[c >>> 8][c & 0xFF] = (char) (i + 1);
    }
    return numbers;
  }

  /** The number of a letter of the language in lower case, -1 for other characters. */
  int number(char c) {
    return numbers[c >>> 8][c & 0xFF] - 1;
  }

  /** The letters of the language, in the order of their numbers. */
  String alphabet() {
    return alphabet;
  }

  /** The context that three characters in lower case make. */
  int context(char third, char second, char last) {
    int one = longer(ROOT, number(last));
    int two = one == ROOT ? ROOT : longer(one, number(second));
    return two == one ? one : longer(two, number(third));
  }

  /** As much of a context as is made by two letters. */
  int lastTwo(int context) {
    return context < three ? context : shorter(context);
  }

  /** The step that a letter makes from a context: what it costs, and where it leads. */
  int step(int context, int letter) {
    if (letter < 0) {
      return ROOT << COST_BITS | LetterModel.STRANGER;
    }
    int cost = 0;
    int known = context;
    int entry = entry(known, letter);
    while (entry < 0) {
      cost += backoff(known);
      known = shorter(known);
      entry = entry(known, letter);
    }
    int step = steps[entry];
    return cost == 0 ? step : (step & ~COST) | Math.min(LetterModel.STRANGER, cost + cost(step));
  }

  private int entry(int context, int letter) {
    if (letter >= LetterSets.COMMON) {
      return following.find(context, letter);
    }
    long set = rows[2 * context] << (LetterSets.COMMON - 1 - letter);
    return set < 0 ? (int) rows[2 * context + 1] + Long.bitCount(set) - 1 : -1;
  }

  private int backoff(int context) {
    return (int) (rows[2 * context + 1] >>> BACKOFF) & COST;
  }

  private int shorter(int context) {
    return (int) (rows[2 * context + 1] >>> SHORTER);
  }

  static int cost(int step) {
    return step & COST;
  }

  static int context(int step) {
    return step >>> COST_BITS;
  }
}
