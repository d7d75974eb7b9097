package dev.winnow.similarity;

import java.util.ArrayList;
import java.util.List;

/** Compares pairs of documents of an archive. Thread-safe. */
final class RelatedSearch {
  /** Of the threshold: what scores less before shared passages are looked for has no chance. */
  private static final double NEAR = 0.8;

  private final WordArchive archive;
  private final Frequencies frequencies;
  private final Profiles profiles;
  private final double threshold;

  RelatedSearch(WordArchive archive, Frequencies frequencies, long profileBytes, double threshold) {
    this.archive = archive;
    this.frequencies = frequencies;
    this.profiles = new Profiles(archive, frequencies, profileBytes);
    this.threshold = threshold;
  }

  /** What is related up to a document. */
  record Found(int upTo, List<Related> related) {}

  /** Finds which of some candidates are related; keeps their order. */
  Found search(RelatedCandidates.Pairs pairs) {
    List<Related> related = new ArrayList<>();
    int document = 0;
    for (int i = 0; i < pairs.count(); i++) {
      document = pairs.document(i);
      addIfRelated(document, pairs.other(i), related);
    }
    return new Found(document, related);
  }

  private void addIfRelated(int document, int other, List<Related> related) {
    Profile first = profiles.get(document);
    Profile second = profiles.get(other);
    // To set aside what two documents share takes away from both; so hardly a score rises by it,
    // and most need no such look.
    Comparison comparison = new Comparison(first, second, SetAside.boilerplate(first, second));
    if (comparison.rawScore() >= NEAR * threshold) {
      comparison =
          new Comparison(
              first,
              second,
              SetAside.passages(first, archive.text(document), second, archive.text(other)));
    }
    double score = comparison.rawScore() < threshold ? 0 : comparison.score(frequencies);
    if (score >= threshold) {
      related.add(
          new Related(
              document,
              other,
              score,
              comparison.containment(),
              Reasons.of(archive.text(document), first.words(), second.words(), frequencies)));
    }
  }
}
