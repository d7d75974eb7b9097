package dev.winnow.nlp.quote;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the turns of dialogue that dashes begin, in texts that write dialogue so: where each begins
 * after its dash and where it ends.
 *
 * <p>A dash that begins a paragraph begins a turn, and so does one after the end of a sentence
 * where the text does that often. Lists look alike; what begins with a dash counts as dialogue only
 * if most of it ends as sentences do.
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
    if (!marks.mayHaveTurns) {
      return List.of();
    }
    DialogueTurns found = new DialogueTurns(marks, style);
    found.scan(found.countInline() >= MIN_INLINE);
    return found.isDialogue() ? found.turns : List.of();
  }

  private int countInline() {
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (isInlineDash(i)) {
        count++;
      }
    }
    return count;
  }

  private void scan(boolean inline) {
    int at = 0;
    while (at < text.length()) {
      int end = marks.paragraphEnd(at, style.hardWrapped());
      scanParagraph(at, end, inline);
      at = end;
      while (at < text.length() && CharacterContext.isSpace(text.charAt(at))) {
        at++;
      }
    }
  }

  private void scanParagraph(int from, int to, boolean inline) {
    int start = dashEnd(from);
    char dash = text.charAt(from);
    boolean opened = start > from && startsTurn(start, to);
    if (opened && isHyphen(from)) {
      hyphens++;
    }
    if (inline) {
      for (int i = Math.max(from + 1, start); i < to; i++) {
        if (isInlineDash(i)) {
          if (opened) {
            turns.add(new Turn(start, i, dash));
          }
          opened = true;
          dash = text.charAt(i);
          start = afterSpaces(dashEnd(i));
          i = start - 1;
        }
      }
    }
    if (opened) {
      turns.add(new Turn(Math.min(afterSpaces(start), to), to, dash));
    }
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
    if (CharacterContext.of(c) != CharacterContext.DASH
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

  private boolean isDialogue() {
    int sentences = 0;
    for (Turn turn : turns) {
      int last = beforeSpaces(turn.end());
      if (last >= turn.start() && endsUtterance(last)) {
        sentences++;
      }
    }
    boolean manyHyphens = hyphens * 2 > turns.size();
    return sentences * 2 > turns.size() && (!manyHyphens || sentences * 10 >= turns.size() * 9);
  }
}
