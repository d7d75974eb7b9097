package dev.winnow.similarity;

import java.util.Arrays;
import java.util.List;

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

  /**
   * What few documents tell of chance is little: so many more are supposed that have none of the
   * pairs, lest a story that three of five tell be taken for common speech.
   */
  private static final int SUPPOSED = 100;

  private final int documents;
  private final int[] counters;
  private long pairs;

  private Frequencies(List<WordSpans> documents, long heapBytes) {
    long things = 0;
    for (WordSpans words : documents) {
      things += 2L * words.count();
    }
    long most = Math.max(MIN_COUNTERS, Math.min(heapBytes / Integer.BYTES, 1 << 30));
    this.counters = new int[(int) Long.highestOneBit(Math.min(most, 4 * things + MIN_COUNTERS))];
    this.documents = documents.size();
  }

  /**
   * Counts everything.
   *
   * @param heapBytes what counters may take, but for a few thousand
   */
  static Frequencies of(List<WordSpans> documents, long heapBytes) {
    Frequencies frequencies = new Frequencies(documents, heapBytes);
    for (WordSpans words : documents) {
      WordPairs pairs = WordPairs.of(words);
      for (int i = 0; i < pairs.count(); i++) {
        frequencies.raise(pairs.hash(i));
      }
      frequencies.pairs += pairs.count();
      LongList things = new LongList();
      for (int i = 0; i < words.count(); i++) {
        things.add(words.hash(i));
      }
      frequencies.raiseWithFingerprints(things, words);
    }
    return frequencies;
  }

  /** Counts fingerprints alone. */
  static Frequencies ofFingerprints(List<WordSpans> documents, long heapBytes) {
    Frequencies frequencies = new Frequencies(documents, heapBytes);
    for (WordSpans words : documents) {
      frequencies.raiseWithFingerprints(new LongList(), words);
    }
    return frequencies;
  }

  /** What stands in a document several times counts once. */
  private void raiseWithFingerprints(LongList things, WordSpans words) {
    Winnowing.select(words, (fingerprint, word) -> things.add(fingerprint));
    long[] sorted = things.toArray();
    Arrays.sort(sorted);
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        raise(sorted[i]);
      }
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
