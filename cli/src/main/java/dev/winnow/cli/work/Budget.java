package dev.winnow.cli.work;

import java.util.concurrent.Semaphore;

/**
 * Bounds what is in flight between reader and writer, in bytes read. Every record costs something,
 * so their number is bounded too; one that is larger than everything waits until it is alone.
 * Thread-safe.
 */
final class Budget {
  /**
   * What a record grows to while it is worked on: text, trees, output. A guess on the safe side,
   * and as much again for what a pass keeps, such as templates.
   */
  private static final int GROWTH = 64;

  private static final int SMALLEST = 1 << 20;
  private static final int LARGEST = 1 << 28;
  private static final int RECORDS_A_THREAD = 256;

  private final int total;
  private final int smallestCost;
  private final Semaphore free;

  Budget(int total, int threads) {
    this.total = total;
    this.smallestCost = Math.max(1, total / (RECORDS_A_THREAD * threads));
    this.free = new Semaphore(total, true);
  }

  /** Returns a budget that suits the memory of this JVM. */
  static Budget ofHeap(int threads) {
    long share = Runtime.getRuntime().maxMemory() / GROWTH;
    return new Budget((int) Math.max(SMALLEST, Math.min(LARGEST, share)), threads);
  }

  void acquire(int bytes) throws InterruptedException {
    free.acquire(cost(bytes));
  }

  void release(int bytes) {
    free.release(cost(bytes));
  }

  private int cost(int bytes) {
    return Math.min(total, Math.max(smallestCost, bytes));
  }
}
