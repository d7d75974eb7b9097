package dev.winnow.similarity;

import java.util.function.LongPredicate;

/**
 * Holds the fingerprints of a text that are looked up, each with the word it begins at, in their
 * order. Thread-safe once it is made.
 */
final class Fingerprints {
  private final LongList values = new LongList();
  private final IntList words = new IntList();

  private Fingerprints() {}

  /** Selects the fingerprints of a text that a test accepts. Linear. */
  static Fingerprints of(WordSpans words, LongPredicate accepted) {
    Fingerprints fingerprints = new Fingerprints();
    Winnowing.select(
        words,
        (fingerprint, word) -> {
          if (accepted.test(fingerprint)) {
            fingerprints.values.add(fingerprint);
            fingerprints.words.add(word);
          }
        });
    return fingerprints;
  }

  int count() {
    return words.size();
  }

  long value(int i) {
    return values.get(i);
  }

  /** The first word of a fingerprint. */
  int word(int i) {
    return words.get(i);
  }
}
