package dev.winnow.boilerplate;

import java.util.Locale;

/** Tells what a block of text is. */
public enum BlockKind {
  /** A heading within the text. */
  HEADING,

  /** Running text. */
  PARAGRAPH,

  /** An item of a list, or a term or description of a list of descriptions. */
  LIST_ITEM,

  /** Text quoted as a block. */
  QUOTE,

  /** Program text, or other text whose white space counts. */
  CODE,

  /** A cell of a table. */
  TABLE,

  /** What stands below or above a figure or a table. */
  CAPTION,

  /** What a reader wrote below the text. */
  COMMENT;

  /** Returns the name that output uses: {@code list-item}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
