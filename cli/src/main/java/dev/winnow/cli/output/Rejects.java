package dev.winnow.cli.output;

import java.io.Closeable;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Writes rejects and counts them. Not thread-safe. */
public final class Rejects implements RejectSink, Closeable {
  private final LineOutput out;
  private final Function<Reject, byte[]> form;
  private long count;

  private Rejects(LineOutput out, Function<Reject, byte[]> form) {
    this.out = out;
    this.form = form;
  }

  /** Writes rejects to standard error; where nobody listens to it, nothing is lost. */
  public static Rejects toStandardError(OutputStream err) {
    PrintStream unfailing = new PrintStream(err, false, StandardCharsets.UTF_8);
    return new Rejects(LineOutput.to(unfailing, "standard error"), Reject::toShortLine);
  }

  /** Writes rejects to a file of their own. */
  public static Rejects toFile(LineOutput file) {
    return new Rejects(file, Reject::toFullLine);
  }

  @Override
  public void add(Reject reject) throws OutputException {
    count++;
    out.write(form.apply(reject));
  }

  @Override
  public void flush() throws OutputException {
    out.flush();
  }

  @Override
  public void close() throws OutputException {
    out.close();
  }

  /** Returns how many there were. */
  public long count() {
    return count;
  }
}
