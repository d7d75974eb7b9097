package dev.winnow.cli.json;

import java.util.Locale;

/** Says what offsets count. */
public enum OffsetUnit {
  /** UTF-16 code units, as in {@link java.lang.String}. */
  UTF16,

  /** Unicode code points. */
  CODEPOINT;

  /** Returns the name by which the command line knows this. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
