package dev.winnow.similarity;

/**
 * Knows which fingerprints stand in more than one document, so that the others need not be kept.
 *
 * <p>Each fingerprint has two places of two bits, which say whether it was met once and whether
 * again: a counting Bloom filter (Fan, Cao, Almeida, Broder 2000) that counts to two. So one that
 * recurs is always known; of the others a few are taken for such, a few in a hundred while memory
 * allows. Thread-safe once everything is added.
 */
final class RecurringFingerprints {
  private static final int PLACES_EACH = 16;
  private static final int MIN_PLACES = 1 << 10;

  /** So many places take a byte of heap. */
  private static final int PLACES_PER_BYTE = 4;

  private static final int SLICE = 64;

  private final long[] once;
  private final long[] again;

  private RecurringFingerprints(long fingerprints, long heapBytes) {
    long most = Math.min(heapBytes * PLACES_PER_BYTE, 1L << Integer.SIZE);
    long places =
        Long.highestOneBit(Math.max(MIN_PLACES, Math.min(most, PLACES_EACH * fingerprints)));
    this.once = new long[(int) (places / Long.SIZE)];
    this.again = new long[once.length];
  }

  /**
   * Reads all documents.
   *
   * @param heapBytes what the places may take, but for a few hundred
   */
  static RecurringFingerprints of(WordArchive documents, long heapBytes, int threads) {
    long about = documents.wordCount() / Winnowing.WORDS_EACH;
    RecurringFingerprints recurring = new RecurringFingerprints(about, heapBytes);
    OrderedTasks.slices(
        threads,
        0,
        documents.size(),
        SLICE,
        (from, to) -> distinct(documents, from, to),
        slice -> slice.forEach(recurring::add));
    return recurring;
  }

  private static LongList distinct(WordArchive documents, int from, int to) {
    LongList distinct = new LongList();
    for (int document = from; document < to; document++) {
      LongList ofDocument = new LongList();
      Winnowing.select(
          documents.words(document), (fingerprint, word) -> ofDocument.add(fingerprint));
      ofDocument.forEachDistinct(distinct::add);
    }
    return distinct;
  }

  private void add(long fingerprint) {
    long mixed = Mixing.finish(fingerprint);
    int first = (int) mixed;
    int second = (int) (mixed >>> Integer.SIZE);
    if (isSet(once, first) && isSet(once, second)) {
      set(again, first);
      set(again, second);
    } else {
      set(once, first);
      set(once, second);
    }
  }

  /** Whether a fingerprint stands in more than one document: surely not, if false. */
  boolean contains(long fingerprint) {
    long mixed = Mixing.finish(fingerprint);
    return isSet(again, (int) mixed) && isSet(again, (int) (mixed >>> Integer.SIZE));
  }

  private static boolean isSet(long[] bits, int place) {
    return (bits[word(bits, place)] & 1L << place) != 0;
  }

  private static void set(long[] bits, int place) {
    bits[word(bits, place)] |= 1L << place;
  }

  /** A place has 32 bits, the lowest of which choose the bit of a word. */
  private static int word(long[] bits, int place) {
    return place >>> 6 & (bits.length - 1);
  }
}
