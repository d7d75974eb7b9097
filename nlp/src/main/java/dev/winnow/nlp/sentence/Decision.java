package dev.winnow.nlp.sentence;

/** Decides whether a sentence ends at a candidate. */
interface Decision {
  boolean ends(Candidate candidate);

  /**
   * Says at once that a sentence ends where nothing speaks against it: no rule forbids what this
   * says.
   */
  default boolean plainlyEnds(Candidate candidate) {
    return false;
  }
}
