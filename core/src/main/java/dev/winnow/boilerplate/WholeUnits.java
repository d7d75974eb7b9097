package dev.winnow.boilerplate;

import dev.winnow.text.Span;
import dev.winnow.text.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts spans back to the units of text they hold whole, so that what two texts have in common by
 * chance at the seam (the first word of what follows a banner) is not taken for part of it.
 */
final class WholeUnits {
  private final CharSequence text;
  private final List<Span> units = new ArrayList<>();

  WholeUnits(CharSequence text) {
    this.text = text;
    Units cursor = Units.of(text);
    int start = cursor.start();
    while (cursor.next()) {
      if (!cursor.isPhraseBreak()) {
        units.add(new Span(start, cursor.end()));
        start = cursor.start();
      }
    }
    int end = cursor.trimmedLength();
    if (start < end) {
      units.add(new Span(start, end));
    }
  }

  /**
   * The units whose words all lie in a span, from the first to the last; nothing if there is none.
   */
  Optional<Span> within(Span span) {
    int first = firstWithStartFrom(span.start());
    int last = first;
    while (last < units.size() && lastWordEnd(units.get(last)) <= span.end()) {
      last++;
    }
    return first < last
        ? Optional.of(new Span(units.get(first).start(), units.get(last - 1).end()))
        : Optional.empty();
  }

  /** The first unit that has no word before an offset. */
  private int firstWithStartFrom(int offset) {
    int low = 0;
    int high = units.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (firstWordStart(units.get(middle)) >= offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private int firstWordStart(Span unit) {
    int i = unit.start();
    while (i < unit.end() && !isWordAt(i)) {
      i++;
    }
    return i;
  }

  private int lastWordEnd(Span unit) {
    int i = unit.end();
    while (i > unit.start() && !isWordAt(i - 1)) {
      i--;
    }
    return i;
  }

  private boolean isWordAt(int offset) {
    char c = text.charAt(offset);
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }
}
