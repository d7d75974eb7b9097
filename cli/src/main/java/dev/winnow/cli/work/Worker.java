package dev.winnow.cli.work;

import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Runs one task after the other. A worker whose task takes too long is interrupted and left to
 * itself; it takes no further task.
 */
final class Worker extends Thread {
  private final BlockingQueue<? extends Task<?, ?>> queue;
  private @Nullable Task<?, ?> current;
  private boolean abandoned;

  Worker(BlockingQueue<? extends Task<?, ?>> queue) {
    super("winnow-worker");
    this.queue = queue;
  }

  @Override
  public void run() {
    try {
      while (!isAbandoned()) {
        Task<?, ?> task = queue.take();
        begin(task);
        task.run(this);
        end();
      }
    } catch (InterruptedException e) {
      // The run is over.
    }
  }

  private synchronized boolean isAbandoned() {
    return abandoned;
  }

  private synchronized void begin(Task<?, ?> task) {
    current = task;
  }

  private synchronized void end() {
    current = null;
  }

  /** Gives this worker up if it is still at {@code task}; false if it has moved on. */
  synchronized boolean abandon(Task<?, ?> task) {
    if (current != task) {
      return false;
    }
    abandoned = true;
    interrupt();
    return true;
  }
}
