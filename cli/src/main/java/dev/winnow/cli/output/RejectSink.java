package dev.winnow.cli.output;

import java.io.IOException;

/** Takes the records that are left out, in order. */
public interface RejectSink {
  /** Takes the next one. */
  void add(Reject reject) throws IOException;

  /** Is told that the next one may take a while. */
  void flush() throws IOException;
}
