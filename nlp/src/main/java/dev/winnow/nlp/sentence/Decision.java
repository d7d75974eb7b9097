package dev.winnow.nlp.sentence;

/** Decides whether a sentence ends at a candidate. */
interface Decision {
  boolean ends(Candidate candidate);
}
