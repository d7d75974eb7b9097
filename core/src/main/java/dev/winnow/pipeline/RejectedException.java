package dev.winnow.pipeline;

/**
 * Thrown for a document that a step could not process: names the document and the step; the cause
 * says why.
 */
public final class RejectedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String id;
  private final String step;

  RejectedException(String id, String step, Throwable cause) {
    super("step " + step + " rejects document " + id + ": " + reason(cause), cause);
    this.id = id;
    this.step = step;
  }

  private static String reason(Throwable cause) {
    return cause.getMessage() != null ? cause.getMessage() : cause.getClass().getSimpleName();
  }

  /** Returns the id of the document. */
  public String id() {
    return id;
  }

  /** Returns the name of the step that failed. */
  public String step() {
    return step;
  }

  /** Returns why, without the document and the step. */
  public String reason() {
    Throwable cause = getCause();
    return cause == null ? "" : reason(cause);
  }
}
