package dev.winnow.similarity;

import java.util.List;

/**
 * Counts in how many documents a word or a pair of neighbouring words stands, and weighs them by
 * it: the rarer, the heavier (inverse document frequency; Spärck Jones, A statistical
 * interpretation of term specificity, 1972).
 *
 * <p>Counters are shared by what falls on the same one, so a count may be too high, never too low;
 * there are at least four counters for each thing counted. Immutable and thread-safe.
 */
final class ShingleWeights {
  private static final int MIN_COUNTERS = 1 << 10;
  private static final int MAX_COUNTERS = 1 << 28;

  private final int documents;
  private final int[] counters;

  /** The last document that raised a counter, so that each raises it once. */
  private final int[] raisedBy;

  ShingleWeights(List<WordSpans> documents) {
    long things = 0;
    for (WordSpans words : documents) {
      things += 2L * words.count();
    }
    int size = (int) Math.min(MAX_COUNTERS, Math.max(MIN_COUNTERS, 4 * things));
    this.counters = new int[Integer.highestOneBit(size)];
    this.raisedBy = new int[counters.length];
    this.documents = documents.size();
    for (int i = 0; i < documents.size(); i++) {
      count(documents.get(i), i + 1);
    }
  }

  private void count(WordSpans words, int document) {
    for (int i = 0; i < words.count(); i++) {
      raise(words.hash(i), document);
      if (i + 1 < words.count()) {
        raise(pairKey(WordPairs.hash(words, i)), document);
      }
    }
  }

  private void raise(long hash, int document) {
    int counter = counter(hash);
    if (raisedBy[counter] != document) {
      raisedBy[counter] = document;
      counters[counter]++;
    }
  }

  private int counter(long hash) {
    return (int) (Mixing.finish(hash) & (counters.length - 1));
  }

  /** Of a pair only the upper half of the hash is known everywhere. */
  private static long pairKey(long hash) {
    return hash & 0xFFFFFFFF00000000L;
  }

  /** In how many documents a word stands. */
  int wordFrequency(long hash) {
    return counters[counter(hash)];
  }

  /** In how many documents a pair of words stands. */
  int pairFrequency(long hash) {
    return counters[counter(pairKey(hash))];
  }

  double pairWeight(long hash) {
    return Math.log(1 + (double) documents / Math.max(1, pairFrequency(hash)));
  }
}
