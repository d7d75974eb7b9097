package dev.winnow.boilerplate;

import dev.winnow.text.Edit;
import dev.winnow.text.Edits;
import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Maps stretches of an output text to where they stand in a source: ordered and disjoint in both.
 * What lies between two stretches of the output was made, not copied. Grows while a text is
 * written; read-only afterwards.
 */
final class SourceMap {
  private static final String MARKUP = "markup";
  private static final String CHARACTER = "character-reference";

  /** For each stretch: start and length in the output, start and length in the source. */
  private int[] stretches = new int[256];

  private int size;
  private int sourceEnd;

  /**
   * Adds a stretch that goes on behind the last one; false if it lies before that one's end in the
   * source, and so cannot be mapped.
   */
  boolean add(int output, int length, int source, int sourceLength) {
    if (source < sourceEnd) {
      return false;
    }
    sourceEnd = source + sourceLength;
    int last = size - 4;
    if (last >= 0
        && length == sourceLength
        && stretches[last + 1] == stretches[last + 3]
        && stretches[last] + stretches[last + 1] == output
        && stretches[last + 2] + stretches[last + 3] == source) {
      stretches[last + 1] += length;
      stretches[last + 3] += length;
      return true;
    }
    if (size == stretches.length) {
      stretches = Arrays.copyOf(stretches, 2 * size);
    }
    stretches[size++] = output;
    stretches[size++] = length;
    stretches[size++] = source;
    stretches[size++] = sourceLength;
    return true;
  }

  /** The edits from the source to the text; {@code removed} are the stretches with a reason. */
  Edits edits(String original, String text, List<Edit> removed) {
    List<Edit> edits = new ArrayList<>();
    int source = 0;
    int output = 0;
    int next = 0;
    for (int i = 0; i < size; i += 4) {
      next =
          addGap(
              edits, source, stretches[i + 2], text.substring(output, stretches[i]), removed, next);
      source = stretches[i + 2] + stretches[i + 3];
      output = stretches[i] + stretches[i + 1];
      if (stretches[i + 1] != stretches[i + 3]
          || !original.startsWith(text.substring(stretches[i], output), stretches[i + 2])) {
        String replacement = text.substring(stretches[i], output);
        edits.add(Edit.replace(stretches[i + 2], source, replacement, CHARACTER, 1));
      }
    }
    addGap(edits, source, original.length(), text.substring(output), removed, next);
    return Edits.of(original.length(), edits);
  }

  /** Adds the edits of a gap: its text first, then removals; returns the removal to go on with. */
  private static int addGap(
      List<Edit> edits, int from, int to, String text, List<Edit> removed, int first) {
    int at = from;
    String pending = text;
    int next = first;
    for (; next < removed.size() && removed.get(next).span().start() < to; next++) {
      Edit removal = removed.get(next);
      int start = Math.max(at, removal.span().start());
      int end = Math.min(to, removal.span().end());
      if (start >= end) {
        continue;
      }
      addMarkup(edits, at, start, pending);
      pending = "";
      edits.add(
          new Edit(
              new Span(start, end), "", removal.kind(), removal.detail(), removal.confidence()));
      at = end;
    }
    addMarkup(edits, at, to, pending);
    return next;
  }

  private static void addMarkup(List<Edit> edits, int from, int to, String text) {
    if (from < to || !text.isEmpty()) {
      edits.add(Edit.replace(from, to, text, MARKUP, 1));
    }
  }
}
