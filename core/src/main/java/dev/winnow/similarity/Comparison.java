package dev.winnow.similarity;

import java.util.BitSet;

/**
 * Compares two documents by the pairs of neighbouring words that count. Linear in the pairs of
 * both.
 *
 * <p>A long document has many pairs of any other by chance. What the smaller one would share with a
 * document of the other's length is known from how many documents have each of its pairs, and is
 * taken off, from what is shared and from what could be (as Cohen's kappa does; A coefficient of
 * agreement for nominal scales, 1960).
 */
final class Comparison {
  /** A document of fewer pairs is taken for one of so many, lest a handful of words decides. */
  private static final int MIN_PAIRS = 50;

  private final Side first;
  private final Side second;
  private final double sharedWeight;
  private final int shared;

  Comparison(Profile a, Profile b, SetAside setAside) {
    first = new Side(a, setAside.first());
    second = new Side(b, setAside.second());
    double weight = 0;
    int pairs = 0;
    while (first.isAtPair() && second.isAtPair()) {
      int order = Long.compare(first.hash(), second.hash());
      if (order == 0 && first.counts() && second.counts()) {
        weight += first.pairWeight();
        pairs++;
        first.shared.set(first.at);
        second.shared.set(second.at);
      }
      if (order <= 0) {
        first.move();
      }
      if (order >= 0) {
        second.move();
      }
    }
    first.finish();
    second.finish();
    sharedWeight = weight;
    shared = pairs;
  }

  /** How much of the smaller document's weight is shared, chance or not. */
  double rawScore() {
    return share(0, Math.min(first.weight(), second.weight()));
  }

  /**
   * How much of the smaller document's weight is shared beyond chance: {@link #rawScore} or less.
   */
  double score(Frequencies frequencies) {
    boolean isFirst = first.weight() <= second.weight();
    Side smaller = isFirst ? first : second;
    Side larger = isFirst ? second : first;
    return share(smaller.expectedIn(larger.count, frequencies), smaller.weight());
  }

  private double share(double expected, double weight) {
    return weight > expected
        ? Math.max(0, Math.min(1, (sharedWeight - expected) / (weight - expected)))
        : 0;
  }

  double containment() {
    return shared / (double) Math.max(MIN_PAIRS, Math.min(first.count, second.count));
  }

  /** One document's way through the comparison. */
  private static final class Side {
    private final Profile profile;
    private final WordPairs pairs;
    private final BitSet setAside;
    private final BitSet shared = new BitSet();
    private int at;
    private double weight;
    private int count;

    Side(Profile profile, BitSet setAside) {
      this.profile = profile;
      this.pairs = profile.pairs();
      this.setAside = setAside;
    }

    boolean isAtPair() {
      return at < pairs.count();
    }

    long hash() {
      return pairs.hash(at);
    }

    boolean counts() {
      int word = pairs.word(at);
      return !setAside.get(word) && !setAside.get(word + 1);
    }

    double pairWeight() {
      return profile.weight(at);
    }

    void move() {
      if (counts()) {
        weight += pairWeight();
        count++;
      }
      at++;
    }

    void finish() {
      while (isAtPair()) {
        move();
      }
    }

    /** The weight of the pairs that a document of so many would have if it were any document. */
    double expectedIn(int length, Frequencies frequencies) {
      double expected = 0;
      for (at = 0; isAtPair(); at++) {
        if (counts()) {
          int holders = shared.get(at) ? 2 : 1;
          expected += pairWeight() * frequencies.chance(hash(), holders, length);
        }
      }
      return expected;
    }

    /** The weight of all pairs, as if there were {@link #MIN_PAIRS} at least. */
    double weight() {
      return count == 0 ? 0 : weight * Math.max(1, MIN_PAIRS / (double) count);
    }
  }
}
