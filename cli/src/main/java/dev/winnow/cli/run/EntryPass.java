package dev.winnow.cli.run;

import dev.winnow.cli.output.Reject;
import dev.winnow.cli.work.Debug;
import dev.winnow.cli.work.OrderedWork;
import dev.winnow.cli.work.Progress;
import dev.winnow.cli.work.WorkSettings;
import dev.winnow.pipeline.RejectedException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Takes the documents of a journal through a step, on several threads, and hands on what comes of
 * them in their order. For one pass.
 *
 * @param <T> what comes of a document
 */
final class EntryPass<T> {
  private final String name;
  private final Step<T> step;
  private final Sink<T> sink;

  /** Makes something of a document; called from several threads. */
  @FunctionalInterface
  interface Step<T> {
    T apply(SpooledDocument document) throws Exception;
  }

  /** Takes what comes of the entries, in order, on one thread. */
  interface Sink<T> {
    void accept(T value) throws IOException;

    /** Takes an entry that is a reject, of this pass or an earlier one. */
    void reject(byte[] entry) throws IOException;

    /** Is told that the next one may take a while. */
    void idle() throws IOException;
  }

  private sealed interface Result<T> {
    record Done<T>(T value) implements Result<T> {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Failed<T>(byte[] entry) implements Result<T> {}
  }

  EntryPass(String name, Step<T> step, Sink<T> sink) {
    this.name = name;
    this.step = step;
    this.sink = sink;
  }

  /** Works through the entries of a journal from a number on. */
  void run(Path journal, long from, WorkSettings settings, Progress progress)
      throws IOException, InterruptedException {
    progress.at(from);
    try (JournalReader reader = JournalReader.open(journal);
        OrderedWork<byte[], Result<T>> work =
            new OrderedWork<>(new Job(settings), settings.threads(), settings.timeLimit())) {
      reader.skip(from);
      work.run(
          out -> {
            for (byte[] entry = next(reader); entry.length > 0; entry = next(reader)) {
              out.accept(entry);
            }
          },
          new Results(progress));
    }
  }

  /** Returns the next entry, an empty one at the end. */
  private static byte[] next(JournalReader reader) {
    try {
      byte[] entry = reader.next();
      return entry == null ? new byte[0] : entry;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private final class Job implements OrderedWork.Job<byte[], Result<T>> {
    private final WorkSettings settings;

    Job(WorkSettings settings) {
      this.settings = settings;
    }

    @Override
    public int size(byte[] entry) {
      return entry.length;
    }

    @Override
    public Result<T> work(byte[] entry) {
      if (Rejected.is(entry)) {
        return new Result.Failed<>(entry);
      }
      SpooledDocument document = SpooledDocument.of(entry);
      try {
        return new Result.Done<>(step.apply(document));
      } catch (RejectedException e) {
        Debug.show(e);
        return failed(document, e.step(), e.reason());
      } catch (Throwable e) {
        // Also errors: the memory and the stack of this one document are free again afterwards.
        Debug.show(e);
        return failed(document, name, Debug.reason(e));
      }
    }

    @Override
    public Result<T> late(byte[] entry) {
      String error = "document takes longer than --time-limit " + settings.timeLimitText();
      return failed(SpooledDocument.of(entry), name, error);
    }

    private Result<T> failed(SpooledDocument document, String stepName, String error) {
      Reject reject = new Reject(document.origin(), document.origin().id(), stepName, error);
      return new Result.Failed<>(Rejected.entry(reject));
    }
  }

  private final class Results implements OrderedWork.Results<Result<T>> {
    private final Progress progress;

    Results(Progress progress) {
      this.progress = progress;
    }

    @Override
    public void accept(Result<T> result) throws IOException {
      progress.step();
      if (result instanceof Result.Done<T> done) {
        sink.accept(done.value());
      } else if (result instanceof Result.Failed<T> failed) {
        sink.reject(failed.entry());
      }
    }

    @Override
    public void idle() throws IOException {
      sink.idle();
    }
  }
}
