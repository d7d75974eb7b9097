package dev.winnow.similarity;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Finds the documents of a store by the keys of their bands, of their whole set of shingles, and of
 * their ids: a {@link TaggedTable} for each. A full table is replaced by a larger one; as tables
 * are of different sizes, only one at a time is, so that neither time nor memory comes in leaps.
 *
 * <p>Where {@link #CROWD} documents or more have one key of a band, because they share a passage,
 * later ones go to an inverted index of their shingles, which names those alone that can reach the
 * threshold. Many threads may search while none adds.
 */
final class IndexTables {
  static final int CROWD = 256;

  /** The sizes of tables are spread over a range of this ratio. */
  private static final double SPREAD = 1.3;

  private static final int MIN_CAPACITY = 64;

  private final IndexStore store;
  private final int bands;
  private final double threshold;
  private final int crowd;
  private final TaggedTable[] tables;
  private final ShingleIndex crowded = new ShingleIndex();
  private final BitSet inCrowded = new BitSet();

  /** Where what was touched goes; nobody reads it. */
  @SuppressWarnings("unused")
  private int used;

  /** Holds none of the documents yet. */
  IndexTables(IndexStore store, double threshold, int crowd) {
    this.store = store;
    this.bands = store.keys().bands() - IndexStore.OTHER_KEYS;
    this.threshold = threshold;
    this.crowd = crowd;
    this.tables = new TaggedTable[store.keys().bands()];
    for (int table = 0; table < tables.length; table++) {
      double least = Math.max(MIN_CAPACITY, store.documents() / TaggedTable.MAX_LOAD);
      tables[table] =
          new TaggedTable((int) (least * Math.pow(SPREAD, (double) table / tables.length)));
    }
  }

  /**
   * Fetches the places of keys at once, so that what follows finds them in the cache.
   *
   * @param keys the key of each band, perhaps one of the whole set, and then perhaps one of the id
   */
  void touch(int[] keys) {
    int touched = 0;
    for (int table = 0; table < keys.length; table++) {
      touched += tables[table].touch(keys[table]);
    }
    used = touched;
  }

  /** Makes a document known by its id alone. */
  void addId(int document) {
    add(bands + 1, document, Integer.MAX_VALUE);
  }

  /** Makes a document known by its shingles. */
  void addShingles(int document) {
    add(bands, document, Integer.MAX_VALUE);
    for (int band = 0; band < bands; band++) {
      if (!add(band, document, crowd)) {
        addToCrowded(document);
      }
    }
  }

  private boolean add(int table, int document, int most) {
    if (!tables[table].hasRoomFor(document)) {
      tables[table] = tables[table].grown(document, other -> store.keys().get(other, table));
    }
    return tables[table].add(store.keys().get(document, table), document, most);
  }

  private void addToCrowded(int document) {
    if (!inCrowded.get(document)) {
      inCrowded.set(document);
      long[] shingles = store.shingles(document);
      crowded.add(document, shingles, shingles.length);
    }
  }

  /** Returns the document of an id that a test accepts, or -1. */
  int findId(long[] id, IntPredicate test, IntList scratch) {
    return findBy(bands + 1, StringPacking.key(id), test, scratch);
  }

  /** Returns the document with the key of a set of shingles that a test accepts, or -1. */
  int findSet(int key, IntPredicate test, IntList scratch) {
    return findBy(bands, key, test, scratch);
  }

  private int findBy(int table, int key, IntPredicate test, IntList scratch) {
    scratch.clear();
    tables[table].find(key, scratch);
    for (int i = 0; i < scratch.size(); i++) {
      if (test.test(scratch.get(i))) {
        return scratch.get(i);
      }
    }
    return -1;
  }

  /**
   * Collects the documents that have the key of a band in common with a text: all that reach the
   * threshold, and others. They ascend.
   *
   * @param chosen has chosen that text
   */
  void candidates(int[] keys, Verifier chosen, IntList found, IntList candidates) {
    found.clear();
    candidates.clear();
    touch(keys);
    boolean isCrowded = false;
    for (int band = 0; band < bands; band++) {
      isCrowded |= tables[band].find(keys[band], found) >= crowd;
    }
    if (isCrowded) {
      chosen.search(crowded, threshold, found);
    }
    if (found.size() > 0) {
      found.sort();
      for (int i = 0; i < found.size(); i++) {
        int document = found.get(i);
        if ((i == 0 || document != found.get(i - 1)) && haveCommon(keys, document)) {
          candidates.add(document);
        }
      }
    }
  }

  private boolean haveCommon(int[] keys, int document) {
    for (int band = 0; band < bands; band++) {
      if (keys[band] == store.keys().get(document, band)) {
        return true;
      }
    }
    return false;
  }
}
