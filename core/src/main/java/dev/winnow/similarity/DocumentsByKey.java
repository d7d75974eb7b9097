package dev.winnow.similarity;

/**
 * Finds documents by a key, any number of them by one: for what has no room where it should be.
 * Adding costs the same however many there are, removing is linear in those of the key. Many
 * threads may search while none adds.
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

  /** The first of the elements that are in no list, linked as those of one. */
  private int free = NONE;

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
    lists[place] = list(key, newElement(document, head(lists[place])));
  }

  private int newElement(int document, int next) {
    if (free == NONE) {
      documents.add(document);
      nexts.add(next);
      return documents.size() - 1;
    }
    int element = free;
    free = nexts.get(element);
    documents.set(element, document);
    nexts.set(element, next);
    return element;
  }

  /** Removes a document of a key; returns whether it was there. */
  boolean remove(int key, int document) {
    int place = place(key);
    int before = NONE;
    int at = head(lists[place]);
    while (at != NONE && documents.get(at) != document) {
      before = at;
      at = nexts.get(at);
    }
    if (at == NONE) {
      return false;
    }
    int next = nexts.get(at);
    nexts.set(at, free);
    free = at;
    if (before != NONE) {
      nexts.set(before, next);
    } else if (next != NONE) {
      lists[place] = list(key, next);
    } else {
      removeList(place);
    }
    return true;
  }

  /** Moves lists up that would not be found behind a free place (Knuth, algorithm 6.4 R). */
  private void removeList(int place) {
    int mask = lists.length - 1;
    int hole = place;
    for (int at = (hole + 1) & mask; lists[at] != 0; at = (at + 1) & mask) {
      int fromHome = (at - home(key(lists[at]))) & mask;
      if (fromHome >= ((at - hole) & mask)) {
        lists[hole] = lists[at];
        hole = at;
      }
    }
    lists[hole] = 0;
    distinct--;
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

  private static long list(int key, int first) {
    return (long) key << Integer.SIZE | (first + 1);
  }

  private static int key(long list) {
    return (int) (list >>> Integer.SIZE);
  }

  private static int head(long list) {
    return (int) list - 1;
  }

  private int home(int key) {
    return (key * GOLDEN) >>> Integer.numberOfLeadingZeros(lists.length - 1);
  }

  /** Where a key is, or where it would go. */
  private int place(int key) {
    int mask = lists.length - 1;
    int place = home(key);
    while (lists[place] != 0 && key(lists[place]) != key) {
      place = (place + 1) & mask;
    }
    return place;
  }
}
