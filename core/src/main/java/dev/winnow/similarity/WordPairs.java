package dev.winnow.similarity;

import java.util.Arrays;

/**
 * Holds the distinct pairs of neighbouring words of a document, by ascending hash, each with the
 * place where it first stands. Immutable and thread-safe.
 */
final class WordPairs {
  private static final long BASE = 0xD6E8FEB86659FD93L;

  private final long[] hashes;
  private final int[] words;

  private WordPairs(long[] hashes, int[] words) {
    this.hashes = hashes;
    this.words = words;
  }

  /** Collects the pairs of a document. Costs O(n log n). */
  static WordPairs of(WordSpans words) {
    int count = Math.max(0, words.count() - 1);
    long[] order = new long[count];
    for (int i = 0; i < count; i++) {
      // The upper half of the hash sorts, the lower half of the number tells the place.
      order[i] = (hash(words, i) & 0xFFFFFFFF00000000L) | i;
    }
    Arrays.sort(order);
    long[] hashes = new long[count];
    int[] places = new int[count];
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      int word = (int) order[i];
      long hash = order[i] & 0xFFFFFFFF00000000L;
      if (distinct == 0 || hashes[distinct - 1] != hash) {
        hashes[distinct] = hash;
        places[distinct++] = word;
      }
    }
    return new WordPairs(Arrays.copyOf(hashes, distinct), Arrays.copyOf(places, distinct));
  }

  static long hash(WordSpans words, int first) {
    return Mixing.finish(words.hash(first) * BASE + words.hash(first + 1));
  }

  int count() {
    return hashes.length;
  }

  /** The upper 32 bits of the hash of a pair; the rest is zero. */
  long hash(int i) {
    return hashes[i];
  }

  /** The first word of a pair. */
  int word(int i) {
    return words[i];
  }
}
