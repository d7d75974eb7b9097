package dev.winnow.boilerplate;

import java.util.function.IntConsumer;

/**
 * Cuts the values of class and id attributes into words: at everything that is not a letter and
 * before a capital, so that {@code main-navItem2} is main, nav, item.
 */
final class ClassWords {
  private static final int LONGEST_VALUE = 400;

  private ClassWords() {}

  /** Hands on the hash of each word; of very long values only the words at the front. */
  static void forEach(String value, IntConsumer word) {
    int length = Math.min(value.length(), LONGEST_VALUE);
    int hash = 0;
    boolean lower = false;
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      boolean capital = c >= 'A' && c <= 'Z';
      if (hash != 0 && (!isLetter(c) || (capital && lower))) {
        word.accept(hash);
        hash = 0;
      }
      if (isLetter(c)) {
        hash = 31 * hash + (c | 0x20);
        lower = !capital;
      }
    }
    if (hash != 0) {
      word.accept(hash);
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
