package dev.winnow.similarity;

/** What a shingle is a run of. */
public enum ShingleUnit {
  /** A word. */
  WORD,
  /** A code point. */
  CHARACTER
}
