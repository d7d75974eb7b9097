package dev.winnow.boilerplate;

import dev.winnow.text.Edit;
import dev.winnow.text.Edits;
import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes removals of the passages that go, with the white space that would else be left double: of
 * the white space before and behind a passage the wider stays. Where none stands on either side, a
 * line break is put in, so that no words are glued together.
 */
final class TextRemoval {
  static final String SEPARATOR = "separator";

  private final String text;
  private final List<Edit> passages;
  private final List<Edit> edits = new ArrayList<>();

  private TextRemoval(String text, List<Edit> passages) {
    this.text = text;
    this.passages = passages;
  }

  /** Makes the edits for ordered, disjoint passages. */
  static Edits of(String text, List<Edit> passages) {
    TextRemoval removal = new TextRemoval(text, passages);
    int i = 0;
    while (i < passages.size()) {
      i = removal.addChain(i);
    }
    return Edits.of(text.length(), removal.edits);
  }

  /** Adds the passages from one on that only white space parts; returns the one after them. */
  private int addChain(int first) {
    int next = first + 1;
    while (next < passages.size()
        && skipSpace(passages.get(next - 1).span().end()) >= passages.get(next).span().start()) {
      next++;
    }
    int start = passages.get(first).span().start();
    int end = passages.get(next - 1).span().end();
    int before = skipSpaceBack(start);
    int behind = skipSpace(end);
    boolean keepsBefore =
        before > 0 && (breaks(before, start) > breaks(end, behind) || behind == end);
    if (keepsBefore || before == 0) {
      end = behind;
    }
    if (!keepsBefore || behind == text.length()) {
      start = before;
    }
    if (keepsBefore && behind == text.length()) {
      end = behind;
    }
    for (int i = first; i < next; i++) {
      int from = i == first ? start : edits.get(edits.size() - 1).span().end();
      int to = i + 1 == next ? end : passages.get(i + 1).span().start();
      Edit passage = passages.get(i);
      edits.add(with(passage, from, to));
    }
    if (start > 0 && end < text.length() && !isSpace(start - 1) && !isSpace(end)) {
      edits.add(Edit.replace(end, end, "\n", SEPARATOR, 1));
    }
    return next;
  }

  private static Edit with(Edit passage, int start, int end) {
    return new Edit(
        new Span(start, end), "", passage.kind(), passage.detail(), passage.confidence());
  }

  private int skipSpace(int from) {
    int i = from;
    while (i < text.length() && isSpace(i)) {
      i++;
    }
    return i;
  }

  private int skipSpaceBack(int from) {
    int i = from;
    while (i > 0 && isSpace(i - 1)) {
      i--;
    }
    return i;
  }

  private boolean isSpace(int i) {
    return LineCharacter.of(text.charAt(i)) == LineCharacter.SPACE;
  }

  /** How wide a stretch of white space is: its line breaks first, then any space at all. */
  private int breaks(int from, int to) {
    int breaks = 0;
    for (int i = from; i < to; i++) {
      breaks += text.charAt(i) == '\n' ? 2 : 0;
    }
    return breaks + (to > from ? 1 : 0);
  }
}
