package dev.winnow.nlp.quote;

import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes passages of dialogue that dashes begin: one for each stretch that is said, without the dash
 * and the teller's insertions, each linked to the one that it goes on with.
 */
final class DashDialogue {
  private DashDialogue() {}

  static List<Passage> of(Marks marks, DocumentStyle style, String language) {
    List<DialogueTurns.Turn> turns = DialogueTurns.of(marks, style);
    if (turns.isEmpty()) {
      return List.of();
    }
    String text = marks.text;
    boolean french = language.isEmpty() ? FrenchText.is(text) : language.equals("fr");
    List<Passage> passages = new ArrayList<>();
    if (french) {
      ClauseTagger tagger = ClauseTagger.standard();
      turns.forEach(turn -> add(tagger.said(text, turn), passages));
    } else {
      turns.forEach(turn -> add(DashInsertions.said(text, turn), passages));
    }
    return passages;
  }

  private static void add(List<Span> said, List<Passage> passages) {
    boolean goesOn = false;
    for (Span span : said) {
      if (!span.isEmpty()) {
        passages.add(Passage.afterDash(span, goesOn));
        goesOn = true;
      }
    }
  }
}
