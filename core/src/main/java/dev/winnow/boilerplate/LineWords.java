package dev.winnow.boilerplate;

import java.util.Arrays;

/**
 * Cuts a line into words, as hashes: maximal runs of letters and marks in lower case, every number
 * the same word, every letter a word in scripts written without spaces.
 */
final class LineWords {
  static final int NUMBER = 0x5bd1e995;
  private static final int SEED = 0x2c1b3c6d;

  private LineWords() {}

  /** The hash of one more character of a word; start with {@link #start}. */
  static int add(int hash, char c) {
    int lower = c < 0x80 ? (c >= 'A' && c <= 'Z' ? c + 32 : c) : Character.toLowerCase(c);
    return (hash ^ lower) * 0x01000193;
  }

  static int start() {
    return SEED;
  }

  static int finish(int hash) {
    int h = hash ^ hash >>> 15;
    h *= 0x85ebca6b;
    return h ^ h >>> 13;
  }

  /** The words of a phrase of a word list, where {@code #} stands for a number. */
  static int[] hashes(String phrase) {
    int[] words = new int[phrase.length()];
    int count = 0;
    int i = 0;
    while (i < phrase.length()) {
      byte kind = LineCharacter.of(phrase.charAt(i));
      if (phrase.charAt(i) == '#' || kind == LineCharacter.DIGIT) {
        words[count++] = NUMBER;
        i++;
      } else if (kind == LineCharacter.WORD) {
        words[count++] = finish(add(start(), phrase.charAt(i++)));
      } else if (isLetter(kind)) {
        int hash = start();
        while (i < phrase.length() && isLetter(LineCharacter.of(phrase.charAt(i)))) {
          hash = add(hash, phrase.charAt(i++));
        }
        words[count++] = finish(hash);
      } else {
        i++;
      }
    }
    return Arrays.copyOf(words, count);
  }

  static boolean isLetter(byte kind) {
    return kind >= LineCharacter.LOWER && kind <= LineCharacter.LETTER;
  }
}
