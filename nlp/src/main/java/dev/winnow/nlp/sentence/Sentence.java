package dev.winnow.nlp.sentence;

/**
 * Holds a sentence of a text that is read as a stream.
 *
 * <p>Immutable and thread-safe.
 *
 * @param start the offset of its first code unit in the whole text, in UTF-16 code units, at least
 *     0
 * @param text the sentence, without the white space around it, never empty
 */
public record Sentence(long start, String text) {
  /**
   * Makes a sentence.
   *
   * @throws IllegalArgumentException if {@code start < 0} or the text is empty
   */
  public Sentence {
    if (start < 0) {
      throw new IllegalArgumentException("start must be at least 0: " + start);
    }
    if (text.isEmpty()) {
      throw new IllegalArgumentException("text must not be empty");
    }
  }

  /** Returns the offset behind its last code unit in the whole text. */
  public long end() {
    return start + text.length();
  }
}
