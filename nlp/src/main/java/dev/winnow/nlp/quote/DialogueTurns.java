package dev.winnow.nlp.quote;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the turns of dialogue that dashes begin, in texts that write dialogue so: where each begins
 * after its dash and where it ends.
 *
 * <p>A dash that begins a paragraph begins a turn, and so does one after the end of a sentence
 * where the text does that often. Lists look alike; what begins with a dash counts as dialogue only
 * if most of it ends as sentences do, and behind hyphens only if some of it asks or exclaims too.
 */
final class DialogueTurns {
  private static final int MIN_INLINE = 3;

  /**
   * One turn.
   *
   * @param start where its words begin
   * @param end where its paragraph ends or the next turn's dash stands
   * @param dash the dash that begins it
   */
  record Turn(int start, int end, char dash) {}

  private final String text;
  private final DocumentStyle style;
  private final Marks marks;
  private final List<Turn> turns = new ArrayList<>();
  private int hyphens;

  private DialogueTurns(Marks marks, DocumentStyle style) {
    this.text = marks.text;
    this.marks = marks;
    this.style = style;
  }

  /** Lists the turns of a text, in order; none if the text does not write dialogue with dashes. */
  static List<Turn> of(Marks marks, DocumentStyle style) {
    if (marks.turnDashCount == 0) {
      return List.of();
    }
    DialogueTurns found = new DialogueTurns(marks, style);
    found.scan(found.countInline() >= MIN_INLINE);
    return found.isDialogue() ? found.turns : List.of();
  }

  private int countInline() {
    int count = 0;
    for (int i = 0; i < marks.turnDashCount; i++) {
      count += isInlineDash(marks.turnDashes[i]) ? 1 : 0;
    }
    return count;
  }

  private void scan(boolean inline) {
    int i = 0;
    while (i < marks.turnDashCount) {
      int end = marks.paragraphEnd(marks.turnDashes[i], style.hardWrapped());
      int next = i;
      while (next < marks.turnDashCount && marks.turnDashes[next] < end) {
        next++;
      }
      scanParagraph(i, next, end, inline);
      i = next;
    }
  }

  /** Adds the turns that begin with the dashes [first, last) of the paragraph that ends there. */
  private void scanParagraph(int first, int last, int end, boolean inline) {
    int start = -1;
    char dash = 0;
    for (int i = first; i < last; i++) {
      int at = marks.turnDashes[i];
      boolean begins = i == first && beginsParagraph(at) && startsTurn(dashEnd(at), end);
      if ((!begins || dashEnd(at) == at) && !(inline && isInlineDash(at))) {
        continue;
      }
      if (begins && isHyphen(at)) {
        hyphens++;
      }
      if (start >= 0) {
        turns.add(new Turn(start, at, dash));
      }
      start = Math.min(afterSpaces(dashEnd(at)), end);
      dash = text.charAt(at);
    }
    if (start >= 0) {
      turns.add(new Turn(start, end, dash));
    }
  }

  private boolean beginsParagraph(int at) {
    int breaks = 0;
    for (int i = at - 1; i >= 0; i--) {
      byte kind = CharacterContext.of(text.charAt(i));
      if (kind == CharacterContext.LINE_BREAK) {
        boolean pair = text.charAt(i) == '\r' && text.charAt(i + 1) == '\n';
        breaks += pair ? 0 : 1;
      } else if (kind != CharacterContext.SPACE) {
        return breaks > (style.hardWrapped() ? 1 : 0);
      }
    }
    return true;
  }

  private boolean isHyphen(int at) {
    return text.charAt(at) == '-' && dashEnd(at) == at + 1;
  }

  /** Where a dash ends that begins at an offset, or the offset. */
  private int dashEnd(int at) {
    if (at >= text.length()) {
      return at;
    }
    char c = text.charAt(at);
    if (c == '\u2013' || c == '\u2014' || c == '\u2015') {
      return at + 1;
    }
    if (c != '-') {
      return at;
    }
    if (at + 1 < text.length() && text.charAt(at + 1) == '-') {
      return at + 2;
    }
    boolean bullet = at + 1 < text.length() && CharacterContext.isSpace(text.charAt(at + 1));
    return bullet ? at + 1 : at;
  }

  private int afterSpaces(int at) {
    int i = at;
    while (i < text.length() && CharacterContext.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int beforeSpaces(int at) {
    int i = at - 1;
    while (i >= 0 && CharacterContext.isSpace(text.charAt(i))) {
      i--;
    }
    return i;
  }

  private boolean startsTurn(int afterDash, int to) {
    int i = afterSpaces(afterDash);
    return i < to && startsUtterance(i);
  }

  private boolean startsUtterance(int at) {
    return switch (CharacterContext.of(text.charAt(at))) {
      case CharacterContext.UPPER,
          CharacterContext.LETTER,
          CharacterContext.DIGIT,
          CharacterContext.MARK,
          CharacterContext.TERMINATOR,
          CharacterContext.PREFIX ->
          true;
      default -> false;
    };
  }

  private boolean isInlineDash(int i) {
    char c = text.charAt(i);
    if (i == 0
        || CharacterContext.of(c) != CharacterContext.DASH
        || !CharacterContext.isSpace(text.charAt(i - 1))) {
      return false;
    }
    int end = dashEnd(i);
    if (end == i || (c == '-' && end == i + 1)) {
      return false;
    }
    int before = beforeSpaces(i);
    int after = afterSpaces(end);
    return before >= 0 && after < text.length() && endsUtterance(before) && startsUtterance(after);
  }

  private boolean endsUtterance(int at) {
    char c = text.charAt(at);
    byte kind = CharacterContext.of(c);
    return kind == CharacterContext.TERMINATOR || c == ':' || c == '\u00bb';
  }

  /**
   * Most turns end as sentences do; where hyphens begin them, as they begin the items of lists,
   * nearly all, and some of them ask or exclaim.
   */
  private boolean isDialogue() {
    int sentences = 0;
    int lively = 0;
    for (Turn turn : turns) {
      int last = beforeSpaces(turn.end());
      if (last >= turn.start() && endsUtterance(last)) {
        sentences++;
        lively += isLively(turn) ? 1 : 0;
      }
    }
    if (hyphens * 2 > turns.size()) {
      return sentences * 10 >= turns.size() * 9 && lively * 5 >= turns.size();
    }
    return sentences * 2 > turns.size();
  }

  private boolean isLively(Turn turn) {
    for (int i = turn.start(); i < turn.end(); i++) {
      char c = text.charAt(i);
      if (c == '?' || c == '!') {
        return true;
      }
    }
    return false;
  }
}
