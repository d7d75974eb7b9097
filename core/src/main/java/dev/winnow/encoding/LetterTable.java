package dev.winnow.encoding;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The n-grams of one language, by what comes before their last letter, their context: what letters
 * follow a context, what each costs, and what it costs that another one follows.
 *
 * <p>A context is known by its hash alone. Immutable and thread-safe.
 */
final class LetterTable {
  /** The letters that are looked up at once: those that follow the most contexts. */
  private static final int COMMON = Long.SIZE;

  /** Slots for each context, at least. */
  private static final int ROOM = 2;

  /** The hashes of the contexts, ascending. */
  private final int[] contexts;

  /** By context, what it costs that none of its letters follows. */
  private final byte[] backoffs;

  /** By context, where its letters start; one more at the end. */
  private final int[] starts;

  /** By context, those of the {@link #COMMON} letters that follow it, as a set of bits. */
  private final long[] common;

  /** The letters of each context by their numbers, ascending, and what they cost. */
  private final char[] letters;

  private final byte[] costs;

  /** By the upper byte of a character, then by the lower one, its number plus one. */
  private final char[][] numbers;

  private final String alphabet;

  /** An open hash table of the contexts: one more than the number of each. */
  private final int[] slots;

  /** The context that is no letter at all, whose letters are all of the language. */
  private final int root;

  /** By a letter, its context. */
  private final int[] singles;

  /** By a common letter, then by the one after it, their context. */
  private final int[] pairs = new int[COMMON * COMMON];

  private LetterTable(
      String alphabet,
      int[] contexts,
      byte[] backoffs,
      int[] starts,
      char[] letters,
      byte[] costs) {
    this.alphabet = alphabet;
    this.numbers = numbers(alphabet);
    this.common = new long[contexts.length];
    for (int i = 0; i < contexts.length; i++) {
      for (int k = starts[i]; k < starts[i + 1] && letters[k] < COMMON; k++) {
        common[i] |= 1L << letters[k];
      }
    }
    this.contexts = contexts;
    this.backoffs = backoffs;
    this.starts = starts;
    this.letters = letters;
    this.costs = costs;
    this.slots = new int[Integer.highestOneBit(2 * ROOM * contexts.length)];
    for (int i = 0; i < contexts.length; i++) {
      int slot = contexts[i] & slots.length - 1;
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = i + 1;
    }
    this.root = context(LetterModel.finish(LetterModel.start()));
    this.singles = new int[alphabet.length()];
    Arrays.setAll(singles, i -> context(LetterModel.finish(hash(i))));
    fillPairs();
  }

  private int hash(int letter) {
    return LetterModel.extend(LetterModel.start(), alphabet.charAt(letter));
  }

  private void fillPairs() {
    for (int last = 0; last < Math.min(COMMON, alphabet.length()); last++) {
      int hash = hash(last);
      for (int before = 0; before < Math.min(COMMON, alphabet.length()); before++) {
        pairs[before * COMMON + last] =
            context(LetterModel.finish(LetterModel.extend(hash, alphabet.charAt(before))));
      }
    }
  }

  /** Reads what {@code LetterModelTrainer} writes. */
  static LetterTable read(DataInputStream in) throws IOException {
    String alphabet = in.readUTF();
    int[] contexts = new int[in.readInt()];
    for (int i = 0, hash = 0; i < contexts.length; i++) {
      hash += readNumber(in);
      contexts[i] = hash;
    }
    byte[] backoffs = in.readNBytes(contexts.length);
    int[] starts = new int[contexts.length + 1];
    for (int i = 0; i < contexts.length; i++) {
      starts[i + 1] = starts[i] + readNumber(in);
    }
    char[] letters = new char[starts[contexts.length]];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (char) readNumber(in);
    }
    byte[] costs = in.readNBytes(letters.length);
    return new LetterTable(alphabet, contexts, backoffs, starts, letters, costs);
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

  private static int readNumber(DataInputStream in) throws IOException {
    int number = 0;
    int b;
    do {
      b = in.readUnsignedByte();
      number = number << 7 | (b & 0x7F);
    } while (b >= 0x80);
    return number;
  }

  /** The context of one character, -1 if there is none. */
  int context(char c1) {
    int last = number(c1);
    return last < 0 ? -1 : singles[last];
  }

  /** The context of two characters, -1 if there is none. */
  int context(char c2, char c1) {
    int last = number(c1);
    int before = number(c2);
    if ((last | before) < 0) {
      return -1;
    }
    return (last | before) < COMMON
        ? pairs[before * COMMON + last]
        : context(LetterModel.finish(LetterModel.extend(hash(last), c2)));
  }

  /** The context of three characters, -1 if there is none. */
  int context(char c3, char c2, char c1) {
    int hash = LetterModel.extend(LetterModel.extend(LetterModel.start(), c1), c2);
    return context(LetterModel.finish(LetterModel.extend(hash, c3)));
  }

  /** The context that has a hash, -1 if there is none. */
  private int context(int hash) {
    int slot = hash & slots.length - 1;
    while (slots[slot] != 0) {
      if (contexts[slots[slot] - 1] == hash) {
        return slots[slot] - 1;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return -1;
  }

  /** The number of a letter of the language, -1 for other characters. */
  int number(char c) {
    return numbers[c >>> 8][c & 0xFF] - 1;
  }

  /** The letters of the language. */
  String alphabet() {
    return alphabet;
  }

  /** The cost in a context of a letter, by its number; -1 if it is not known there. */
  int cost(int context, int letter) {
    if (letter >= COMMON) {
      return rareCost(context, letter);
    }
    long set = common[context] >>> letter;
    return (set & 1) == 0
        ? -1
        : costs[starts[context] + Long.bitCount(common[context] & (1L << letter) - 1)];
  }

  private int rareCost(int context, int letter) {
    int from = starts[context] + Long.bitCount(common[context]);
    int until = starts[context + 1];
    int at = from == until ? -1 : Arrays.binarySearch(letters, from, until, (char) letter);
    return at < 0 ? -1 : costs[at];
  }

  /** The cost of a letter, by its number, of which nothing before it is known. */
  int cost(int letter) {
    return costs[starts[root] + letter];
  }

  /** What it costs that a letter follows a context that is not known there. */
  int backoff(int context) {
    return context < 0 ? 0 : backoffs[context];
  }
}
