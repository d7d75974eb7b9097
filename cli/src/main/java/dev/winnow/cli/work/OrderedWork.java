package dev.winnow.cli.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Does the same work over many items on several threads and hands on the results in the order of
 * the items. One thread reads, several work, the caller's thread takes the results.
 *
 * <p>What is in flight is bounded by a {@link Budget}. An item that takes longer than the time
 * limit is given up: its worker is interrupted and replaced. Items begin in order, so the caller's
 * thread meets whatever blocks the workers before it could wait for an item that never begins; no
 * other watchdog is needed. For one run.
 *
 * @param <I> what is worked on
 * @param <O> what comes of it
 */
public final class OrderedWork<I, O> implements AutoCloseable {
  /** How long to wait before what is done so far is shown. */
  private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final Job<I, O> job;
  private final long limitNanos;
  private final Budget budget;
  private final BlockingQueue<Task<I, O>> todo = new LinkedBlockingQueue<>();
  private final BlockingQueue<Turn<I, O>> turns = new LinkedBlockingQueue<>();
  private final List<Thread> threads = new ArrayList<>();

  /** Says what to do with items. */
  public interface Job<I, O> {
    /** Returns the size of an item in bytes. */
    int size(I item);

    /** Does the work; called from several threads. */
    O work(I item);

    /** Returns what comes of an item that took too long. */
    O late(I item);
  }

  /** Reads the items. */
  public interface Reader<I> {
    /** Hands every item on, in order. */
    void read(Sink<I> sink) throws InterruptedException;
  }

  /** Takes the items as they are read, and holds the reader back when too much is in flight. */
  public interface Sink<I> {
    /** Takes the next item. */
    void accept(I item) throws InterruptedException;
  }

  /** Takes the results, in order. */
  public interface Results<O> {
    /** Takes the next result. */
    void accept(O result) throws IOException;

    /** Is told that the next result may take a while. */
    void idle() throws IOException;
  }

  /** A task in its turn, or the end: of the items, or of the reader. */
  private sealed interface Turn<I, O> {
    record Item<I, O>(Task<I, O> task) implements Turn<I, O> {}

    record End<I, O>() implements Turn<I, O> {}

    record Failure<I, O>(Throwable cause) implements Turn<I, O> {}
  }

  /** Prepares work on some threads, in as much memory as this JVM has. */
  public OrderedWork(Job<I, O> job, int threads, Duration timeLimit) {
    this(job, threads, timeLimit, Budget.ofHeap(threads));
  }

  OrderedWork(Job<I, O> job, int threads, Duration timeLimit, Budget budget) {
    this.job = job;
    this.limitNanos = timeLimit.toNanos();
    this.budget = budget;
    for (int i = 0; i < threads; i++) {
      start(new Worker(todo));
    }
  }

  private void start(Thread thread) {
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  /**
   * Works through everything.
   *
   * @throws IOException if {@code results} does
   * @throws InterruptedException if the calling thread is interrupted
   */
  public void run(Reader<I> reader, Results<O> results) throws IOException, InterruptedException {
    start(new Thread(() -> turns.add(read(reader)), "winnow-reader"));
    while (true) {
      Turn<I, O> turn = next(results);
      if (turn instanceof Turn.Item<I, O> item) {
        O result = await(item.task(), results);
        budget.release(job.size(item.task().item));
        results.accept(result);
      } else if (turn instanceof Turn.Failure<I, O> failure) {
        throw asException(failure.cause());
      } else {
        return;
      }
    }
  }

  private static RuntimeException asException(Throwable cause) throws IOException {
    if (cause instanceof UncheckedIOException failure) {
      throw failure.getCause();
    }
    return cause instanceof IllegalArgumentException wrong
        ? wrong
        : new IllegalStateException("reading failed: " + cause, cause);
  }

  private Turn<I, O> read(Reader<I> reader) {
    try {
      reader.read(
          item -> {
            budget.acquire(job.size(item));
            Task<I, O> task = new Task<>(item, job::work);
            turns.add(new Turn.Item<>(task));
            todo.add(task);
          });
      return new Turn.End<>();
    } catch (Throwable e) {
      return new Turn.Failure<>(e);
    }
  }

  private Turn<I, O> next(Results<O> results) throws IOException, InterruptedException {
    Turn<I, O> next = turns.poll(IDLE_NANOS, TimeUnit.NANOSECONDS);
    if (next == null) {
      results.idle();
      next = turns.take();
    }
    return next;
  }

  private O await(Task<I, O> task, Results<O> results) throws IOException, InterruptedException {
    if (!task.await(IDLE_NANOS)) {
      results.idle();
    }
    while (!task.await(Math.max(0, limitNanos - task.nanosTaken()))) {
      if (task.nanosTaken() >= limitNanos && task.abandon()) {
        start(new Worker(todo));
        return job.late(task.item);
      }
    }
    return task.nanosTaken() > limitNanos ? job.late(task.item) : task.result();
  }

  /** Ends all threads; what they are at is lost. */
  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
  }
}
