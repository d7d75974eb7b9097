package dev.winnow.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds the documents that tell the same story in other words: rewrites, summaries, follow-ups.
 * They share few long passages, but many rare pairs of neighbouring words.
 *
 * <pre>{@code
 * List<Related> related = RelatedDocuments.standard().find(texts);
 * }</pre>
 *
 * <p>The score of two documents is the containment of their word-2-shingles (Broder, On the
 * resemblance and containment of documents, 1997), each weighted by its inverse document frequency.
 * {@linkplain SharedPassages Passages} that the two share letter for letter are set aside first,
 * and so are those that many documents share, so that a banner makes no relatives; but where little
 * else is left of a document it is compared whole, so that copies are relatives.
 *
 * <p>Candidates are the documents that share {@value #MIN_SHARED} shingles which at most {@value
 * #MAX_HOLDERS} documents have: the cost is linear in the words of all texts, for a bounded number
 * of candidates a document. Heap: about 100 bytes a word while it runs. Immutable and thread-safe.
 */
public final class RelatedDocuments {
  /** The most reasons that are given for a pair. */
  public static final int MAX_REASONS = 8;

  private static final double DEFAULT_THRESHOLD = 0.1;
  private static final int MAX_HOLDERS = 16;
  private static final int MIN_SHARED = 4;

  private static final Comparator<Related> ORDER =
      Comparator.comparingInt(Related::document).thenComparingInt(Related::other);

  private final double threshold;

  private RelatedDocuments(double threshold) {
    this.threshold = threshold;
  }

  /**
   * Finds the pairs that score at least 0.1: between rewrites 0.15 and more is usual, between other
   * articles on one topic 0.06 and less.
   */
  public static RelatedDocuments standard() {
    return ofAtLeast(DEFAULT_THRESHOLD);
  }

  /**
   * Finds the pairs that score at least {@code threshold}.
   *
   * @throws IllegalArgumentException if {@code threshold} is not in (0, 1]
   */
  public static RelatedDocuments ofAtLeast(double threshold) {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException("threshold must be in (0, 1]: " + threshold);
    }
    return new RelatedDocuments(threshold);
  }

  /**
   * Finds the pairs of related texts among many: these are read once. Pairs come in the order of
   * the earlier text, then of the later one.
   */
  public void find(Stream<? extends CharSequence> texts, Consumer<? super Related> related) {
    find(texts.toList()).forEach(related);
  }

  /** Returns the pairs of related texts, in the order of the earlier one, then of the later one. */
  public List<Related> find(List<? extends CharSequence> texts) {
    List<WordSpans> words = texts.stream().map(WordSpans::of).toList();
    List<PassageRun> runs = SharedPassages.runs(words, SharedPassages.DEFAULT_MIN_WORDS);
    SetAside setAside = new SetAside(words, runs);
    ShingleWeights weights = new ShingleWeights(words);
    FingerprintTable table = new FingerprintTable();
    List<Related> found = new ArrayList<>();
    List<WordPairs> pairs = words.stream().map(WordPairs::of).toList();
    for (int i = 0; i < pairs.size(); i++) {
      for (int candidate : candidates(pairs.get(i), i, weights, table)) {
        Comparison comparison =
            new Comparison(
                pairs.get(candidate), pairs.get(i), setAside.between(candidate, i), weights);
        if (comparison.score() >= threshold) {
          found.add(
              new Related(
                  candidate,
                  i,
                  comparison.score(),
                  comparison.containment(),
                  Reasons.of(texts.get(candidate), words.get(candidate), words.get(i), weights)));
        }
      }
    }
    found.sort(ORDER);
    return List.copyOf(found);
  }

  /**
   * Returns how related two texts are when nothing else is known: the containment, without weights,
   * of the word-2-shingles of the smaller one in the other, passages that both share set aside.
   * From 0 to 1; 0.15 and more between rewrites. Symmetric.
   */
  public static double containment(CharSequence a, CharSequence b) {
    List<WordSpans> words = List.of(WordSpans.of(a), WordSpans.of(b));
    List<PassageRun> runs = SharedPassages.runs(words, SharedPassages.DEFAULT_MIN_WORDS);
    return new Comparison(
            WordPairs.of(words.get(0)),
            WordPairs.of(words.get(1)),
            new SetAside(words, runs).between(0, 1),
            new ShingleWeights(words))
        .containment();
  }

  /**
   * The earlier documents that share enough rare pairs with this one, which is then added to the
   * table.
   */
  private static List<Integer> candidates(
      WordPairs pairs, int document, ShingleWeights weights, FingerprintTable table) {
    Map<Integer, Integer> shared = new HashMap<>();
    for (int i = 0; i < pairs.count(); i++) {
      long hash = pairs.hash(i);
      int holders = weights.pairFrequency(hash);
      if (holders < 2 || holders > MAX_HOLDERS) {
        continue;
      }
      for (int place = table.first(hash);
          place != FingerprintTable.NONE;
          place = table.next(place)) {
        shared.merge(table.document(place), 1, Integer::sum);
      }
      table.add(hash, document, pairs.word(i));
    }
    return shared.entrySet().stream()
        .filter(entry -> entry.getValue() >= MIN_SHARED)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
