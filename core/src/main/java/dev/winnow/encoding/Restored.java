package dev.winnow.encoding;

/**
 * A restored text with the way it came about.
 *
 * @param chosen the character of each node
 * @param cost what the way costs, in units of the {@link LetterModel}
 * @param language the language whose letters decided
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Restored(LossyReading reading, int[] chosen, long cost, int language) {
  /** Whether the language lacks the letter that lost marks leave. */
  boolean hasForeignMark() {
    return !LetterModel.get().has(language, '\u00E2');
  }
}
