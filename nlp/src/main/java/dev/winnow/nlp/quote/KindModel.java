package dev.winnow.nlp.quote;

import dev.winnow.nlp.quote.Clue.Pattern;
import dev.winnow.nlp.quote.Quotation.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges of which kind a quotation is, by a linear model over {@link KindFeatures}. */
final class KindModel {
  private static final String RESOURCE = "dev/winnow/nlp/quote/kinds.bin";

  /** The kinds in the order of their labels. */
  private static final List<Kind> KINDS = List.of(Kind.SPEECH, Kind.MIXED, Kind.TITLE, Kind.TERM);

  private static final class Standard {
    static final HashedModel MODEL = HashedModel.load(RESOURCE);

    private Standard() {}
  }

  private KindModel() {}

  static HashedModel standard() {
    return Standard.MODEL;
  }

  static Kind best(
      HashedModel model,
      Features features,
      Passage passage,
      @Nullable Clue clue,
      boolean insideClause) {
    if (passage.dash) {
      return Kind.SPEECH;
    }
    Kind best = Kind.SPEECH;
    float most = Float.NEGATIVE_INFINITY;
    for (int label = 0; label < KINDS.size(); label++) {
      Kind kind = KINDS.get(label);
      float score = features.score(model, label);
      boolean apart = kind == Kind.SPEECH || kind == Kind.TITLE;
      boolean allowed = allows(clue, kind) && !(insideClause && apart);
      if (score > most && allowed) {
        most = score;
        best = kind;
      }
    }
    return best;
  }

  /**
   * What a reporting verb governs is someone's words, and what it stands beside no name of a work.
   */
  private static boolean allows(@Nullable Clue clue, Kind kind) {
    if (clue == null || !clue.hasCue()) {
      return true;
    }
    boolean beside =
        clue.pattern() == Pattern.QUOTE_VERB_SUBJECT
            || clue.pattern() == Pattern.QUOTE_SUBJECT_VERB;
    return kind != Kind.TERM && !(beside && kind == Kind.TITLE);
  }
}
