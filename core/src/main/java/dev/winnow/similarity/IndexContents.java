package dev.winnow.similarity;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Knows which documents an index holds: those of a store that are not removed, by their ids and by
 * their shingles. Of documents with the same shingles only the first is listed in the tables, and
 * by its bands only when somebody asks for candidates. Many threads may ask while none changes it.
 */
final class IndexContents {
  private final IndexStore store;
  private final IndexTables tables;

  /** The documents that tables know by their shingles: the first of each kind, if it has any. */
  private final BitSet listed = new BitSet();

  /** Documents from here on are not yet known by their bands. */
  private volatile int bandsUpTo;

  /** Whether there was a question since the last addition. */
  private volatile boolean asked;

  private final SameDocuments same = new SameDocuments();

  /** For what changes the index; whoever asks brings a list of his own. */
  private final IntList found = new IntList();

  /** Knows all documents of a store, with tables that hold none. */
  IndexContents(IndexStore store, IndexTables tables) {
    this.store = store;
    this.tables = tables;
    tables.addIds(store.documents());
    for (int document = 0; document < store.documents(); document++) {
      listByShingles(document);
    }
  }

  /** Adds a document to the store, unless there is one of this id. */
  boolean add(long[] id, PreparedText text) {
    int[] keys = IndexStore.keys(id, text);
    tables.touchSetAndId(keys);
    if (findId(id, found) >= 0) {
      return false;
    }
    if (store.documents() > TaggedTable.MAX_DOCUMENTS - 1) {
      throw new IllegalStateException(
          "index is full: " + store.documents() + " documents were added since it was opened");
    }
    store.add(id, text.shingles(), keys);
    int document = store.documents() - 1;
    tables.addId(document);
    listByShingles(document);
    if (asked) {
      // Perhaps it was about this document: then the places of its bands are in the cache now.
      asked = false;
      listByBands();
    }
    return true;
  }

  private void listByShingles(int document) {
    if (store.shingles().size(document) == 0) {
      return;
    }
    int first = firstOfSame(document);
    if (first >= 0) {
      same.add(first, document);
      return;
    }
    listed.set(document);
    tables.addSet(document);
  }

  /**
   * Lists what was added since the last question by its bands: each table takes a third of the time
   * if it gets many documents at once. Whoever asks first does it, and others wait.
   */
  private void listByBands() {
    synchronized (tables) {
      if (bandsUpTo < store.documents()) {
        tables.addBands(bandsUpTo, store.documents(), listed::get);
        bandsUpTo = store.documents();
      }
    }
  }

  private int firstOfSame(int document) {
    return tables.findSet(store.setKey(document), other -> isSame(other, document), found);
  }

  /** Returns the document that is listed and has the shingles chosen, of this key, or -1. */
  int findSame(int setKey, Verifier chosen, IntList scratch) {
    return tables.findSet(setKey, chosen::isSame, scratch);
  }

  private boolean isSame(int other, int document) {
    return store.shingles().size(other) == store.shingles().size(document)
        && Arrays.equals(store.shingles(other), store.shingles(document));
  }

  /** Returns the document of an id, or -1. */
  int findId(long[] id, IntList scratch) {
    return tables.findId(id, scratch);
  }

  /** Removes the document of an id; returns whether there was one. */
  boolean remove(long[] id) {
    int document = findId(id, found);
    if (document < 0) {
      return false;
    }
    if (store.shingles().size(document) == 0) {
      tables.removeId(document);
      same.remove(document);
      return true;
    }
    // Before anything changes: what is damaged shows here.
    int first = firstOfSame(document);
    tables.removeId(document);
    if (!same.remove(document, first)) {
      unlist(first);
    }
    return true;
  }

  private void unlist(int document) {
    listed.clear(document);
    tables.removeSet(document);
    if (document < bandsUpTo) {
      tables.removeBands(document);
    }
  }

  boolean isRemoved(int document) {
    return same.isRemoved(document);
  }

  int removedCount() {
    return same.removedCount();
  }

  /** Returns what the size of all this is measured in, beside a few bits a document. */
  long used() {
    return tables.used() + same.elements();
  }

  /** Whether a document stands for all with the same shingles, of which one at least is left. */
  boolean isListed(int document) {
    return listed.get(document);
  }

  /** The documents with the same shingles as one that is listed. */
  SameDocuments same() {
    return same;
  }

  /** Collects candidates; see {@link IndexTables#candidates}. */
  void candidates(int[] keys, Verifier chosen, IntList found, IntList candidates) {
    if (bandsUpTo < store.documents()) {
      listByBands();
    }
    tables.candidates(keys, chosen, found, candidates);
    if (!asked) {
      asked = true;
    }
  }
}
