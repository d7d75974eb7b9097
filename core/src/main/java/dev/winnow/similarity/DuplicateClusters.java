package dev.winnow.similarity;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Says of each document of a corpus whether it is kept, and if not, for which one it was removed.
 * Documents go by number, from 0, in the order they were read.
 *
 * <p>A document is removed only for a kept one to which its verified similarity is at least the
 * threshold. Immutable and thread-safe.
 */
public final class DuplicateClusters {
  /** What {@link #keptFor} says of a document that an index knows. */
  static final int KNOWN = -1;

  private final int[] keptFor;
  private final double[] similarities;
  private final Map<Integer, String> knownAs;

  DuplicateClusters(int[] keptFor, double[] similarities, Map<Integer, String> knownAs) {
    this.keptFor = keptFor;
    this.similarities = similarities;
    this.knownAs = knownAs;
  }

  /** Returns the number of documents. */
  public int size() {
    return keptFor.length;
  }

  /**
   * Returns whether a document is kept.
   *
   * @throws IndexOutOfBoundsException if there is no such document
   */
  public boolean isKept(int document) {
    return keptFor[document] == document;
  }

  /**
   * Returns the kept document of the cluster: the document itself if it is kept, else the one it
   * was removed for; -1 if that one is in an index, see {@link #knownAs}.
   *
   * @throws IndexOutOfBoundsException if there is no such document
   */
  public int keptFor(int document) {
    return keptFor[document];
  }

  /**
   * Returns the id of the document of an index that a document was removed for, if it was such a
   * one.
   */
  public Optional<String> knownAs(int document) {
    return Optional.ofNullable(knownAs.get(document));
  }

  /**
   * Returns the exact Jaccard similarity to the document it was removed for; 1 for one that is
   * kept.
   *
   * @throws IndexOutOfBoundsException if there is no such document
   */
  public double similarity(int document) {
    return similarities[document];
  }

  /** Returns the documents that are kept, ascending. */
  public IntStream kept() {
    return IntStream.range(0, size()).filter(this::isKept);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DuplicateClusters that
        && Arrays.equals(keptFor, that.keptFor)
        && Arrays.equals(similarities, that.similarities)
        && knownAs.equals(that.knownAs);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(keptFor) + Arrays.hashCode(similarities);
  }

  @Override
  public String toString() {
    return "DuplicateClusters[" + size() + " documents, " + kept().count() + " kept]";
  }
}
