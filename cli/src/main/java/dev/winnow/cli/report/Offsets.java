package dev.winnow.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.cli.json.OffsetUnit;
import dev.winnow.text.Span;
import java.util.Optional;

/**
 * Reads spans of one text in UTF-16 code units, whatever they were written in. A span that does not
 * lie in the text is none. Immutable and thread-safe.
 */
final class Offsets {
  private final int length;

  /** Where each code point starts; empty if offsets are code units already. */
  private final int[] starts;

  private Offsets(int length, int[] starts) {
    this.length = length;
    this.starts = starts;
  }

  static Offsets of(String text, OffsetUnit unit) {
    boolean same =
        unit == OffsetUnit.UTF16 || text.codePointCount(0, text.length()) == text.length();
    return new Offsets(text.length(), same ? new int[0] : starts(text));
  }

  private static int[] starts(String text) {
    int[] starts = new int[text.codePointCount(0, text.length()) + 1];
    int count = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      starts[count++] = at;
    }
    starts[count] = text.length();
    return starts;
  }

  /** Reads the span that an object has in two fields. */
  Optional<Span> span(JsonNode object, String start, String end) {
    return span(object.path(start), object.path(end));
  }

  /** Reads a span that is written as a pair. */
  Optional<Span> pair(JsonNode pair) {
    return span(pair.path(0), pair.path(1));
  }

  private Optional<Span> span(JsonNode from, JsonNode to) {
    int start = offset(from);
    int end = offset(to);
    return start >= 0 && start <= end ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private int offset(JsonNode value) {
    int offset = value.asInt(-1);
    if (starts.length == 0) {
      return offset <= length ? offset : -1;
    }
    return offset >= 0 && offset < starts.length ? starts[offset] : -1;
  }
}
