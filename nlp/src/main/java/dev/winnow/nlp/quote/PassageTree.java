package dev.winnow.nlp.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts passages into one order and says which stands in which. */
final class PassageTree {
  private static final Comparator<Passage> ORDER =
      Comparator.<Passage>comparingInt(p -> p.start).thenComparing(p -> -p.end);

  private PassageTree() {}

  /**
   * Merges passages between marks with those after dashes. Speech after a dash that crosses a pair
   * of marks, or stands in one, is left out.
   */
  static List<Passage> of(List<Passage> marked, List<Passage> dashed) {
    List<Passage> all = new ArrayList<>(marked);
    addUncrossed(marked, dashed, all);
    all.sort(ORDER);
    nest(all);
    return all;
  }

  private static void addUncrossed(List<Passage> marked, List<Passage> dashed, List<Passage> all) {
    int i = 0;
    int reach = 0;
    for (Passage dash : dashed) {
      while (i < marked.size() && marked.get(i).start <= dash.start) {
        reach = Math.max(reach, marked.get(i).end);
        i++;
      }
      int inside = reach;
      for (int j = i; j < marked.size() && marked.get(j).start < dash.end; j++) {
        inside = Math.max(inside, marked.get(j).end);
      }
      if (reach <= dash.start && inside <= dash.end) {
        all.add(dash);
      }
    }
  }

  private static void nest(List<Passage> passages) {
    int open = Passage.NONE;
    int lastDash = Passage.NONE;
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      while (open != Passage.NONE && passages.get(open).end < passage.end) {
        open = passages.get(open).parent;
      }
      passage.parent = open;
      passage.depth = open == Passage.NONE ? 0 : passages.get(open).depth + 1;
      open = i;
      if (passage.dash) {
        passage.continues = passage.goesOn ? lastDash : Passage.NONE;
        lastDash = i;
      }
    }
  }
}
