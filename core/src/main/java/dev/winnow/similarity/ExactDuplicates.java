package dev.winnow.similarity;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds, for each document, the first in priority that has the same set of shingles. Fingerprints
 * group them, a comparison decides; so many copies of one text cost linear work.
 */
final class ExactDuplicates {
  private ExactDuplicates() {}

  /**
   * Returns for each rank that of the first document with the same shingles, often itself. A
   * document without shingles is the same as no other.
   *
   * @param order the documents by rank
   */
  static int[] representatives(LongList fingerprints, int[] order, LongLists shingles) {
    long[] entries =
        IntStream.range(0, order.length)
            .filter(rank -> shingles.size(order[rank]) > 0)
            .mapToLong(rank -> (fingerprints.get(order[rank]) & -1L << Integer.SIZE) | rank)
            .sorted()
            .toArray();
    int[] representatives = new int[order.length];
    Arrays.setAll(representatives, rank -> rank);
    Verifier verifier = new Verifier(shingles);
    for (int from = 0, to; from < entries.length; from = to) {
      to = Buckets.endOfGroup(entries, from);
      represent(entries, from, to, order, verifier, representatives);
    }
    return representatives;
  }

  /** Within a group of one fingerprint all are the same, but for the rarest of accidents. */
  private static void represent(
      long[] entries, int from, int to, int[] order, Verifier verifier, int[] representatives) {
    for (int i = from; i < to; i++) {
      representatives[(int) entries[i]] = -1;
    }
    for (int i = from; i < to; i++) {
      int rank = (int) entries[i];
      if (representatives[rank] >= 0) {
        continue;
      }
      representatives[rank] = rank;
      if (i + 1 < to) {
        verifier.choose(order[rank]);
      }
      for (int j = i + 1; j < to; j++) {
        int other = (int) entries[j];
        if (representatives[other] < 0 && verifier.isSame(order[other])) {
          representatives[other] = rank;
        }
      }
    }
  }
}
