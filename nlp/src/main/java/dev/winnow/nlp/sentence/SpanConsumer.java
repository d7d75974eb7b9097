package dev.winnow.nlp.sentence;

/** Takes spans as two offsets, so that none has to be made. */
@FunctionalInterface
public interface SpanConsumer {
  /**
   * Takes a span.
   *
   * @param start the offset of its first UTF-16 code unit
   * @param end the offset behind its last
   */
  void accept(int start, int end);
}
