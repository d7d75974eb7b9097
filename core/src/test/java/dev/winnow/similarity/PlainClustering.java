package dev.winnow.similarity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Near-duplicates as the definition has them, comparing all with all: the reference. */
final class PlainClustering {
  private final List<ShingleSet> sets = new ArrayList<>();
  private final List<int[]> signatures = new ArrayList<>();
  private final Banding banding;
  private final double threshold;

  PlainClustering(List<String> texts, Shingler shingler, Banding banding, double threshold) {
    this.banding = banding;
    this.threshold = threshold;
    for (String text : texts) {
      ShingleSet set = shingler.shingles(text);
      int[] signature = new int[128];
      new FastSimilaritySigner(128).sign(set.hashes(), set.size(), signature);
      sets.add(set);
      signatures.add(signature);
    }
  }

  private boolean isPair(int a, int b) {
    return isCandidate(a, b) && Jaccard.of(sets.get(a), sets.get(b)) >= threshold;
  }

  private boolean isCandidate(int a, int b) {
    return IntStream.range(0, banding.bands())
        .anyMatch(
            band -> banding.key(signatures.get(a), band) == banding.key(signatures.get(b), band));
  }

  DuplicateClusters clusters(int[] order) {
    int[] keptFor = new int[order.length];
    double[] similarities = new double[order.length];
    List<Integer> kept = new ArrayList<>();
    for (int document : order) {
      keptFor[document] = document;
      for (int other : kept) {
        double similarity = Jaccard.of(sets.get(document), sets.get(other));
        if (isPair(document, other) && similarity > similarities[document]) {
          keptFor[document] = other;
          similarities[document] = similarity;
        }
      }
      if (keptFor[document] == document) {
        kept.add(document);
        similarities[document] = 1;
      }
    }
    return new DuplicateClusters(keptFor, similarities, Map.of());
  }

  List<SimilarPair> pairs() {
    List<SimilarPair> pairs = new ArrayList<>();
    for (int a = 0; a < sets.size(); a++) {
      for (int b = a + 1; b < sets.size(); b++) {
        if (isPair(a, b)) {
          double larger =
              Math.max(
                  Containment.of(sets.get(a), sets.get(b)),
                  Containment.of(sets.get(b), sets.get(a)));
          pairs.add(new SimilarPair(a, b, Jaccard.of(sets.get(a), sets.get(b)), larger));
        }
      }
    }
    return pairs;
  }
}
