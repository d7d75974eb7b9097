package dev.winnow.similarity;

/**
 * Keeps the shingle sets of many documents: on the heap up to a limit, then in a temporary file,
 * mapped. Documents are numbered as they are added.
 *
 * <p>A document takes 5 bytes of heap besides. Many threads may read while none adds.
 */
final class ShingleStore {
  /** So many documents share a place that is known; from there on sizes are added up. */
  private static final int GROUP = 16;

  private final LongStore hashes;
  private final IntList sizes = new IntList();
  private final LongList groupStarts = new LongList();

  ShingleStore(LongStore hashes) {
    this.hashes = hashes;
  }

  /** Adds the next document's distinct hashes, ascending: those in {@code [from, to)}. */
  void add(long[] sorted, int from, int to) {
    if (sizes.size() % GROUP == 0) {
      groupStarts.add(hashes.size());
    }
    sizes.add(to - from);
    hashes.append(sorted, from, to);
  }

  int documents() {
    return sizes.size();
  }

  /** Returns the number of distinct shingles of a document. */
  int size(int document) {
    return sizes.get(document);
  }

  /** Copies the hashes of a document, as many as it has, to the start of {@code into}. */
  void copy(int document, long[] into) {
    hashes.copy(start(document), sizes.get(document), into);
  }

  private long start(int document) {
    long start = groupStarts.get(document / GROUP);
    for (int i = document / GROUP * GROUP; i < document; i++) {
      start += sizes.get(i);
    }
    return start;
  }
}
