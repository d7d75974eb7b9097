package dev.winnow.cli;

/** What the process says when it ends. */
final class ExitStatus {
  /** All went well. */
  static final int OK = 0;

  /** Some records were rejected; all others are done. */
  static final int REJECTS = 1;

  /** Nothing could be done, or not all written. */
  static final int FAILED = 2;

  /** Stopped by the user: 128 and the number of the signal for that. */
  static final int INTERRUPTED = 130;

  /** The reader of the output went away: 128 and the number of the signal for that. */
  static final int CLOSED_PIPE = 141;

  private ExitStatus() {}
}
