package dev.winnow.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Composes two steps of edits, in one walk over the text between them.
 *
 * <p>There, the replacements of the first step and the spans of the second form groups that touch.
 * A group of one step stays as it is. A group of both becomes one edit, from the source that its
 * ends come from to what the second step made of it. Since a group ends only at a character that
 * neither step touched, grouping two steps and then a third, or one and then two, comes to the
 * same: composition is associative.
 */
final class Composition {
  private final Edits first;
  private final Edits second;
  private final List<Edit> composed = new ArrayList<>();

  /** The next edit of each step that no group holds yet. */
  private int i;

  private int j;

  /** Source offset minus middle offset, behind the edits of the first step before {@code i}. */
  private int shift;

  Composition(Edits first, Edits second) {
    this.first = first;
    this.second = second;
  }

  List<Edit> compose() {
    while (i < first.asList().size() || j < second.asList().size()) {
      composeGroup();
    }
    return composed;
  }

  private void composeGroup() {
    int start = (int) Math.min(firstStart(), secondStart());
    int end = start;
    int groupI = i;
    int groupJ = j;
    int shiftBefore = shift;
    while (true) {
      if (firstStart() <= end) {
        end = Math.max(end, first.targetEnd(i));
        shift = first.asList().get(i).span().end() - first.targetEnd(i);
        i++;
      } else if (secondStart() <= end) {
        end = Math.max(end, second.asList().get(j).span().end());
        j++;
      } else {
        break;
      }
    }
    if (groupJ == j) {
      composed.addAll(first.asList().subList(groupI, i));
    } else if (groupI == i) {
      second.asList().subList(groupJ, j).forEach(edit -> composed.add(moved(edit)));
    } else {
      composed.add(merged(new Span(start + shiftBefore, end + shift), start, end, groupI, groupJ));
    }
  }

  private Edit moved(Edit edit) {
    return new Edit(
        edit.span().shift(shift),
        edit.replacement(),
        edit.kind(),
        edit.detail(),
        edit.confidence());
  }

  /**
   * One edit for a group. What the second step left standing there is text of the first step's
   * replacements, since a group has no character that neither step touched.
   */
  private Edit merged(Span source, int start, int end, int groupI, int groupJ) {
    StringBuilder text = new StringBuilder();
    int at = start;
    int cursor = groupI;
    for (Edit edit : second.asList().subList(groupJ, j)) {
      cursor = appendReplacements(text, cursor, at, edit.span().start());
      text.append(edit.replacement());
      at = edit.span().end();
    }
    appendReplacements(text, cursor, at, end);
    List<Edit> causes = new ArrayList<>(first.asList().subList(groupI, i));
    causes.addAll(second.asList().subList(groupJ, j));
    return Edit.merge(source, text.toString(), causes);
  }

  /**
   * Appends what the first step put in {@code [from, until)} of the middle text; returns the edit
   * to go on with.
   */
  private int appendReplacements(StringBuilder text, int cursor, int from, int until) {
    for (int c = cursor; c < i; c++) {
      int offset = first.targetStart(c);
      String replacement = first.asList().get(c).replacement();
      int low = Math.max(0, from - offset);
      int high = Math.min(replacement.length(), until - offset);
      if (low < high) {
        text.append(replacement, low, high);
      }
      if (first.targetEnd(c) > until) {
        return c;
      }
    }
    return i;
  }

  private long firstStart() {
    return i < first.asList().size() ? first.targetStart(i) : Long.MAX_VALUE;
  }

  private long secondStart() {
    return j < second.asList().size() ? second.asList().get(j).span().start() : Long.MAX_VALUE;
  }
}
