package dev.winnow.similarity;

/**
 * Selects a few of a text's word shingles as fingerprints, so that two texts which share a run of
 * {@link #GUARANTEE} words have a selected one in common: of every {@link #WINDOW} consecutive
 * shingles the one with the smallest hash, the last of equals (Schleimer, Wilkerson, Aiken:
 * Winnowing: local algorithms for document fingerprinting, SIGMOD 2003). About one in three is
 * selected.
 */
final class Winnowing {
  /** The words of a shingle: what is shorter is never found. */
  static final int SHINGLE = 6;

  static final int WINDOW = 5;

  /** One fingerprint is selected for so many words, about. */
  static final int WORDS_EACH = (WINDOW + 1) / 2;

  /** The words of a run that is always found. */
  static final int GUARANTEE = SHINGLE + WINDOW - 1;

  private static final long BASE = 0xD6E8FEB86659FD93L;

  /** Takes the fingerprints of a text in their order. */
  interface Sink {
    void accept(long fingerprint, int firstWord);
  }

  private Winnowing() {}

  /**
   * Hands over the fingerprints of a text of at least {@link #SHINGLE} words; a shorter one has
   * none.
   */
  static void select(WordSpans words, Sink sink) {
    int shingles = words.count() - SHINGLE + 1;
    long[] window = new long[WINDOW];
    int selected = -1;
    for (int i = 0; i < shingles; i++) {
      window[i % WINDOW] = shingle(words, i);
      int first = Math.max(0, i - WINDOW + 1);
      boolean full = i - first == WINDOW - 1 || i == shingles - 1;
      int smallest = smallest(window, first, i);
      if (full && smallest != selected) {
        sink.accept(window[smallest % WINDOW], smallest);
        selected = smallest;
      }
    }
  }

  private static int smallest(long[] window, int first, int last) {
    int smallest = first;
    for (int i = first + 1; i <= last; i++) {
      if (Long.compareUnsigned(window[i % WINDOW], window[smallest % WINDOW]) <= 0) {
        smallest = i;
      }
    }
    return smallest;
  }

  private static long shingle(WordSpans words, int first) {
    long hash = 0;
    for (int i = first; i < first + SHINGLE; i++) {
      hash = hash * BASE + words.hash(i);
    }
    return Mixing.finish(hash);
  }
}
