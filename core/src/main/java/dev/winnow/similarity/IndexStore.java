package dev.winnow.similarity;

import java.util.Arrays;

/**
 * Keeps what an index knows of its documents, by number: shingles, ids and keys. All of it lies on
 * pages of which those beyond a limit are mapped files. Many threads may read while none adds.
 */
final class IndexStore implements AutoCloseable {
  /** Beside the key of each band, one of the whole set of shingles and one of the id. */
  static final int OTHER_KEYS = 2;

  private final SpillFile spill;
  private final LongLists shingles;
  private final LongLists ids;
  private final BandKeys keys;

  IndexStore(SpillFile spill, LongLists shingles, LongLists ids, BandKeys keys) {
    this.spill = spill;
    this.shingles = shingles;
    this.ids = ids;
    this.keys = keys;
  }

  /** Makes an empty store, of which so many bytes stay on the heap. */
  static IndexStore empty(int bands, long heapBytes, SpillFile spill) {
    return new IndexStore(
        spill,
        new LongLists(new LongStore(heapBytes / 2, spill)),
        new LongLists(new LongStore(heapBytes / 4, spill)),
        new BandKeys(bands + OTHER_KEYS, heapBytes / 4, spill));
  }

  /** Returns the keys of a document: of each band, of the whole set of shingles, of the id. */
  static int[] keys(long[] id, PreparedText text) {
    int[] keys = Arrays.copyOf(text.keys(), text.keys().length + 1);
    keys[text.keys().length] = StringPacking.key(id);
    return keys;
  }

  /** Adds a document, with all of its keys. */
  void add(long[] id, long[] hashes, int[] allKeys) {
    ids.add(id, 0, id.length);
    shingles.add(hashes, 0, hashes.length);
    keys.add(allKeys, 0);
  }

  /** The key of the whole set of shingles of a document. */
  int setKey(int document) {
    return keys.get(document, keys.bands() - OTHER_KEYS);
  }

  int documents() {
    return keys.documents();
  }

  LongLists shingles() {
    return shingles;
  }

  LongLists ids() {
    return ids;
  }

  BandKeys keys() {
    return keys;
  }

  long[] shingles(int document) {
    return list(shingles, document);
  }

  long[] packedId(int document) {
    return list(ids, document);
  }

  String id(int document) {
    return StringPacking.unpack(packedId(document), ids.size(document));
  }

  private static long[] list(LongLists lists, int document) {
    long[] list = new long[lists.size(document)];
    lists.copy(document, list);
    return list;
  }

  @Override
  public void close() {
    spill.close();
  }
}
