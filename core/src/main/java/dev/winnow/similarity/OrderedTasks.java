package dev.winnow.similarity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Runs tasks on some threads and hands on their results in the order of the tasks, so that what
 * comes out does not depend on the number of threads. Tasks are taken no faster than results are
 * used. The thread that calls is the one that hands on; interrupting it cancels.
 */
final class OrderedTasks {
  private OrderedTasks() {}

  static <R> void run(int threads, Iterator<Callable<R>> tasks, Consumer<R> results) {
    if (threads == 1) {
      while (tasks.hasNext()) {
        checkInterrupted();
        results.accept(call(tasks.next()));
      }
      return;
    }
    ExecutorService executor =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "winnow-similarity");
              thread.setDaemon(true);
              return thread;
            });
    try {
      Deque<Future<R>> running = new ArrayDeque<>();
      while (tasks.hasNext() || !running.isEmpty()) {
        if (tasks.hasNext() && running.size() < 2 * threads) {
          running.add(executor.submit(tasks.next()));
        } else {
          results.accept(get(running.remove()));
        }
      }
    } finally {
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
