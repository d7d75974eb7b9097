package dev.winnow.similarity;

import java.util.List;

/**
 * Tells that two documents tell the same story, be it in other words.
 *
 * <p>Immutable and thread-safe.
 *
 * @param document the index of the earlier document
 * @param other the index of the later document
 * @param score how much of the smaller document's pairs of neighbouring words the other one has
 *     too, each weighted by its rarity, beyond what chance explains, from 0 to 1
 * @param containment the same without weights, chance or not
 * @param reasons the rarest names and numbers that both have, at most {@value
 *     RelatedDocuments#MAX_REASONS}, as they stand in the earlier document
 */
public record Related(
    int document, int other, double score, double containment, List<String> reasons) {
  /** Makes an answer; copies the list. */
  public Related {
    reasons = List.copyOf(reasons);
  }

  /** Returns this for two documents that go by other numbers. */
  public Related between(int earlier, int later) {
    return new Related(earlier, later, score, containment, reasons);
  }
}
