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
      if (marks.role[i] == Marks.OPEN && marks.partner[i] != Marks.NO_PARTNER) {
        addPair(i, marks.partner[i]);
      } else if (isLeftOpen(i) && !isCutOff(i)) {
        addUnclosed(i);
      }
    }
  }

  /** A double mark that opens by its place, alone of its family in its line. */
  private boolean isLeftOpen(int mark) {
    boolean single = marks.family(mark) == QuotationMark.SINGLE;
    boolean open = marks.role[mark] == Marks.OPEN || marks.role[mark] == Marks.STRAY;
    if (single || !open || isNearFamily(mark)) {
      return false;
    }
    int at = marks.start[mark];
    int end = marks.end(mark);
    return (at == 0 || CharacterContext.isSpace(marks.text.charAt(at - 1)))
        && end < marks.text.length()
        && CharacterContext.isWord(marks.text.charAt(end));
  }

  private boolean isNearFamily(int mark) {
    return isOfSameLine(mark, mark - 1) || isOfSameLine(mark, mark + 1);
  }

  private boolean isOfSameLine(int mark, int other) {
    return other >= 0
        && other < marks.size
        && marks.lineStart[other] == marks.lineStart[mark]
        && marks.family(other) == marks.family(mark);
  }

  private void addPair(int opener, int closer) {
    Span content = trimmed(marks.end(opener), marks.start[closer]);
    Passage passage = Passage.betweenMarks(marks.start[opener], marks.end(closer), content);
    if (!MarkModel.isCustomary(marks.type[opener], marks.type[closer])) {
      passage.confidence = Passage.ODD_PAIR;
    } else if (marks.family(opener) == QuotationMark.SINGLE) {
      passage.confidence = Passage.SINGLE_MARKS;
    }
    passages.add(passage);
  }

  /** Goes to the end of the paragraph, or to the next mark that opens or closes something. */
  private void addUnclosed(int opener) {
    int next = opener + 1;
    while (next < marks.size && isInText(next)) {
      next++;
    }
    int limit = next < marks.size ? marks.start[next] : marks.text.length();
    int until = marks.paragraphEnd(marks.end(opener), limit, style.hardWrapped());
    Span content = trimmed(marks.end(opener), until);
    if (!content.isEmpty()) {
      passages.add(Passage.unclosed(marks.start[opener], content));
    }
  }

  /**
   * Whether the text is one paragraph of whole sentences that begins with the opener: then it is
   * taken from a longer quotation, and nothing in it tells that the closer is missing.
   */
  private boolean isCutOff(int opener) {
    Span all = trimmed(0, marks.text.length());
    if (marks.lineBreaks > 0 || marks.start[opener] > all.start() + 1) {
      return false;
    }
    for (int i = all.start(); i < all.end(); i++) {
      if (CharacterContext.of(marks.text.charAt(i)) == CharacterContext.TERMINATOR) {
        return true;
      }
    }
    return false;
  }

  /** An apostrophe, or a stray that does not look like an opener. */
  private boolean isInText(int mark) {
    boolean stray = marks.role[mark] == Marks.STRAY && !isLeftOpen(mark);
    return stray || marks.role[mark] == Marks.APOSTROPHE;
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
