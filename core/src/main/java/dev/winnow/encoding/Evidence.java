package dev.winnow.encoding;

/** Says what a charset was decided by. */
public enum Evidence {
  BYTE_ORDER_MARK("byte order mark"),
  HTTP("HTTP charset"),
  META("meta charset"),
  ASCII("only ASCII"),
  UTF_8_VALIDITY("valid UTF-8"),
  ESCAPE_SEQUENCES("escape sequences"),
  STATISTICS("statistics");

  private final String description;

  Evidence(String description) {
    this.description = description;
  }

  /** Returns the evidence in plain words: {@code valid UTF-8}. */
  public String description() {
    return description;
  }
}
