package dev.winnow.encoding;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A set of letters for each context of a {@link LetterTable}. A letter of a set is an entry:
 * entries are numbered through all sets, in the order of the contexts and, in each, of the letters.
 *
 * <p>Immutable and thread-safe.
 */
final class LetterSets {
  /** The letters that are looked up at once: those that follow the most contexts. */
  static final int COMMON = Long.SIZE;

  /** By context, its first entry; one more at the end. */
  private final int[] starts;

  /** By context, those of the {@link #COMMON} letters that it has, as a set of bits. */
  private final long[] common;

  /** By entry, the letter. */
  private final char[] letters;

  private LetterSets(int[] starts, char[] letters) {
    this.starts = starts;
    this.letters = letters;
    this.common = new long[starts.length - 1];
    for (int context = 0; context < common.length; context++) {
      for (int k = starts[context]; k < starts[context + 1] && letters[k] < COMMON; k++) {
        common[context] |= 1L << letters[k];
      }
    }
  }

  static LetterSets read(DataInputStream in, int contexts) throws IOException {
    int[] starts = new int[contexts + 1];
    for (int i = 0; i < contexts; i++) {
      starts[i + 1] = starts[i] + readNumber(in);
    }
    char[] letters = new char[starts[contexts]];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (char) readNumber(in);
    }
    return new LetterSets(starts, letters);
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

  int size() {
    return letters.length;
  }

  /** Those of the common letters that a context has, as a set of bits. */
  long common(int context) {
    return common[context];
  }

  /** The first entry of a context. */
  int start(int context) {
    return starts[context];
  }

  /** The entry after those of a context. */
  int end(int context) {
    return starts[context + 1];
  }

  int letter(int entry) {
    return letters[entry];
  }

  /** The entry of a letter of a context, -1 if the context does not have it. */
  int find(int context, int letter) {
    if (letter >= COMMON) {
      return findRare(context, letter);
    }
    long set = common[context] << (COMMON - 1 - letter);
    return set < 0 ? starts[context] + Long.bitCount(set) - 1 : -1;
  }

  private int findRare(int context, int letter) {
    int from = starts[context] + Long.bitCount(common[context]);
    int until = starts[context + 1];
    int at = from == until ? -1 : Arrays.binarySearch(letters, from, until, (char) letter);
    return Math.max(-1, at);
  }
}
