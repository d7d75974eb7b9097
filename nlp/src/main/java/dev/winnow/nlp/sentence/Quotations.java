package dev.winnow.nlp.sentence;

import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Holds where a text is quoted: spans in order, those that overlap or touch in one another made
 * one.
 *
 * <p>Immutable and thread-safe.
 */
final class Quotations {
  private final int[] starts;
  private final int[] ends;

  Quotations(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    Collections.sort(sorted);
    List<Span> merged = new ArrayList<>();
    for (Span span : sorted) {
      Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && span.start() < last.end()) {
        merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    starts = merged.stream().mapToInt(Span::start).toArray();
    ends = merged.stream().mapToInt(Span::end).toArray();
  }

  /** Returns the first index at or behind another whose span ends behind an offset. */
  int indexAt(int offset, int from) {
    int index = from;
    while (index < ends.length && ends[index] <= offset) {
      index++;
    }
    return index;
  }

  /** Returns whether the span at an index holds text on both sides of an offset. */
  boolean isInside(int index, int offset) {
    return index < starts.length && starts[index] < offset && offset < ends[index];
  }
}
