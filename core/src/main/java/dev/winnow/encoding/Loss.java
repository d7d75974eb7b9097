package dev.winnow.encoding;

/** What became of the bytes that were lost. */
enum Loss {
  /** They are U+FFFD: bytes that the codec does not define. */
  REPLACED,
  /** They are question marks: C1 controls, or bytes that the codec does not define. */
  QUESTION_MARK,
  /** They are gone: C1 controls. */
  DROPPED;

  @SuppressWarnings("EnumOrdinal") // numbers rows of a table that is made anew for each order
  int index() {
    return ordinal();
  }
}
