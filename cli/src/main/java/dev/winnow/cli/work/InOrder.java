package dev.winnow.cli.work;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Does work over items that is never given up, on several threads, in bounded memory.
 *
 * @param bytes the size of an item
 * @param work what is done with one; called from several threads
 */
public record InOrder<I, O>(ToIntFunction<I> bytes, Function<I, O> work) {
  private static final Duration FOREVER = Duration.ofDays(36_500);

  /** Takes what comes of the items, in their order, on one thread. */
  @FunctionalInterface
  public interface Sink<O> {
    /** Takes what came of the next item. */
    void accept(O value) throws IOException;
  }

  /**
   * Works through all items.
   *
   * @throws IOException if {@code sink} does, or if reading the items does, unchecked
   * @throws InterruptedException if the calling thread is interrupted
   */
  public void run(Stream<I> items, int threads, Sink<O> sink)
      throws IOException, InterruptedException {
    try (OrderedWork<I, O> ordered = new OrderedWork<>(new Job(), threads, FOREVER)) {
      ordered.run(
          reading -> {
            for (Iterator<I> all = items.iterator(); all.hasNext(); ) {
              reading.accept(all.next());
            }
          },
          new Results(sink));
    }
  }

  private final class Job implements OrderedWork.Job<I, O> {
    @Override
    public int size(I item) {
      return bytes.applyAsInt(item);
    }

    @Override
    public O work(I item) {
      return work.apply(item);
    }

    @Override
    public O late(I item) {
      throw new IllegalStateException("not done after " + FOREVER);
    }
  }

  private final class Results implements OrderedWork.Results<O> {
    private final Sink<O> sink;

    Results(Sink<O> sink) {
      this.sink = sink;
    }

    @Override
    public void accept(O result) throws IOException {
      sink.accept(result);
    }

    @Override
    public void idle() {}
  }
}
