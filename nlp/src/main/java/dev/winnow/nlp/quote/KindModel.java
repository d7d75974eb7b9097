package dev.winnow.nlp.quote;

import dev.winnow.nlp.quote.Quotation.Kind;

/** Judges of which kind a quotation is, by a linear model over {@link KindFeatures}. */
final class KindModel {
  private static final String RESOURCE = "dev/winnow/nlp/quote/kinds.bin";
  private static final Kind[] KINDS = Kind.values();

  private static final class Standard {
    static final HashedModel MODEL = HashedModel.load(RESOURCE);

    private Standard() {}
  }

  private KindModel() {}

  static HashedModel standard() {
    return Standard.MODEL;
  }

  static Kind best(HashedModel model, Features features, Passage passage) {
    if (passage.dash) {
      return Kind.SPEECH;
    }
    Kind best = Kind.SPEECH;
    float most = Float.NEGATIVE_INFINITY;
    for (Kind kind : KINDS) {
      float score = features.score(model, kind.ordinal());
      if (score > most) {
        most = score;
        best = kind;
      }
    }
    return best;
  }
}
