package dev.winnow.boilerplate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values that one field of metadata may have, with everything that speaks for each; learnt
 * trees choose among them. Values that read the same are one candidate. Not thread-safe.
 */
final class Candidates {
  private static final int MOST = 64;

  /** A value, the sources that have it as bits, and numbers of its kind's own. */
  static final class Candidate {
    final String key;
    final List<String> values;
    final String where;
    final int[] numbers;
    int sources;
    int times;

    Candidate(String key, List<String> values, String where, int numbers) {
      this.key = key;
      this.values = values;
      this.where = where;
      this.numbers = new int[numbers];
    }

    String value() {
      return values.get(0);
    }
  }

  private final Map<String, Candidate> byKey = new LinkedHashMap<>();
  private final int sources;
  private final int numbers;

  Candidates(int sources, int numbers) {
    this.sources = sources;
    this.numbers = numbers;
  }

  /** Adds what a source says; a longer form of the same value takes the place of a shorter one. */
  Candidate add(int source, String where, String key, List<String> values) {
    Candidate known = byKey.get(key);
    if (known == null) {
      known = new Candidate(key, values, where, numbers);
      if (byKey.size() < MOST) {
        byKey.put(key, known);
      }
    }
    known.sources |= 1 << source;
    known.times++;
    return known;
  }

  boolean has(String key) {
    return byKey.containsKey(key);
  }

  List<Candidate> list() {
    return new ArrayList<>(byKey.values());
  }

  /** A row for each candidate. */
  FeatureTable table(double[] kinds) {
    List<Candidate> all = list();
    FeatureTable table = new FeatureTable(all.size());
    FeatureColumn[] flags = new FeatureColumn[sources];
    for (int s = 0; s < sources; s++) {
      flags[s] = table.add("source " + s);
    }
    FeatureColumn count = table.add("sources");
    FeatureColumn times = table.add("times");
    FeatureColumn index = table.add("index");
    FeatureColumn words = table.add("words");
    FeatureColumn length = table.add("length");
    FeatureColumn[] own = new FeatureColumn[numbers];
    for (int n = 0; n < numbers; n++) {
      own[n] = table.add("number " + n);
    }
    for (int i = 0; i < all.size(); i++) {
      Candidate candidate = all.get(i);
      for (int s = 0; s < sources; s++) {
        flags[s].set(i, (candidate.sources >> s) & 1);
      }
      count.set(i, Integer.bitCount(candidate.sources));
      times.set(i, FeatureTable.capped(candidate.times));
      index.set(i, i);
      words.set(i, FeatureTable.capped(candidate.value().split(" ", -1).length));
      length.set(i, FeatureTable.capped(candidate.value().length()));
      for (int n = 0; n < numbers; n++) {
        own[n].set(i, FeatureTable.capped(candidate.numbers[n]));
      }
    }
    table.add("candidates", all.size());
    table.add(
        "all sources",
        Integer.bitCount(all.stream().mapToInt(c -> c.sources).reduce(0, (a, b) -> a | b)));
    for (int kind = 0; kind < kinds.length; kind++) {
      table.add("kind " + kind, (int) Math.round(100 * kinds[kind]));
    }
    return table;
  }

  /** The candidate that the trees hold most probable, if it is at least as probable as that. */
  Optional<Candidate> best(SymmetricTrees trees, double[] kinds, double least) {
    if (byKey.isEmpty()) {
      return Optional.empty();
    }
    List<Candidate> all = list();
    float[] scores = trees.scores(table(kinds));
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return SymmetricTrees.probability(scores[best]) < least
        ? Optional.empty()
        : Optional.of(all.get(best));
  }
}
