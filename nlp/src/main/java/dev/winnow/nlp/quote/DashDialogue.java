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
    List<Passage> passages = new ArrayList<>();
    @org.jspecify.annotations.Nullable
    ClauseTagger tagger = language.equals("fr") ? ClauseTagger.standard() : null;
    for (DialogueTurns.Turn turn : DialogueTurns.of(marks, style)) {
      List<Span> said =
          tagger == null ? DashInsertions.said(marks.text, turn) : tagger.said(marks.text, turn);
      boolean first = true;
      for (Span span : said) {
        if (!span.isEmpty()) {
          Passage passage = new Passage(span.start(), span.end(), span, true, false);
          passage.goesOn = !first;
          passages.add(passage);
          first = false;
        }
      }
    }
    return passages;
  }
}
