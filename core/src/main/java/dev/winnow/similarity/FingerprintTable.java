package dev.winnow.similarity;

import java.util.Arrays;

/**
 * Remembers which documents hold a fingerprint and where: an open-addressing hash table of chains,
 * in primitive arrays. Places of one fingerprint come in the order they were added. Reading is
 * thread-safe while nothing is added.
 */
final class FingerprintTable {
  static final int NONE = -1;

  /** Small, since a table may be kept for each of very many sources. */
  private static final int INITIAL = 1 << 4;

  private long[] keys = new long[INITIAL];

  /** The first and the last place of a chain; NONE marks a free slot. */
  private int[] firsts = new int[keys.length];

  private int[] lasts = new int[keys.length];
  private int used;

  private int[] documents = new int[INITIAL];
  private int[] words = new int[documents.length];
  private int[] nexts = new int[documents.length];
  private int size;

  FingerprintTable() {
    Arrays.fill(firsts, NONE);
  }

  /** The first place of a fingerprint, or {@link #NONE}. */
  int first(long fingerprint) {
    return firsts[slot(fingerprint)];
  }

  /** The place after another of the same fingerprint, or {@link #NONE}. */
  int next(int place) {
    return nexts[place];
  }

  int document(int place) {
    return documents[place];
  }

  int word(int place) {
    return words[place];
  }

  void add(long fingerprint, int document, int word) {
    if (2 * used >= keys.length) {
      grow();
    }
    if (size == documents.length) {
      documents = Arrays.copyOf(documents, 2 * size);
      words = Arrays.copyOf(words, 2 * size);
      nexts = Arrays.copyOf(nexts, 2 * size);
    }
    documents[size] = document;
    words[size] = word;
    nexts[size] = NONE;
    int slot = slot(fingerprint);
    if (firsts[slot] == NONE) {
      keys[slot] = fingerprint;
      firsts[slot] = size;
      used++;
    } else {
      nexts[lasts[slot]] = size;
    }
    lasts[slot] = size++;
  }

  private int slot(long fingerprint) {
    int mask = keys.length - 1;
    int slot = (int) (fingerprint ^ fingerprint >>> 32) & mask;
    while (firsts[slot] != NONE && keys[slot] != fingerprint) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldFirsts = firsts;
    int[] oldLasts = lasts;
    int capacity = 2 * oldKeys.length;
    keys = new long[capacity];
    firsts = new int[capacity];
    lasts = new int[capacity];
    Arrays.fill(firsts, NONE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldFirsts[i] != NONE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        firsts[slot] = oldFirsts[i];
        lasts[slot] = oldLasts[i];
      }
    }
  }
}
