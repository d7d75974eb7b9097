package dev.winnow.boilerplate;

import dev.winnow.text.Edit;
import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Brings together the passages that go: those judged, those known, without those that stay. */
final class TextPassages {
  private TextPassages() {}

  /**
   * Returns the known passages and what the judged ones have beyond them, less the kept spans:
   * ordered and disjoint.
   */
  static List<Edit> merge(CharSequence text, List<Edit> judged, List<Edit> known, List<Span> kept) {
    List<Span> knownSpans = known.stream().map(Edit::span).toList();
    List<Edit> all = new ArrayList<>(less(text, judged, knownSpans));
    all.addAll(known);
    all.sort(Comparator.comparing(Edit::span));
    return less(text, all, union(kept));
  }

  /** The same places as ordered, disjoint spans. */
  static List<Span> union(List<Span> spans) {
    List<Span> union = new ArrayList<>();
    for (Span span : spans.stream().sorted().toList()) {
      int last = union.size() - 1;
      if (last >= 0 && union.get(last).end() >= span.start()) {
        int end = Math.max(union.get(last).end(), span.end());
        union.set(last, new Span(union.get(last).start(), end));
      } else {
        union.add(span);
      }
    }
    return union;
  }

  /**
   * The parts of ordered passages that ordered, disjoint spans leave, where they show something.
   */
  private static List<Edit> less(CharSequence text, List<Edit> passages, List<Span> spans) {
    if (spans.isEmpty()) {
      return passages;
    }
    List<Edit> rest = new ArrayList<>();
    int first = 0;
    for (Edit passage : passages) {
      int end = passage.span().end();
      int at = passage.span().start();
      while (first < spans.size() && spans.get(first).end() <= at) {
        first++;
      }
      for (int i = first; i < spans.size() && spans.get(i).start() < end; i++) {
        addPart(text, rest, passage, at, spans.get(i).start());
        at = Math.max(at, spans.get(i).end());
      }
      addPart(text, rest, passage, at, end);
    }
    return rest;
  }

  private static void addPart(CharSequence text, List<Edit> rest, Edit passage, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && LineCharacter.of(text.charAt(start)) == LineCharacter.SPACE) {
      start++;
    }
    while (end > start && LineCharacter.of(text.charAt(end - 1)) == LineCharacter.SPACE) {
      end--;
    }
    if (start < end) {
      rest.add(
          new Edit(
              new Span(start, end), "", passage.kind(), passage.detail(), passage.confidence()));
    }
  }
}
