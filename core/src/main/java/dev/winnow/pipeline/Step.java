package dev.winnow.pipeline;

/**
 * Does one thing to a document. A step that throws rejects that document, and no other.
 *
 * <p>A pipeline calls its steps from several threads at once, so a step must be thread-safe.
 */
@FunctionalInterface
public interface Step {
  /**
   * Returns what this step makes of a document.
   *
   * @throws Exception if this document cannot be processed; the message is shown to the user
   */
  CleanDocument apply(CleanDocument document) throws Exception;
}
