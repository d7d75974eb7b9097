package dev.winnow.similarity;

/**
 * Is told how far a long run is, now and then, by the thread that called. To cancel the run, throw:
 * the exception goes to the caller, and temporary files are deleted. Interrupting that thread
 * cancels too.
 */
@FunctionalInterface
public interface Progress {
  /** What is being done. */
  enum Phase {
    /** Texts are read. */
    READING,
    /** Documents are compared with others. */
    COMPARING
  }

  /** Is told how many documents this phase is done with. */
  void report(Phase phase, long documents);
}
