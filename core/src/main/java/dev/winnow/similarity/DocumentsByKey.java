package dev.winnow.similarity;

/**
 * Finds documents by a key, any number of them by one: for what has no room where it should be.
 * Adding costs the same however many there are. Many threads may search while none adds.
 */
final class DocumentsByKey {
  private static final int NONE = -1;

  /** 2^32 divided by the golden ratio: keys that are near each other are spread (Knuth). */
  private static final int GOLDEN = 0x9E3779B9;

  // A hash table of lists: a key, and in the lower half the place of the first element, and 1. A
  // number for both, since most searches find nothing, and wait for memory.
  private long[] lists = new long[16];
  private int distinct;

  // The elements of all lists: a document, and the place of the next element.
  private final IntList documents = new IntList();
  private final IntList nexts = new IntList();

  /** Takes a document and its key. */
  interface Visitor {
    void visit(int key, int document);
  }

  void add(int key, int document) {
    if (4 * distinct >= 3 * lists.length) {
      grow();
    }
    int place = place(key);
    distinct += lists[place] == 0 ? 1 : 0;
    nexts.add(head(lists[place]));
    lists[place] = (long) key << Integer.SIZE | (documents.size() + 1);
    documents.add(document);
  }

  private void grow() {
    long[] old = lists;
    lists = new long[2 * old.length];
    for (long list : old) {
      if (list != 0) {
        lists[place(key(list))] = list;
      }
    }
  }

  /** Collects the documents of a key, the last one added first; returns their number. */
  int find(int key, IntList found) {
    int count = 0;
    for (int at = head(lists[place(key)]); at != NONE; at = nexts.get(at)) {
      found.addUnlessLast(documents.get(at));
      count++;
    }
    return count;
  }

  void forEach(Visitor visitor) {
    for (long list : lists) {
      for (int at = head(list); at != NONE; at = nexts.get(at)) {
        visitor.visit(key(list), documents.get(at));
      }
    }
  }

  private static int key(long list) {
    return (int) (list >>> Integer.SIZE);
  }

  private static int head(long list) {
    return (int) list - 1;
  }

  /** Where a key is, or where it would go. */
  private int place(int key) {
    int mask = lists.length - 1;
    int place = (key * GOLDEN) >>> Integer.numberOfLeadingZeros(mask);
    while (lists[place] != 0 && key(lists[place]) != key) {
      place = (place + 1) & mask;
    }
    return place;
  }
}
