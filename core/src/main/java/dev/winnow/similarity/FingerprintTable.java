package dev.winnow.similarity;

import java.util.Arrays;

/**
 * Remembers which documents hold a fingerprint and where: an open-addressing hash table of chains,
 * in primitive arrays. Places of one fingerprint come in the order they were added. Not
 * thread-safe.
 */
final class FingerprintTable {
  static final int NONE = -1;

  private long[] keys = new long[1 << 10];
  private int[] firsts = new int[keys.length];
  private int[] lasts = new int[keys.length];

  /** The last document a fingerprint was seen in, and how often there; NONE marks a free slot. */
  private int[] seenIn = new int[keys.length];

  private int[] seenTimes = new int[keys.length];
  private int used;

  private int[] documents = new int[1 << 10];
  private int[] words = new int[documents.length];
  private int[] nexts = new int[documents.length];
  private int size;

  FingerprintTable() {
    Arrays.fill(seenIn, NONE);
  }

  /**
   * Notes that a document holds a fingerprint; returns how often it has been noted for it, this
   * time included.
   */
  int see(long fingerprint, int document) {
    if (2 * used >= keys.length) {
      grow();
    }
    int slot = slot(fingerprint);
    if (seenIn[slot] == NONE) {
      keys[slot] = fingerprint;
      firsts[slot] = NONE;
      used++;
    }
    if (seenIn[slot] != document) {
      seenIn[slot] = document;
      seenTimes[slot] = 0;
    }
    return ++seenTimes[slot];
  }

  /** The first place of a fingerprint that was {@link #see seen}, or {@link #NONE}. */
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

  /** Adds a place of a fingerprint that was {@link #see seen}. */
  void add(long fingerprint, int document, int word) {
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
      firsts[slot] = size;
    } else {
      nexts[lasts[slot]] = size;
    }
    lasts[slot] = size++;
  }

  private int slot(long fingerprint) {
    int mask = keys.length - 1;
    int slot = (int) (fingerprint ^ fingerprint >>> 32) & mask;
    while (seenIn[slot] != NONE && keys[slot] != fingerprint) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldFirsts = firsts;
    int[] oldLasts = lasts;
    int[] oldSeenIn = seenIn;
    int[] oldSeenTimes = seenTimes;
    int capacity = 2 * oldKeys.length;
    keys = new long[capacity];
    firsts = new int[capacity];
    lasts = new int[capacity];
    seenIn = new int[capacity];
    seenTimes = new int[capacity];
    Arrays.fill(seenIn, NONE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldSeenIn[i] != NONE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        firsts[slot] = oldFirsts[i];
        lasts[slot] = oldLasts[i];
        seenIn[slot] = oldSeenIn[i];
        seenTimes[slot] = oldSeenTimes[i];
      }
    }
  }
}
