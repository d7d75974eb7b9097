package dev.winnow.similarity;

/**
 * Counts in how many documents a word, a pair of neighbouring words or a fingerprint of {@link
 * Winnowing} stands, and weighs pairs by it: the rarer, the heavier (inverse document frequency;
 * Spärck Jones, A statistical interpretation of term specificity, 1972).
 *
 * <p>Counters are shared by what falls on the same ones: each thing has two, raises the lower, and
 * counts for the lower (the count-min sketch with conservative update; Cormode, Muthukrishnan 2005;
 * Estan, Varghese 2002). So a count may be too high, never too low; and as long as memory allows,
 * there are four counters for each thing counted. Thread-safe once everything is counted.
 */
final class Frequencies {
  private static final int MIN_COUNTERS = 1 << 10;

  /** Documents are handed to threads by so many. */
  private static final int SLICE = 64;

  /**
   * What few documents tell of chance is little: so many more are supposed that have none of the
   * pairs, lest a story that three of five tell be taken for common speech.
   */
  private static final int SUPPOSED = 100;

  private final int documents;
  private final int[] counters;
  private long pairs;

  private Frequencies(int documents, long words, long heapBytes) {
    long most = Math.max(MIN_COUNTERS, Math.min(heapBytes / Integer.BYTES, 1 << 30));
    this.counters = new int[(int) Long.highestOneBit(Math.min(most, 4 * 2 * words + MIN_COUNTERS))];
    this.documents = documents;
  }

  /** Knows of no documents. */
  static Frequencies none() {
    return new Frequencies(0, 0, 0);
  }

  /**
   * Counts everything.
   *
   * @param heapBytes what counters may take, but for a few thousand
   * @param threads how many collect what there is to count; one counts, in a certain order
   */
  static Frequencies of(WordArchive documents, long heapBytes, int threads) {
    Frequencies frequencies = new Frequencies(documents.size(), documents.wordCount(), heapBytes);
    OrderedTasks.slices(
        threads,
        0,
        documents.size(),
        SLICE,
        (from, to) -> Things.of(documents, from, to),
        slice -> {
          slice.things.forEach(frequencies::raise);
          frequencies.pairs += slice.pairs;
        });
    return frequencies;
  }

  /** What there is to count in some documents: what stands in one several times counts once. */
  private static final class Things {
    private final LongList things = new LongList();
    private long pairs;

    static Things of(WordArchive documents, int from, int to) {
      Things found = new Things();
      for (int document = from; document < to; document++) {
        WordSpans words = documents.words(document);
        found.addPairs(WordPairs.of(words));
        found.addDistinct(words);
      }
      return found;
    }

    private void addPairs(WordPairs distinct) {
      for (int i = 0; i < distinct.count(); i++) {
        things.add(distinct.hash(i));
      }
      pairs += distinct.count();
    }

    private void addDistinct(WordSpans words) {
      LongList ofDocument = new LongList();
      for (int i = 0; i < words.count(); i++) {
        ofDocument.add(words.hash(i));
      }
      Winnowing.select(words, (fingerprint, word) -> ofDocument.add(fingerprint));
      ofDocument.forEachDistinct(things::add);
    }
  }

  private void raise(long thing) {
    long mixed = Mixing.finish(thing);
    int first = first(mixed);
    int second = second(mixed);
    int count = Math.min(counters[first], counters[second]) + 1;
    counters[first] = Math.max(counters[first], count);
    counters[second] = Math.max(counters[second], count);
  }

  private int first(long mixed) {
    return (int) mixed & (counters.length - 1);
  }

  private int second(long mixed) {
    return (int) (mixed >>> Integer.SIZE) & (counters.length - 1);
  }

  /** In how many documents a word, the hash of a pair, or a fingerprint stands. */
  int of(long thing) {
    long mixed = Mixing.finish(thing);
    return Math.min(counters[first(mixed)], counters[second(mixed)]);
  }

  double pairWeight(long hash) {
    return Math.log(1 + (double) documents / Math.max(1, of(hash)));
  }

  /**
   * How probably a document has a pair when nothing is known of it but its length.
   *
   * @param known how many documents that have the pair are the ones in question, and tell nothing
   * @param length the number of distinct pairs of the document
   */
  double chance(long hash, int known, int length) {
    int others = Math.min(of(hash), documents) - known;
    if (others <= 0) {
      return 0;
    }
    double share = others / (double) (documents - known + SUPPOSED);
    return 1 - Math.pow(1 - share, length * (double) documents / pairs);
  }
}
