package dev.winnow.nlp.quote;

import org.jspecify.annotations.Nullable;

/**
 * What a pattern found around a quotation: the speaker's mention and the cue, as tokens' bounds.
 *
 * <p>Immutable.
 *
 * @param pattern the pattern that matched
 * @param start where the mention starts
 * @param end where it ends
 * @param cueStart where the cue starts, or -1 without one
 * @param cueEnd where it ends
 */
record Clue(Pattern pattern, int start, int end, int cueStart, int cueEnd) {
  /** How speaker, verb and quotation stand to each other. */
  enum Pattern {
    QUOTE_VERB_SUBJECT(0),
    QUOTE_SUBJECT_VERB(1),
    SUBJECT_VERB_QUOTE(2),
    SENTENCE_END(3),
    SOURCE(4),
    NAME_COLON(5),
    DASH_NAME(6),
    COLON(7),
    SAME_PARAGRAPH(8),
    PARAGRAPH_BEFORE(9),
    SENTENCE_BEFORE(10);

    /** The number that the model of kinds knows the pattern by. */
    final int code;

    Pattern(int code) {
      this.code = code;
    }
  }

  boolean hasCue() {
    return cueStart >= 0;
  }

  Clue as(Pattern other) {
    return new Clue(other, start, end, cueStart, cueEnd);
  }

  static @Nullable Clue of(Pattern pattern, Tokens tokens, int @Nullable [] subject, int cue) {
    if (subject == null) {
      return null;
    }
    return new Clue(
        pattern,
        tokens.start[subject[0]],
        tokens.end[subject[1]],
        cue < 0 ? -1 : tokens.start[cue],
        cue < 0 ? -1 : tokens.end[cue]);
  }
}
