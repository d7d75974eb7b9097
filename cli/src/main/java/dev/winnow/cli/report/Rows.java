package dev.winnow.cli.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Keeps the rows of the first documents in the order of {@link Shuffle}: as many as may be listed,
 * however many there are. Not thread-safe.
 */
final class Rows {
  private final int most;
  private final Map<Integer, Row> rows = new HashMap<>();
  private final PriorityQueue<Long> lastFirst = new PriorityQueue<>(Comparator.reverseOrder());

  Rows(int most) {
    this.most = most;
  }

  void add(int document, Row row) {
    rows.put(document, row);
    lastFirst.add(Shuffle.key(document));
    if (lastFirst.size() > most) {
      rows.remove(Shuffle.document(lastFirst.remove()));
    }
  }

  /** Adds a row that is listed for another reason. */
  void addListed(int document, Row row) {
    rows.putIfAbsent(document, row);
  }

  Row get(int document) {
    return Optional.ofNullable(rows.get(document)).orElseThrow();
  }
}
