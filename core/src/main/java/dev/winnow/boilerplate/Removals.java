package dev.winnow.boilerplate;

import dev.winnow.text.Edit;
import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Lists what was left out: neighbours that go for the same reason are one removal. */
final class Removals {
  private Removals() {}

  /** The removals, ordered and disjoint; {@code judged} is in the order of the source. */
  static List<Edit> of(List<Choices.Judged> judged, boolean keepComments) {
    List<Edit> removals = new ArrayList<>();
    int keptUntil = 0;
    boolean adjacent = false;
    for (Choices.Judged each : judged) {
      Span span = each.source();
      if (each.isContent() || (keepComments && each.reason().equals(Reasons.COMMENT))) {
        keptUntil = Math.max(keptUntil, span.end());
        adjacent = false;
        continue;
      }
      int start = Math.max(span.start(), keptUntil);
      if (start >= span.end()) {
        continue;
      }
      Edit last = adjacent ? removals.get(removals.size() - 1) : null;
      if (last != null && last.kind().equals(each.reason()) && last.detail().equals(each.rule())) {
        Span both = new Span(last.span().start(), span.end());
        double confidence = Math.min(last.confidence(), each.confidence());
        removals.set(
            removals.size() - 1, new Edit(both, "", each.reason(), each.rule(), confidence));
      } else {
        removals.add(
            new Edit(
                new Span(start, span.end()), "", each.reason(), each.rule(), each.confidence()));
      }
      keptUntil = span.end();
      adjacent = true;
    }
    return removals;
  }
}
