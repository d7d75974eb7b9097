package dev.winnow.nlp.quote;

import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides a turn of dialogue where dashes also set off the teller's insertions, as in Spanish,
 * Polish and Russian: {@code —Sí —dijo ella—. Voy.}, {@code — Да, — сказал он. — Иду.}
 *
 * <p>A dash begins an insertion if a lower-case word follows and the dash hangs on it, or
 * punctuation stands before, or the word reports. The next dash ends it.
 */
final class DashInsertions {
  private DashInsertions() {}

  static List<Span> said(String text, DialogueTurns.Turn turn) {
    List<Span> said = new ArrayList<>();
    int from = turn.start();
    boolean told = false;
    for (int i = turn.start() + 1; i < turn.end(); i++) {
      if (!isDash(text, i, turn.end())) {
        continue;
      }
      if (!told && beginsInsertion(text, i, turn.end())) {
        add(text, from, i, said);
        told = true;
      } else if (told) {
        from = afterDash(text, i, turn.end());
        told = false;
      }
    }
    if (!told) {
      add(text, from, turn.end(), said);
    }
    return said;
  }

  private static void add(String text, int from, int to, List<Span> said) {
    int end = to;
    while (end > from && CharacterContext.isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (end > from) {
      said.add(new Span(from, end));
    }
  }

  private static boolean isDash(String text, int i, int end) {
    char c = text.charAt(i);
    boolean spaced =
        CharacterContext.isSpace(text.charAt(i - 1))
            || (i + 1 < end && CharacterContext.isSpace(text.charAt(i + 1)));
    boolean shortDash = c == '\u2013' || c == '-';
    return c == '\u2014' || c == '\u2015' || (shortDash && spaced);
  }

  private static boolean beginsInsertion(String text, int dash, int end) {
    int next = skipSpaces(text, dash + 1, end);
    if (next == end || CharacterContext.of(text.charAt(next)) != CharacterContext.LOWER) {
      return false;
    }
    int before = dash - 1;
    while (before > 0 && CharacterContext.isSpace(text.charAt(before))) {
      before--;
    }
    byte kind = CharacterContext.of(text.charAt(before));
    boolean afterPunctuation =
        kind == CharacterContext.COMMA
            || kind == CharacterContext.TERMINATOR
            || kind == CharacterContext.CLOSER;
    boolean hanging = next == dash + 1 && CharacterContext.isSpace(text.charAt(dash - 1));
    return afterPunctuation || hanging || isCue(text, next, end);
  }

  private static boolean isCue(String text, int from, int end) {
    int to = from;
    while (to < end && CharacterContext.isWord(text.charAt(to))) {
      to++;
    }
    return (Lexicon.of("").categories(text, from, to) & Lexicon.CUE) != 0;
  }

  /** Behind the dash and the punctuation of the speech that it broke off. */
  private static int afterDash(String text, int dash, int end) {
    int i = dash + 1;
    while (i < end
        && (CharacterContext.of(text.charAt(i)) == CharacterContext.DASH
            || ".,;:".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return skipSpaces(text, i, end);
  }

  private static int skipSpaces(String text, int from, int end) {
    int i = from;
    while (i < end && CharacterContext.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
