package dev.winnow.cli.input;

/** Takes records as they are read; may hold the reader back. */
@FunctionalInterface
public interface RecordSink {
  /**
   * Takes the next record.
   *
   * @throws InterruptedException if nobody wants more of them
   */
  void accept(RawRecord record) throws InterruptedException;
}
