package dev.winnow.nlp.language;

import java.util.Arrays;

/**
 * Cuts words into the pieces that a {@link SubwordModel} knows, as hashes: one to five characters
 * in a row, of which a space before and after the word counts as one, and the word itself.
 *
 * <p>Scratch space for one text at a time; not thread-safe.
 */
final class Subwords {
  private static final int LONGEST = 5;
  private static final int FNV_PRIME = 0x01000193;
  private static final int FNV_START = 0x811c9dc5;

  private int[] hashes = new int[1024];
  private int size;

  /**
   * @param words with a space before and after each
   */
  Subwords(CharSequence words) {
    int start = 0;
    for (int i = 1; i < words.length(); i++) {
      if (words.charAt(i) == ' ') {
        addWord(words, start, i + 1);
        start = i;
      }
    }
  }

  private void addWord(CharSequence words, int start, int end) {
    int whole = FNV_START;
    for (int i = start; i < end; i++) {
      int h = FNV_START;
      int until = Math.min(end, i + LONGEST);
      for (int k = i; k < until; k++) {
        h = (h ^ words.charAt(k)) * FNV_PRIME;
        if (k > start || i > start) {
          add(h);
        }
      }
      whole = (whole ^ words.charAt(i)) * FNV_PRIME;
    }
    if (end - start > LONGEST) {
      add(whole);
    }
  }

  private void add(int hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = mix(hash);
  }

  /** Spreads what differs over all bits (the end of MurmurHash3). */
  private static int mix(int hash) {
    int h = hash ^ (hash >>> 16);
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    return h ^ (h >>> 16);
  }

  int size() {
    return size;
  }

  int get(int i) {
    return hashes[i];
  }
}
