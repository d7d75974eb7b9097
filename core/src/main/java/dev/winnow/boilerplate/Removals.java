package dev.winnow.boilerplate;

import dev.winnow.text.Edit;
import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Lists what was left out: neighbours that go for the same reason are one removal. */
final class Removals {
  private final List<Edit> removals = new ArrayList<>();
  private final List<Span> kept;

  /** Up to where the source is dealt with, and the first stretch that is kept behind that. */
  private int at;

  private int next;

  /** Whether nothing is kept behind the last removal so far. */
  private boolean adjacent;

  private Removals(List<Span> kept) {
    this.kept = kept;
  }

  /** The removals, ordered and disjoint; {@code judged} is in the order of the source. */
  static List<Edit> of(List<Choices.Judged> judged, boolean keepComments) {
    List<Span> kept = new ArrayList<>();
    List<Choices.Judged> removed = new ArrayList<>();
    for (Choices.Judged each : judged) {
      if (each.isContent() || (keepComments && each.reason().equals(Reasons.COMMENT))) {
        keep(kept, each.source());
      } else {
        removed.add(each);
      }
    }
    Removals removals = new Removals(kept);
    removed.forEach(removals::remove);
    return removals.removals;
  }

  private static void keep(List<Span> kept, Span span) {
    int last = kept.size() - 1;
    if (last >= 0 && span.start() < kept.get(last).end()) {
      Span before = kept.get(last);
      kept.set(last, new Span(before.start(), Math.max(before.end(), span.end())));
    } else {
      kept.add(span);
    }
  }

  /** Removes a block, except for kept text that the parser moved into its stretch. */
  private void remove(Choices.Judged block) {
    at = Math.max(at, block.source().start());
    int end = block.source().end();
    while (at < end) {
      while (next < kept.size() && kept.get(next).start() <= at) {
        at = Math.max(at, kept.get(next++).end());
        adjacent = false;
      }
      int until = next < kept.size() ? Math.min(end, kept.get(next).start()) : end;
      if (at < until) {
        add(new Span(at, until), block);
        at = until;
      }
    }
  }

  private void add(Span span, Choices.Judged block) {
    Edit last = adjacent ? removals.get(removals.size() - 1) : null;
    if (last != null && last.kind().equals(block.reason()) && last.detail().equals(block.rule())) {
      Span both = new Span(last.span().start(), span.end());
      double confidence = Math.min(last.confidence(), block.confidence());
      removals.set(
          removals.size() - 1, new Edit(both, "", block.reason(), block.rule(), confidence));
    } else {
      removals.add(new Edit(span, "", block.reason(), block.rule(), block.confidence()));
    }
    adjacent = true;
  }
}
