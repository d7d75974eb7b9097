package dev.winnow.cli.run;

import dev.winnow.similarity.DuplicateClusters;
import java.util.stream.IntStream;

/** Sorts the documents that were removed as near-duplicates by whom they were removed for. */
final class Clusters {
  private Clusters() {}

  /** Returns them by the number of the kept document, then by their own. */
  static int[] byKept(DuplicateClusters clusters) {
    return IntStream.range(0, clusters.size())
        .filter(document -> !clusters.isKept(document))
        .mapToLong(document -> (long) clusters.keptFor(document) << Integer.SIZE | document)
        .sorted()
        .mapToInt(entry -> (int) entry)
        .toArray();
  }
}
