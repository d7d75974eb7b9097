package dev.winnow.cli.work;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries one item from the reader, which makes it, past a worker, which runs it, to the writer,
 * which waits for it. Thread-safe in these roles.
 */
final class Task<I, O> {
  final I item;
  private final Function<? super I, ? extends O> work;
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile @Nullable Started started;
  private volatile @Nullable O result;
  private volatile @Nullable Throwable failure;
  private volatile long nanosTaken;

  /** Who began the task, and when. */
  private record Started(Worker worker, long nanoTime) {
    long elapsed() {
      return System.nanoTime() - nanoTime;
    }
  }

  Task(I item, Function<? super I, ? extends O> work) {
    this.item = item;
    this.work = work;
  }

  /** Does the work, on the thread of a worker. */
  void run(Worker worker) {
    Started now = new Started(worker, System.nanoTime());
    started = now;
    try {
      result = work.apply(item);
    } catch (Throwable e) {
      failure = e;
    }
    nanosTaken = now.elapsed();
    done.countDown();
  }

  /** Waits; false if the task was not done in that time. */
  boolean await(long nanos) throws InterruptedException {
    return done.await(nanos, TimeUnit.NANOSECONDS);
  }

  /** Returns how long the task has been running or ran, 0 if it has not begun. */
  long nanosTaken() {
    if (done.getCount() == 0) {
      return nanosTaken;
    }
    Started begun = started;
    return begun == null ? 0 : begun.elapsed();
  }

  /** Interrupts the worker that is at this task and ends its career; false if there is none. */
  boolean abandon() {
    Started begun = started;
    return begun != null && begun.worker().abandon(this);
  }

  /** Returns what the work made of the item, once it is done. */
  O result() {
    Throwable thrown = failure;
    O value = result;
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
    if (value == null) {
      throw new IllegalStateException("task has no result", thrown);
    }
    return value;
  }
}
