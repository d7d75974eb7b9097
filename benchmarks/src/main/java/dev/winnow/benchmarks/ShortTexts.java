package dev.winnow.benchmarks;

import java.util.SplittableRandom;

/**
 * Makes up short texts, any of them at once by its number: so millions need no memory. One in ten
 * is a copy of an earlier one in which up to a word in 25 is another. Thread-safe.
 */
final class ShortTexts {
  private static final int COPY_EVERY = 10;
  private static final int MIN_WORDS = 60;
  private static final int MAX_WORDS = 140;
  private static final int VOCABULARY = 1 << 14;

  private final long seed;
  private final String[] words = new String[VOCABULARY];

  ShortTexts(long seed) {
    this.seed = seed;
    Prose prose = new Prose(seed);
    for (int i = 0; i < VOCABULARY; i++) {
      words[i] = prose.word();
    }
  }

  /** Returns a text by its number. */
  String text(int number) {
    SplittableRandom own = new SplittableRandom(seed + number);
    if (number % COPY_EVERY != COPY_EVERY - 1) {
      return text(number, own, 0);
    }
    int original = own.nextInt(number);
    boolean isCopy = original % COPY_EVERY == COPY_EVERY - 1;
    return text(isCopy ? original - 1 : original, own, own.nextDouble() / 25);
  }

  private String text(int original, SplittableRandom changes, double changed) {
    SplittableRandom random = new SplittableRandom(~seed * 31 + original);
    int count = random.nextInt(MIN_WORDS, MAX_WORDS + 1);
    StringBuilder text = new StringBuilder(8 * count);
    for (int i = 0; i < count; i++) {
      int word = random.nextInt(VOCABULARY);
      boolean other = changed > 0 && changes.nextDouble() < changed;
      text.append(words[other ? changes.nextInt(VOCABULARY) : word]).append(' ');
    }
    return text.toString();
  }
}
