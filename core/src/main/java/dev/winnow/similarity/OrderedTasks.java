package dev.winnow.similarity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks on some threads and hands on their results in the order of the tasks, so that what
 * comes out does not depend on the number of threads. Tasks are taken no faster than results are
 * used. The thread that adds tasks is the one that hands on; interrupting it cancels.
 */
final class OrderedTasks<R> implements AutoCloseable {
  private final int atOnce;
  private final Consumer<? super R> results;
  private final Deque<Future<R>> running = new ArrayDeque<>();

  /** None if the calling thread does all the work. */
  private final @Nullable ExecutorService executor;

  OrderedTasks(int threads, Consumer<? super R> results) {
    this.atOnce = 2 * threads;
    this.results = results;
    this.executor = threads == 1 ? null : Executors.newFixedThreadPool(threads, OrderedTasks::make);
  }

  private static Thread make(Runnable work) {
    Thread thread = new Thread(work, "winnow-similarity");
    thread.setDaemon(true);
    return thread;
  }

  static void checkThreads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1: " + threads);
    }
  }

  /** Works on the numbers from 0 to a count, some at once. */
  interface Slice<R> {
    R work(int from, int to);
  }

  /** Works through {@code [from, to)} slice by slice. */
  static <R> void slices(
      int threads, int from, int to, int slice, Slice<R> work, Consumer<? super R> results) {
    try (OrderedTasks<R> tasks = new OrderedTasks<>(threads, results)) {
      for (long start = from; start < to; start += slice) {
        int first = (int) start;
        tasks.add(() -> work.work(first, (int) Math.min(to, (long) first + slice)));
      }
      tasks.finish();
    }
  }

  /** Adds a task; hands on results first where too many tasks are under way. */
  void add(Callable<R> task) {
    checkInterrupted();
    if (executor == null) {
      results.accept(call(task));
      return;
    }
    if (running.size() == atOnce) {
      results.accept(get(running.remove()));
    }
    running.add(executor.submit(task));
  }

  /** Hands on all results that are still to come. */
  void finish() {
    while (!running.isEmpty()) {
      results.accept(get(running.remove()));
    }
  }

  /** Ends the threads; what they are at is lost. */
  @Override
  public void close() {
    if (executor != null) {
      executor.shutdownNow();
    }
  }

  private static <R> R call(Callable<R> task) {
    try {
      return task.call();
    } catch (Exception e) {
      throw unchecked(e);
    }
  }

  private static <R> R get(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw cancelled();
    } catch (ExecutionException e) {
      throw unchecked(Objects.requireNonNull(e.getCause()));
    }
  }

  static void checkInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw cancelled();
    }
  }

  private static CancellationException cancelled() {
    return new CancellationException("interrupted");
  }

  private static RuntimeException unchecked(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
  }
}
