package dev.winnow.similarity;

/** Compares one document's shingles with those of others, exactly. Not thread-safe. */
final class Verifier {
  private final LongLists shingles;
  private long[] first = new long[0];
  private long[] firstRoom = new long[0];
  private long[] second = new long[0];
  private int firstSize;

  Verifier(LongLists shingles) {
    this.shingles = shingles;
  }

  /** Chooses the document that the others are compared with. */
  void choose(int document) {
    firstSize = shingles.size(document);
    firstRoom = load(document, firstRoom);
    first = firstRoom;
  }

  /** Chooses a set that need not be a document: its hashes, ascending, are not changed. */
  void choose(long[] hashes, int size) {
    first = hashes;
    firstSize = size;
  }

  private long[] load(int document, long[] into) {
    int size = shingles.size(document);
    long[] room = into.length < size ? new long[size + (size >> 1)] : into;
    shingles.copy(document, room);
    return room;
  }

  /**
   * Returns how many shingles {@code document} has in common with the chosen one, or -1 if their
   * Jaccard similarity is below {@code threshold}.
   */
  int commonAtLeast(double threshold, int document) {
    int size = shingles.size(document);
    if (Jaccard.of(Math.min(size, firstSize), size, firstSize) < threshold) {
      return -1;
    }
    // J >= t where o >= t (n + m) / (1 + t); a little less, and then the exact test.
    double wanted = threshold * ((double) size + firstSize) / (1 + threshold);
    second = load(document, second);
    int common =
        Overlap.ofAtLeast((int) Math.ceil(wanted * (1 - 1e-12)), first, firstSize, second, size);
    return Jaccard.of(common, size, firstSize) < threshold ? -1 : common;
  }

  /**
   * Fetches a document and the chosen one, lest comparing them wait; see {@link LongStore#touch}.
   */
  long touch(int document) {
    long sum = 0;
    for (int i = 0; i < Math.min(firstSize, LongLists.MOST_TOUCHED); i += LongStore.IN_LINE) {
      sum += first[i];
    }
    return sum + shingles.touch(document);
  }

  /** Returns the similarity of {@code document} to the chosen one, or -1 if below the threshold. */
  double similarityAtLeast(double threshold, int document) {
    int common = commonAtLeast(threshold, document);
    return common < 0 ? -1 : Jaccard.of(common, shingles.size(document), firstSize);
  }

  /** Searches an index for what can reach the threshold with the chosen document. */
  void search(ShingleIndex index, double threshold, IntList found) {
    index.search(first, firstSize, threshold, found);
  }

  /**
   * Returns whether {@code document} has the same shingles as the chosen one, of which it has any.
   */
  boolean isSame(int document) {
    return shingles.size(document) == firstSize && commonAtLeast(1, document) == firstSize;
  }
}
