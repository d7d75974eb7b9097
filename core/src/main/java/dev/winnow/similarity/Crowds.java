package dev.winnow.similarity;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Holds the documents that a band has no room for, since too many have one key of it: they share a
 * passage. An inverted index of their shingles names those alone that can reach a threshold. Many
 * threads may search while none changes it.
 */
final class Crowds {
  private static final long LOW = 0xFFFFFFFFL;

  private final ShingleIndex index = new ShingleIndex();
  private final BitSet members = new BitSet();

  /** How many documents are here because of a band and a key of it. */
  private final Map<Long, Integer> counts = new HashMap<>();

  /** Adds a document because of one of its keys; there may be more of these. */
  void add(int band, int key, int document, long[] shingles) {
    counts.merge(place(band, key), 1, Integer::sum);
    if (!members.get(document)) {
      members.set(document);
      index.add(document, shingles, shingles.length);
    }
  }

  /** Forgets that a document is here because of a key. */
  void removeKey(int band, int key) {
    counts.computeIfPresent(place(band, key), (any, count) -> count == 1 ? null : count - 1);
  }

  boolean contains(int document) {
    return members.get(document);
  }

  /** Removes a document, whose keys are removed besides. It must not be added again. */
  void remove(int document, long[] shingles) {
    members.clear(document);
    index.remove(document, shingles, shingles.length);
  }

  boolean isEmpty() {
    return counts.isEmpty();
  }

  /** Whether there is a document because of a key. */
  boolean contains(int band, int key) {
    return counts.containsKey(place(band, key));
  }

  /** Collects what can reach a threshold, and others, some of them more than once or removed. */
  void search(Verifier chosen, double threshold, IntList found) {
    chosen.search(index, threshold, found);
  }

  /** Returns what the size of the index is measured in. */
  int size() {
    return index.elements() + counts.size();
  }

  private static long place(int band, int key) {
    return (long) band << Integer.SIZE | (key & LOW);
  }
}
