package dev.winnow.pipeline;

import dev.winnow.text.Edit;
import dev.winnow.text.Edits;
import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Carries removals back to the decoded source and keeps the list of them ordered and disjoint. */
final class Removals {
  private Removals() {}

  /**
   * Adds the removals of a step to those of the steps before it. A removal around an older one is
   * noted as the pieces on both of its sides: what is gone is noted once, with the reason it went
   * for.
   */
  static List<Edit> add(List<Edit> before, Edits sofar, List<Edit> gone) {
    List<Edit> all = new ArrayList<>();
    int at = 0;
    int old = 0;
    for (Edit edit : gone) {
      Span span = sofar.toSource(edit.span());
      int start = Math.max(at, span.start());
      for (; old < before.size() && before.get(old).span().start() < span.end(); old++) {
        Span past = before.get(old).span();
        addPiece(all, start, past.start(), edit);
        all.add(before.get(old));
        start = Math.max(start, past.end());
      }
      addPiece(all, start, span.end(), edit);
      at = Math.max(start, span.end());
    }
    all.addAll(before.subList(old, before.size()));
    return List.copyOf(all);
  }

  private static void addPiece(List<Edit> all, int start, int end, Edit edit) {
    if (start < end) {
      all.add(new Edit(new Span(start, end), "", edit.kind(), edit.detail(), edit.confidence()));
    }
  }
}
