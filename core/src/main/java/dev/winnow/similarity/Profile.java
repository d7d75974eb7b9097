package dev.winnow.similarity;

import java.util.BitSet;

/** What related documents are compared by. Immutable but for what it hands out. */
final class Profile {
  /** What a word of a document takes here, in bytes of heap. */
  static final int BYTES_PER_WORD = 40;

  private final WordSpans words;
  private final WordPairs pairs;
  private final double[] weights;
  private final BitSet boilerplate;

  Profile(WordSpans words, Frequencies frequencies) {
    this.words = words;
    this.pairs = WordPairs.of(words);
    this.weights = new double[pairs.count()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = frequencies.pairWeight(pairs.hash(i));
    }
    this.boilerplate = SetAside.boilerplate(words, frequencies);
  }

  WordSpans words() {
    return words;
  }

  WordPairs pairs() {
    return pairs;
  }

  /** The weight of a pair, by its place among the {@link #pairs}. */
  double weight(int pair) {
    return weights[pair];
  }

  /** The words of passages that many documents hold; not to be changed. */
  BitSet boilerplate() {
    return boilerplate;
  }
}
