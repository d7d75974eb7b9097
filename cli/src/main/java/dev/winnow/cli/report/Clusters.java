package dev.winnow.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.winnow.cli.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Knows which documents are near-duplicates of which, and how many. Immutable. */
final class Clusters {
  /** How many clusters the overview names. */
  private static final int NAMED = 50;

  private final DocumentTable documents;

  /** The number of documents in each cluster of two and more, by the fingerprint of the kept id. */
  private final Map<Long, Integer> sizes;

  /** The numbers of the kept documents, by fingerprint. */
  private final Map<Long, Integer> kept;

  Clusters(DocumentTable documents) {
    this.documents = documents;
    this.sizes = sizes(documents);
    this.kept = documents.numbers(sizes.keySet());
  }

  private static Map<Long, Integer> sizes(DocumentTable documents) {
    Map<Long, Integer> members = new HashMap<>();
    for (int i = 0; i < documents.size(); i++) {
      if (documents.isDuplicate(i)) {
        members.merge(documents.keptFor(i), 1, Integer::sum);
      }
    }
    members.replaceAll((kept, duplicates) -> duplicates + 1);
    return members;
  }

  /** The document that this one was removed for; itself if it is kept. */
  int keptFor(int document) {
    return kept.getOrDefault(documents.keptFor(document), document);
  }

  /** The number of documents in its cluster, itself included. */
  int size(int document) {
    return sizes.getOrDefault(documents.keptFor(document), 1);
  }

  /** The kept documents of the biggest clusters, the biggest first. */
  List<Integer> biggest() {
    return kept.values().stream()
        .sorted(Comparator.<Integer>comparingInt(head -> -size(head)).thenComparing(head -> head))
        .limit(NAMED)
        .toList();
  }

  /** The members of some clusters, in order, the kept one first, at most so many of each. */
  Map<Integer, List<Integer>> members(List<Integer> heads, int most) {
    Map<Integer, List<Integer>> members = new LinkedHashMap<>();
    heads.forEach(head -> members.put(head, new ArrayList<>(List.of(head))));
    for (int i = 0; i < documents.size(); i++) {
      List<Integer> cluster = members.get(keptFor(i));
      if (cluster != null && keptFor(i) != i && cluster.size() < most) {
        cluster.add(i);
      }
    }
    return members;
  }

  /** How many clusters have how many documents, as {@code [[size, count], ...]}, ascending. */
  ArrayNode sizesJson() {
    Map<Integer, Integer> counts = new TreeMap<>();
    sizes.values().forEach(size -> counts.merge(size, 1, Integer::sum));
    ArrayNode all = Json.object().arrayNode();
    counts.forEach((size, count) -> all.addArray().add(size).add(count));
    return all;
  }

  /** The biggest clusters, as {@code [[kept document, size], ...]}. */
  ArrayNode biggestJson() {
    ArrayNode all = Json.object().arrayNode();
    biggest().forEach(head -> all.addArray().add(head).add(size(head)));
    return all;
  }
}
