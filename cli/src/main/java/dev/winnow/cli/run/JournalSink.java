package dev.winnow.cli.run;

import dev.winnow.cli.output.Reject;
import dev.winnow.cli.output.RejectSink;
import java.io.IOException;

/** Appends whatever comes of the records, good or rejected, to one journal, in order. */
final class JournalSink implements EntryPass.Sink<byte[]>, RejectSink {
  private final Journal journal;

  JournalSink(Journal journal) {
    this.journal = journal;
  }

  @Override
  public void accept(byte[] entry) throws IOException {
    journal.append(entry);
  }

  @Override
  public void add(Reject reject) throws IOException {
    journal.append(Rejected.entry(reject));
  }

  @Override
  public void reject(byte[] entry) throws IOException {
    journal.append(entry);
  }

  /** Blocks are written when they are full: smaller ones would make the journal larger. */
  @Override
  public void idle() {}

  @Override
  public void flush() {}
}
