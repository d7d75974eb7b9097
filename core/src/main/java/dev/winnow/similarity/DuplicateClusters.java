package dev.winnow.similarity;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Says of each document of a corpus whether it is kept, and if not, for which one it was removed.
 * Documents go by number, from 0, in the order they were read.
 *
 * <p>A document is removed only for a kept one to which its verified similarity is at least the
 * threshold. Immutable and thread-safe.
 */
public final class DuplicateClusters {
  private final int[] keptFor;
  private final double[] similarities;

  DuplicateClusters(int[] keptFor, double[] similarities) {
    this.keptFor = keptFor;
    this.similarities = similarities;
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
   * was removed for.
   *
   * @throws IndexOutOfBoundsException if there is no such document
   */
  public int keptFor(int document) {
    return keptFor[document];
  }

  /**
   * Returns the exact Jaccard similarity to {@link #keptFor}; 1 for a document that is kept.
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
        && Arrays.equals(similarities, that.similarities);
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
