package dev.winnow.similarity;

/** What a shingle is a run of. */
enum ShingleUnit {
  WORD,
  CHARACTER
}
