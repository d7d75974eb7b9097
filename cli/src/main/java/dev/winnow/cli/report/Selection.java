package dev.winnow.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Chooses the documents that a page shows: all, or, where their texts would take too many bytes,
 * the biggest clusters with members, the closest related pairs, the most changed documents and a
 * random sample, each up to a share of the bytes. The choice depends on nothing but the documents.
 */
final class Selection {
  private static final int MEMBERS = 20;
  private static final double CLUSTER_SHARE = 0.25;
  private static final double PAIR_SHARE = 0.2;
  private static final double CHANGED_SHARE = 0.25;

  /** After so many documents in a row that do not fit, a share counts as used up. */
  private static final int MISSES = 64;

  private final DocumentTable documents;
  private final Limits limits;
  private final BitSet texts = new BitSet();
  private final BitSet rows = new BitSet();
  private final int[] chosenFor = new int[4];
  private long bytes;
  private int shown;
  private int listed;

  Selection(DocumentTable documents, Clusters clusters, Pairs pairs, Limits limits) {
    this.documents = documents;
    this.limits = limits;
    if (documents.size() <= limits.rows() && allBytes() <= limits.bytes()) {
      texts.set(0, documents.size());
      rows.set(0, documents.size());
      return;
    }
    double share = CLUSTER_SHARE;
    Collection<List<Integer>> members = clusters.members(clusters.biggest(), MEMBERS).values();
    take(0, members.stream().flatMapToInt(Selection::numbers), share);
    share += PAIR_SHARE;
    take(1, closest(pairs), share);
    share += CHANGED_SHARE;
    take(2, mostChanged(), share);
    take(3, Shuffle.of(documents.size()), 1);
    rows.or(texts);
    listed = shown;
    // No more than these are needed, as those that are listed already are at most as many.
    Shuffle.of(documents.size()).limit(limits.rows()).forEach(this::list);
  }

  private static IntStream numbers(List<Integer> list) {
    return list.stream().mapToInt(number -> number);
  }

  private long allBytes() {
    return IntStream.range(0, documents.size()).mapToLong(documents::bytes).sum();
  }

  private void take(int purpose, IntStream candidates, double share) {
    long most = (long) (limits.bytes() * share);
    int misses = 0;
    for (PrimitiveIterator.OfInt i = candidates.iterator();
        i.hasNext() && misses < MISSES && shown < limits.rows(); ) {
      int document = i.nextInt();
      if (texts.get(document)) {
        continue;
      }
      if (bytes + documents.bytes(document) > most) {
        misses++;
        continue;
      }
      texts.set(document);
      shown++;
      bytes += documents.bytes(document);
      chosenFor[purpose]++;
      misses = 0;
    }
  }

  private void list(int document) {
    if (listed < limits.rows() && !rows.get(document)) {
      rows.set(document);
      listed++;
    }
  }

  private IntStream closest(Pairs pairs) {
    List<Long> wanted = new ArrayList<>();
    pairs.closest().forEach(pair -> wanted.addAll(List.of(pair.a(), pair.b())));
    Map<Long, Integer> numbers = documents.numbers(Set.copyOf(wanted));
    return wanted.stream().map(numbers::get).filter(Objects::nonNull).mapToInt(number -> number);
  }

  private IntStream mostChanged() {
    return LongStream.range(0, documents.size())
        .filter(document -> documents.changed((int) document) > 0)
        .map(document -> place((int) document) | document)
        .sorted()
        .mapToInt(entry -> (int) entry);
  }

  private long place(int document) {
    return (long) (Integer.MAX_VALUE - documents.changed(document)) << Integer.SIZE;
  }

  /** The documents that are in the list. */
  BitSet rows() {
    return rows;
  }

  /** The documents that have a page with their text. */
  BitSet texts() {
    return texts;
  }

  void writeTo(ObjectNode summary) {
    summary
        .putObject("selection")
        .put("listed", rows.cardinality())
        .put("shown", texts.cardinality())
        .put("clusters", chosenFor[0])
        .put("related", chosenFor[1])
        .put("changed", chosenFor[2])
        .put("random", chosenFor[3]);
  }
}
