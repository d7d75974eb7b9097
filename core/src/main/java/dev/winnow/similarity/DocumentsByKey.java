package dev.winnow.similarity;

import java.util.Arrays;

/**
 * Finds documents by a key, any number of them by one: for what has no room where it should be.
 * Adding costs the same however many there are. Many threads may search while none adds.
 */
final class DocumentsByKey {
  private static final int NONE = -1;
  private static final int MIN_SIZE = 16;

  /** 2^32 divided by the golden ratio: keys that are near each other are spread (Knuth). */
  private static final int GOLDEN = 0x9E3779B9;

  // A hash table from keys to lists. A list that is empty has no key.
  private int[] keys = new int[MIN_SIZE];
  private int[] heads = filled(MIN_SIZE);
  private int distinct;

  // The elements of all lists: a document, and the place of the next element.
  private final IntList documents = new IntList();
  private final IntList nexts = new IntList();

  /** Takes a document and its key. */
  interface Visitor {
    void visit(int key, int document);
  }

  private static int[] filled(int size) {
    int[] heads = new int[size];
    Arrays.fill(heads, NONE);
    return heads;
  }

  void add(int key, int document) {
    if (4 * distinct >= 3 * keys.length) {
      grow();
    }
    int place = place(key);
    distinct += heads[place] == NONE ? 1 : 0;
    keys[place] = key;
    nexts.add(heads[place]);
    heads[place] = documents.size();
    documents.add(document);
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldHeads = heads;
    keys = new int[2 * oldKeys.length];
    heads = filled(keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldHeads[i] != NONE) {
        int place = place(oldKeys[i]);
        keys[place] = oldKeys[i];
        heads[place] = oldHeads[i];
      }
    }
  }

  /** Collects the documents of a key, the last one added first; returns their number. */
  int find(int key, IntList found) {
    int count = 0;
    for (int at = heads[place(key)]; at != NONE; at = nexts.get(at)) {
      found.addUnlessLast(documents.get(at));
      count++;
    }
    return count;
  }

  void forEach(Visitor visitor) {
    for (int i = 0; i < keys.length; i++) {
      for (int at = heads[i]; at != NONE; at = nexts.get(at)) {
        visitor.visit(keys[i], documents.get(at));
      }
    }
  }

  /** Where a key is, or where it would go. */
  private int place(int key) {
    int mask = keys.length - 1;
    int place = key * GOLDEN >>> Integer.numberOfLeadingZeros(mask);
    while (heads[place] != NONE && keys[place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }
}
