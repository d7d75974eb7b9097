package dev.winnow.cli;

import dev.winnow.cli.output.LineOutput;
import java.io.IOException;

/** Writes records as they come, and hands on what is there whenever there is time. */
final class LineSink implements LineCommand.Writer<byte[]> {
  private final LineOutput out;

  LineSink(LineOutput out) {
    this.out = out;
  }

  @Override
  public void accept(byte[] line) throws IOException {
    out.write(line);
  }

  @Override
  public void idle() throws IOException {
    out.flush();
  }

  @Override
  public void finish() {}

  /** Leaves the output open: it belongs to whoever opened it. */
  @Override
  public void close() {}
}
