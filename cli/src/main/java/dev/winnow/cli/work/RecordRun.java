package dev.winnow.cli.work;

import dev.winnow.cli.input.Inputs;
import dev.winnow.cli.input.RawRecord;
import dev.winnow.cli.output.Reject;
import dev.winnow.cli.output.RejectSink;
import dev.winnow.cli.record.BadRecordException;
import dev.winnow.cli.record.Fingerprints;
import dev.winnow.cli.record.Fingerprints.Fingerprint;
import dev.winnow.cli.record.JsonRecord;
import dev.winnow.cli.record.RecordReader;
import dev.winnow.pipeline.RejectedException;
import java.io.IOException;

/**
 * Takes every record of the inputs through a step, on several threads, and hands on what comes of
 * it in the order of the input. A record that is bad, fails or takes too long is rejected, and so
 * is one whose id was there. For one run.
 *
 * @param <T> what comes of a record
 */
public final class RecordRun<T> {
  private final String command;
  private final RecordReader reader;
  private final Step<T> step;
  private final Sink<T> sink;
  private final RejectSink rejects;
  private final Fingerprints seen;
  private long records;

  /** Makes something of a record; called from several threads. */
  @FunctionalInterface
  public interface Step<T> {
    /** Returns what it makes of a record. */
    T apply(JsonRecord record) throws Exception;
  }

  /** Takes what comes of the records, in order, on one thread. */
  public interface Sink<T> {
    /** Takes what came of the next record. */
    void accept(T value) throws IOException;

    /** Is told that the next one may take a while. */
    void idle() throws IOException;
  }

  /** Prepares a run over records of which none was there before. */
  public RecordRun(
      String command, RecordReader reader, Step<T> step, Sink<T> sink, RejectSink rejects) {
    this(command, reader, step, sink, rejects, new Fingerprints());
  }

  /**
   * Prepares a run.
   *
   * @param seen the ids that were there before; those that come are added
   */
  public RecordRun(
      String command,
      RecordReader reader,
      Step<T> step,
      Sink<T> sink,
      RejectSink rejects,
      Fingerprints seen) {
    this.command = command;
    this.reader = reader;
    this.step = step;
    this.sink = sink;
    this.rejects = rejects;
    this.seen = seen;
  }

  /** Works through the inputs; returns how many records there were. */
  public long run(Inputs inputs, WorkSettings settings, Progress progress)
      throws IOException, InterruptedException {
    return run(sink -> inputs.read(sink::accept), settings, progress);
  }

  /** Works through records from any place; returns how many there were. */
  public long run(OrderedWork.Reader<RawRecord> source, WorkSettings settings, Progress progress)
      throws IOException, InterruptedException {
    try (OrderedWork<RawRecord, Outcome<T>> work =
        new OrderedWork<>(new Job(settings), settings.threads(), settings.timeLimit())) {
      work.run(source, new Results(progress));
    }
    return records;
  }

  private final class Job implements OrderedWork.Job<RawRecord, Outcome<T>> {
    private final WorkSettings settings;

    Job(WorkSettings settings) {
      this.settings = settings;
    }

    @Override
    public int size(RawRecord raw) {
      return raw.size();
    }

    @Override
    public Outcome<T> work(RawRecord raw) {
      try {
        return process(raw, reader.read(raw));
      } catch (BadRecordException e) {
        return failed(raw, e.id(), "read", String.valueOf(e.getMessage()));
      } catch (Throwable e) {
        Debug.show(e);
        return failed(raw, raw.origin().id(), "read", Debug.reason(e));
      }
    }

    private Outcome<T> process(RawRecord raw, JsonRecord record) {
      try {
        T value = step.apply(record);
        return new Outcome.Done<>(
            record.origin(), record.id(), record.checksum(), Fingerprint.of(record.id()), value);
      } catch (RejectedException e) {
        Debug.show(e);
        return failed(raw, record.id(), e.step(), e.reason());
      } catch (Throwable e) {
        // Also errors: the memory and the stack of this one record are free again afterwards.
        Debug.show(e);
        return failed(raw, record.id(), command, Debug.reason(e));
      }
    }

    private Outcome<T> failed(RawRecord raw, String id, String step, String error) {
      return new Outcome.Failed<>(new Reject(raw.origin(), id, step, error, raw.checksum()));
    }

    @Override
    public Outcome<T> late(RawRecord raw) {
      String error = "document takes longer than --time-limit " + settings.timeLimitText();
      return failed(raw, id(raw), command, error);
    }

    /** The worker that has read the id does not answer any more. */
    private String id(RawRecord raw) {
      try {
        return reader.read(raw).id();
      } catch (BadRecordException e) {
        return e.id();
      }
    }
  }

  private final class Results implements OrderedWork.Results<Outcome<T>> {
    private final Progress progress;

    Results(Progress progress) {
      this.progress = progress;
    }

    @Override
    public void accept(Outcome<T> outcome) throws IOException {
      records++;
      progress.step();
      if (outcome instanceof Outcome.Done<T> done) {
        if (seen.add(done.fingerprint())) {
          sink.accept(done.value());
        } else {
          rejects.add(duplicate(done));
        }
      } else if (outcome instanceof Outcome.Failed<T> failed) {
        seen.add(Fingerprint.of(failed.reject().id()));
        rejects.add(failed.reject());
      }
    }

    private Reject duplicate(Outcome.Done<T> done) {
      String error = "a record of this id was there: " + done.id();
      return new Reject(done.origin(), done.id(), "read", error, done.checksum());
    }

    @Override
    public void idle() throws IOException {
      sink.idle();
      rejects.flush();
    }
  }
}
