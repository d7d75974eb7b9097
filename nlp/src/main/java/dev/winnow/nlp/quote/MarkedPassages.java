package dev.winnow.nlp.quote;

import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Makes passages of the marks that were read: of pairs, and of openers without a closer. */
final class MarkedPassages {
  private final Marks marks;
  private final DocumentStyle style;
  private final List<Passage> passages = new ArrayList<>();

  private MarkedPassages(Marks marks, DocumentStyle style) {
    this.marks = marks;
    this.style = style;
  }

  /** Lists the passages between marks, in order of their openers. */
  static List<Passage> of(Marks marks, DocumentStyle style) {
    MarkedPassages made = new MarkedPassages(marks, style);
    made.make();
    return made.passages;
  }

  private void make() {
    for (int i = 0; i < marks.size; i++) {
      if (marks.role[i] != Marks.OPEN) {
        continue;
      }
      if (marks.partner[i] != Marks.NO_PARTNER) {
        addPair(i, marks.partner[i]);
      } else if (marks.family(i) != QuotationMark.SINGLE && !isCutOff(i)) {
        addUnclosed(i);
      }
    }
  }

  private void addPair(int opener, int closer) {
    Span content = trimmed(marks.end(opener), marks.start[closer]);
    passages.add(new Passage(marks.start[opener], marks.end(closer), content, false, false));
  }

  /** Goes to the end of the paragraph, or to the next mark that opens or closes something. */
  private void addUnclosed(int opener) {
    int next = opener + 1;
    while (next < marks.size
        && (marks.role[next] == Marks.APOSTROPHE || marks.role[next] == Marks.STRAY)) {
      next++;
    }
    int until = marks.paragraphEnd(marks.end(opener), style.hardWrapped());
    if (next < marks.size) {
      until = Math.min(until, marks.start[next]);
    }
    Span content = trimmed(marks.end(opener), until);
    if (!content.isEmpty()) {
      passages.add(new Passage(marks.start[opener], content.end(), content, false, true));
    }
  }

  /**
   * Whether the text is one paragraph that begins with the opener and ends a sentence: then it is
   * taken from a longer quotation, and nothing in it tells that the closer is missing.
   */
  private boolean isCutOff(int opener) {
    Span all = trimmed(0, marks.text.length());
    return marks.lineBreaks == 0
        && marks.start[opener] <= all.start() + 1
        && !CharacterContext.isWord(marks.text.charAt(all.end() - 1));
  }

  private Span trimmed(int start, int end) {
    int from = start;
    int to = Math.max(start, end);
    while (from < to && CharacterContext.isSpace(marks.text.charAt(from))) {
      from++;
    }
    while (to > from && CharacterContext.isSpace(marks.text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }
}
