package dev.winnow.similarity;

/**
 * Says which documents of a corpus a chain of similar pairs links: the connected components. Two
 * documents of one component need not be similar themselves; {@link #shareBelowThreshold} says how
 * many are not. Documents go by number, from 0, in the order they were read.
 *
 * <p>Immutable and thread-safe.
 */
public final class LinkedClusters {
  private final int[] firsts;
  private final double shareBelowThreshold;

  private LinkedClusters(int[] firsts, double shareBelowThreshold) {
    this.firsts = firsts;
    this.shareBelowThreshold = shareBelowThreshold;
  }

  /** Returns the number of documents. */
  public int size() {
    return firsts.length;
  }

  /**
   * Returns the first document of the component that a document is in.
   *
   * @throws IndexOutOfBoundsException if there is no such document
   */
  public int clusterOf(int document) {
    return firsts[document];
  }

  /** Returns the share, in [0, 1], of the pairs within components that are below the threshold. */
  public double shareBelowThreshold() {
    return shareBelowThreshold;
  }

  @Override
  public String toString() {
    return "LinkedClusters[" + size() + " documents]";
  }

  /** Links documents pair by pair: union-find with path halving. */
  static final class Builder {
    private final int[] parents;
    private long pairs;

    Builder(int documents) {
      parents = new int[documents];
      for (int i = 0; i < documents; i++) {
        parents[i] = i;
      }
    }

    void link(SimilarPair pair) {
      pairs++;
      int a = root(pair.a());
      int b = root(pair.b());
      parents[Math.max(a, b)] = Math.min(a, b);
    }

    private int root(int document) {
      int at = document;
      while (parents[at] != at) {
        parents[at] = parents[parents[at]];
        at = parents[at];
      }
      return at;
    }

    LinkedClusters build() {
      int[] firsts = new int[parents.length];
      long[] sizes = new long[parents.length];
      for (int i = 0; i < parents.length; i++) {
        firsts[i] = root(i);
        sizes[firsts[i]]++;
      }
      long inside = 0;
      for (long size : sizes) {
        inside += size * (size - 1) / 2;
      }
      return new LinkedClusters(firsts, inside == 0 ? 0 : (double) (inside - pairs) / inside);
    }
  }
}
