package dev.winnow.boilerplate;

/** Tells how extracted content is written. */
public enum OutputFormat {
  /** Text alone: a line break between list items and rows, an empty line between other blocks. */
  TEXT,

  /** Markdown, after CommonMark, with tables as GitHub has them. */
  MARKDOWN,

  /** HTML with elements for the blocks, for emphasis and for code, without attributes of style. */
  HTML
}
