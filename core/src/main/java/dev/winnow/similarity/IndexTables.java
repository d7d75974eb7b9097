package dev.winnow.similarity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Finds the documents of a store by the keys of their bands, of their whole set of shingles, and of
 * their ids: a {@link TaggedTable} for each. A full table is replaced; as tables are of different
 * sizes, only one at a time is where documents come one by one, so that neither time nor memory
 * comes in leaps. Where documents go again, many are at once when the numbers of those that come
 * get a bit longer.
 *
 * <p>Where {@link #CROWD} documents or more have one key of a band, because they share a passage,
 * later ones go to {@link Crowds}. What is removed leaves nothing that others would have to pass
 * over. Many threads may search while none changes it.
 */
final class IndexTables {
  static final int CROWD = 256;

  /** So many ids by one key can only be meant to be: they go where keys do not matter. */
  private static final int MANY_IDS = 32;

  private static final int MIN_BUCKETS = 64;

  /** The places of so many keys are fetched before they are added. */
  private static final int AT_ONCE = 128;

  /** From so many documents on, it is faster to fill one table after the other. */
  private static final int MANY = 64;

  private final IndexStore store;
  private final int bands;
  private final double threshold;
  private final int crowd;
  private final TaggedTable[] tables;
  private final Crowds crowds = new Crowds();

  /** The documents of ids for which there was no room. */
  private final Map<String, Integer> otherIds = new HashMap<>();

  /** Where what was touched goes as good as never, so that threads do not wait for each other. */
  @SuppressWarnings("unused")
  private long used;

  /** Holds none of the documents yet. */
  IndexTables(IndexStore store, double threshold, int crowd) {
    this.store = store;
    this.bands = store.keys().bands() - IndexStore.OTHER_KEYS;
    this.threshold = threshold;
    this.crowd = crowd;
    this.tables = new TaggedTable[store.keys().bands()];
    Arrays.setAll(tables, table -> new TaggedTable((int) (MIN_BUCKETS * spread(table))));
  }

  /** How many times as large a table is as its documents need: no two are full at once. */
  private double spread(int table) {
    return Math.pow(TaggedTable.GROWTH, (double) table / tables.length);
  }

  /**
   * Fetches the places of keys at once, so that what follows finds them in the cache.
   *
   * @param keys the key of each band, perhaps one of the whole set, and then perhaps one of the id
   */
  private void touch(int[] keys, int from, int to) {
    long touched = 0;
    for (int table = from; table < to; table++) {
      touched += tables[table].touch(keys[table]);
    }
    use(touched);
  }

  /** What nothing is made of the JVM leaves out. */
  private void use(long touched) {
    if (touched == 0x6a09e667f3bcc908L) {
      used = touched;
    }
  }

  /** Fetches the places of the keys of a whole set of shingles and of an id. */
  void touchSetAndId(int[] keys) {
    touch(keys, bands, keys.length);
  }

  /** Makes the first documents known by their ids. */
  void addIds(int count) {
    add(bands + 1, 0, count, MANY_IDS, any -> true, this::addOtherId);
  }

  /** Makes a document known by its id. */
  void addId(int document) {
    if (!add(bands + 1, document, MANY_IDS)) {
      addOtherId(document);
    }
  }

  private void addOtherId(int document) {
    otherIds.put(store.id(document), document);
  }

  /** Makes a document known by its whole set of shingles. */
  void addSet(int document) {
    add(bands, document, Integer.MAX_VALUE);
  }

  private boolean add(int table, int document, int most) {
    makeRoom(table, 1, document);
    return tables[table].add(key(document, table), document, most);
  }

  private int key(int document, int table) {
    return store.keys().get(document, table);
  }

  /** Makes those documents known by their bands that a test accepts. */
  void addBands(int from, int to, IntPredicate test) {
    if (to - from >= MANY) {
      for (int band = 0; band < bands; band++) {
        int ofBand = band;
        add(band, from, to, crowd, test, document -> addToCrowd(ofBand, document));
      }
      return;
    }
    for (int document = from; document < to; document++) {
      if (test.test(document)) {
        addBands(document);
      }
    }
  }

  private void addBands(int document) {
    int[] keys = new int[bands];
    for (int band = 0; band < bands; band++) {
      keys[band] = key(document, band);
    }
    touch(keys, 0, bands);
    for (int band = 0; band < bands; band++) {
      makeRoom(band, 1, document);
      if (!tables[band].add(keys[band], document, crowd)) {
        addToCrowd(band, document);
      }
    }
  }

  private void addToCrowd(int band, int document) {
    crowds.add(band, key(document, band), document, store.shingles(document));
  }

  private void add(
      int table, int from, int to, int most, IntPredicate test, IntConsumer withoutRoom) {
    makeRoom(table, (int) IntStream.range(from, to).filter(test).count(), to - 1);
    int[] keys = new int[Math.min(AT_ONCE, to - from)];
    for (int first = from; first < to; first += AT_ONCE) {
      int end = Math.min(to, first + AT_ONCE);
      store.keys().copy(table, first, end, keys);
      long touched = 0;
      for (int i = 0; i < end - first; i++) {
        touched += tables[table].touch(keys[i]);
      }
      use(touched);
      for (int document = first; document < end; document++) {
        if (test.test(document) && !tables[table].add(keys[document - first], document, most)) {
          withoutRoom.accept(document);
        }
      }
    }
  }

  private void makeRoom(int table, int more, int last) {
    if (!tables[table].hasRoomFor(more, last)) {
      IntUnaryOperator keys = document -> key(document, table);
      tables[table] = tables[table].grown(more, last, spread(table), keys);
    }
  }

  /** Makes a document unknown by its id. */
  void removeId(int document) {
    if (!tables[bands + 1].remove(key(document, bands + 1), document)) {
      otherIds.remove(store.id(document));
    }
  }

  /** Makes a document unknown by its whole set of shingles. */
  void removeSet(int document) {
    tables[bands].remove(key(document, bands), document);
  }

  /** Makes a document unknown by its bands. */
  void removeBands(int document) {
    for (int band = 0; band < bands; band++) {
      int key = key(document, band);
      if (!tables[band].remove(key, document)) {
        crowds.removeKey(band, key);
      }
    }
    if (crowds.contains(document)) {
      crowds.remove(document, store.shingles(document));
    }
  }

  /** Returns what the size of all this is measured in, places that are free again included. */
  long used() {
    return Arrays.stream(tables).mapToLong(TaggedTable::used).sum()
        + crowds.size()
        + otherIds.size();
  }

  /** Returns the document of an id, or -1. */
  int findId(long[] id, IntList scratch) {
    int found =
        findBy(
            bands + 1,
            StringPacking.key(id),
            other -> Arrays.equals(store.packedId(other), id),
            scratch);
    return found >= 0 || otherIds.isEmpty()
        ? found
        : otherIds.getOrDefault(StringPacking.unpack(id, id.length), -1);
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
    touch(keys, 0, bands);
    // Those that have something elsewhere come last: one by one they could not be guessed.
    int[] others = new int[bands];
    int otherCount = 0;
    for (int band = 0; band < bands; band++) {
      int before = found.size();
      others[otherCount] = band;
      otherCount += tables[band].findInBuckets(keys[band], found);
      if (found.size() > before) {
        if (before == 0) {
          use(chosen.touch(found.get(0)));
        }
        keepThoseOf(band, keys[band], found, before);
      }
    }
    for (int i = 0; i < otherCount; i++) {
      int before = found.size();
      tables[others[i]].findElsewhere(keys[others[i]], found);
      keepThoseOf(others[i], keys[others[i]], found, before);
    }
    if (isInCrowd(keys)) {
      int before = found.size();
      crowds.search(chosen, threshold, found);
      found.keep(before, document -> haveCommon(keys, document));
    }
    found.sort();
    for (int i = 0; i < found.size(); i++) {
      candidates.addUnlessLast(found.get(i));
    }
  }

  private boolean isInCrowd(int[] keys) {
    for (int band = 0; band < bands && !crowds.isEmpty(); band++) {
      if (crowds.contains(band, keys[band])) {
        return true;
      }
    }
    return false;
  }

  /** Drops those that a table found for another key. */
  private void keepThoseOf(int band, int key, IntList found, int from) {
    found.keep(from, document -> key(document, band) == key);
  }

  private boolean haveCommon(int[] keys, int document) {
    for (int band = 0; band < bands; band++) {
      if (keys[band] == key(document, band)) {
        return true;
      }
    }
    return false;
  }
}
