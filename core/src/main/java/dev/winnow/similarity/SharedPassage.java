package dev.winnow.similarity;

import dev.winnow.text.Span;
import java.util.Comparator;

/**
 * Tells of a run of words that two documents have in common: it cannot be made longer on either
 * side.
 *
 * <p>Immutable and thread-safe.
 *
 * @param document the index of the earlier document
 * @param span the passage in it, from its first word to its last
 * @param other the index of the later document
 * @param otherSpan the passage in that one
 * @param words the number of words, the same in both
 */
public record SharedPassage(int document, Span span, int other, Span otherSpan, int words) {
  /** Orders by the earlier document and the place in it, then by the later one and that place. */
  public static final Comparator<SharedPassage> ORDER =
      Comparator.comparingInt(SharedPassage::document)
          .thenComparing(SharedPassage::span)
          .thenComparingInt(SharedPassage::other)
          .thenComparing(SharedPassage::otherSpan);
}
