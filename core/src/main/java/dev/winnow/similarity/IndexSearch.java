package dev.winnow.similarity;

import dev.winnow.similarity.NearDuplicateIndex.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Asks an index one question after another, in scratch space of its own. Not thread-safe. */
final class IndexSearch {
  private final double threshold;
  private final IndexStore store;
  private final IndexContents contents;
  private final Preparing preparing;
  private final Verifier verifier;
  private final IntList found = new IntList();
  private final IntList candidates = new IntList();

  /** A document that is similar. */
  private record Found(int document, double similarity) {
    static final Comparator<Found> ORDER =
        Comparator.comparingDouble((Found match) -> -match.similarity)
            .thenComparingInt(Found::document);
  }

  IndexSearch(IndexOptions options, IndexStore store, IndexContents contents) {
    this.threshold = options.threshold();
    this.store = store;
    this.contents = contents;
    this.preparing = new Preparing(options);
    this.verifier = new Verifier(store.shingles());
  }

  PreparedText prepare(CharSequence text) {
    return preparing.prepare(text);
  }

  PreparedText prepare(long[] shingles) {
    return preparing.prepare(shingles);
  }

  int findId(long[] id) {
    return contents.findId(id, found);
  }

  private int findSame(PreparedText text) {
    if (text.size() == 0) {
      return -1;
    }
    verifier.choose(text.shingles(), text.size());
    return contents.findSame(text.keys()[text.keys().length - 1], verifier, found);
  }

  private void collect(PreparedText text) {
    candidates.clear();
    if (text.size() > 0) {
      verifier.choose(text.shingles(), text.size());
      contents.candidates(text.keys(), verifier, found, candidates);
    }
  }

  private double similarityAtLeast(double least, int candidate) {
    return contents.isListed(candidate) ? verifier.similarityAtLeast(least, candidate) : -1;
  }

  /** Returns all matches, the most similar first, then the one added first. */
  List<Match> query(PreparedText text) {
    collect(text);
    if (candidates.size() == 0) {
      return List.of();
    }
    List<Found> matches = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      int candidate = candidates.get(i);
      double similarity = similarityAtLeast(threshold, candidate);
      if (similarity >= 0) {
        contents
            .same()
            .forEachLeft(candidate, document -> matches.add(new Found(document, similarity)));
      }
    }
    matches.sort(Found.ORDER);
    List<Match> named = new ArrayList<>(matches.size());
    for (Found match : matches) {
      named.add(new Match(store.id(match.document), match.similarity));
    }
    return List.copyOf(named);
  }

  /** Returns the first of all matches. */
  Optional<Match> best(PreparedText text) {
    int same = findSame(text);
    if (same >= 0) {
      // Nothing is more similar, and nothing else as similar.
      return Optional.of(new Match(store.id(contents.same().firstLeft(same)), 1));
    }
    collect(text);
    int best = -1;
    double similarity = threshold;
    for (int i = 0; i < candidates.size(); i++) {
      int candidate = candidates.get(i);
      double of = similarityAtLeast(similarity, candidate);
      if (of >= 0) {
        int member = contents.same().firstLeft(candidate);
        best = of > similarity || best < 0 ? member : Math.min(best, member);
        similarity = of;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(new Match(store.id(best), similarity));
  }
}
