package dev.winnow.similarity;

import java.util.BitSet;

/**
 * Compares two documents by the pairs of neighbouring words that count. Linear in the pairs of
 * both.
 */
final class Comparison {
  /** A document of fewer pairs is taken for one of so many, lest a handful of words decides. */
  private static final int MIN_PAIRS = 20;

  private final double score;
  private final double containment;

  Comparison(Profile a, Profile b, SetAside setAside) {
    Side first = new Side(a, setAside.first());
    Side second = new Side(b, setAside.second());
    double sharedWeight = 0;
    int shared = 0;
    while (first.isAtPair() && second.isAtPair()) {
      int order = Long.compare(first.hash(), second.hash());
      if (order == 0 && first.counts() && second.counts()) {
        sharedWeight += first.pairWeight();
        shared++;
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
    double smaller = Math.min(first.weight(), second.weight());
    score = smaller > 0 ? Math.min(1, sharedWeight / smaller) : 0;
    containment = shared / (double) Math.max(MIN_PAIRS, Math.min(first.count, second.count));
  }

  double score() {
    return score;
  }

  double containment() {
    return containment;
  }

  /** One document's way through the comparison. */
  private static final class Side {
    private final Profile profile;
    private final WordPairs pairs;
    private final BitSet setAside;
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

    /** The weight of all pairs, as if there were {@link #MIN_PAIRS} at least. */
    double weight() {
      return count == 0 ? 0 : weight * Math.max(1, MIN_PAIRS / (double) count);
    }
  }
}
