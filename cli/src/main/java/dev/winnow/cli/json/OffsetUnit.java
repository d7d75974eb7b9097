package dev.winnow.cli.json;

/** Says what offsets count. */
public enum OffsetUnit {
  /** UTF-16 code units, as in {@link java.lang.String}. */
  UTF16,

  /** Unicode code points. */
  CODEPOINT
}
