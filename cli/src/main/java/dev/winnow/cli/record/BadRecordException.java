package dev.winnow.cli.record;

/** Thrown for a record that is no document; the message says why. */
public final class BadRecordException extends Exception {
  private static final long serialVersionUID = 1;

  private final String id;

  BadRecordException(String id, String message) {
    super(message, null, false, false);
    this.id = id;
  }

  /** Returns the id of the record, be it the one it goes by for want of its own. */
  public String id() {
    return id;
  }
}
