package dev.winnow.similarity;

/** Which of several near-duplicates is kept: the order of priority of documents. */
public enum Keep {
  /** The one read first. */
  FIRST,

  /** The longest, in UTF-16 code units; of equally long ones the one read first. */
  LONGEST
}
