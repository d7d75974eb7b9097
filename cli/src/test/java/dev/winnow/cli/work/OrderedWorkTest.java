package dev.winnow.cli.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OrderedWorkTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  /** Takes numbers; each is its own size. */
  private record Job(IntFunction<String> function) implements OrderedWork.Job<Integer, String> {
    @Override
    public int size(Integer item) {
      return item;
    }

    @Override
    public String work(Integer item) {
      return function.apply(item);
    }

    @Override
    public String late(Integer item) {
      return "late " + item;
    }
  }

  private static final class Collected implements OrderedWork.Results<String> {
    private final List<String> results = new ArrayList<>();

    @Override
    public void accept(String result) {
      results.add(result);
    }

    @Override
    public void idle() {}
  }

  private static OrderedWork.Reader<Integer> numbers(int count) {
    return sink -> {
      for (int i = 0; i < count; i++) {
        sink.accept(i);
      }
    };
  }

  private static List<String> run(
      OrderedWork<Integer, String> work, OrderedWork.Reader<Integer> reader)
      throws IOException, InterruptedException {
    Collected collected = new Collected();
    try (work) {
      work.run(reader, collected);
    }
    return collected.results;
  }

  @Test
  void handsOnResultsInTheOrderOfTheItems() throws Exception {
    Job job =
        new Job(
            item -> {
              if (item % 7 == 0) {
                Thread.yield();
              }
              return "" + item;
            });

    assertThat(run(new OrderedWork<>(job, 4, LONG), numbers(5000)))
        .isEqualTo(IntStream.range(0, 5000).mapToObj(Integer::toString).toList());
  }

  @Test
  void holdsTheReaderBackWhenTooMuchIsInFlight() throws Exception {
    AtomicInteger inFlight = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Job job = new Job(item -> "" + item);
    OrderedWork.Results<String> results =
        new OrderedWork.Results<>() {
          @Override
          public void accept(String result) {
            inFlight.addAndGet(-Integer.parseInt(result));
          }

          @Override
          public void idle() {}
        };

    try (OrderedWork<Integer, String> work = new OrderedWork<>(job, 2, LONG, new Budget(1000, 2))) {
      work.run(
          sink -> {
            for (int i = 0; i < 2000; i++) {
              int item = i % 300;
              sink.accept(item);
              most.accumulateAndGet(inFlight.addAndGet(item), Math::max);
            }
          },
          results);
    }

    // The budget, and the item that the results have not yet counted down.
    assertThat(most.get()).isBetween(1, 1000 + 300);
  }

  @Test
  void takesAnItemLargerThanTheWholeBudget() throws Exception {
    Job job = new Job(item -> "" + item);

    assertThat(
            run(
                new OrderedWork<>(job, 2, LONG, new Budget(10, 2)),
                sink -> {
                  sink.accept(1);
                  sink.accept(1_000_000);
                  sink.accept(2);
                }))
        .containsExactly("1", "1000000", "2");
  }

  @Test
  void givesUpItemsThatHangOnEveryThreadAtOnce() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Job job =
        new Job(
            item -> {
              while (item % 3 != 0) {
                try {
                  never.await();
                } catch (InterruptedException e) {
                  // Goes on hanging.
                }
              }
              return "" + item;
            });

    assertThat(run(new OrderedWork<>(job, 2, Duration.ofMillis(300)), numbers(8)))
        .containsExactly("0", "late 1", "late 2", "3", "late 4", "late 5", "6", "late 7");
  }

  @Test
  void failsWithItsReader() {
    Job job = new Job(item -> "" + item);

    assertThatThrownBy(
            () ->
                run(
                    new OrderedWork<>(job, 2, LONG),
                    sink -> {
                      sink.accept(1);
                      throw new IllegalStateException("torn");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("torn");
  }

  @Test
  void stopsItsThreadsWhenTheResultsCannotBeTaken() throws Exception {
    AtomicInteger read = new AtomicInteger();
    CountDownLatch readerEnded = new CountDownLatch(1);
    Job job = new Job(item -> "" + item);
    OrderedWork.Results<String> full =
        new OrderedWork.Results<>() {
          @Override
          public void accept(String result) throws IOException {
            throw new IOException("full");
          }

          @Override
          public void idle() {}
        };

    assertThatThrownBy(
            () -> {
              try (OrderedWork<Integer, String> work =
                  new OrderedWork<>(job, 2, LONG, new Budget(1000, 2))) {
                work.run(
                    sink -> {
                      try {
                        while (true) {
                          sink.accept(read.incrementAndGet() % 100);
                        }
                      } finally {
                        readerEnded.countDown();
                      }
                    },
                    full);
              }
            })
        .isInstanceOf(IOException.class);
    readerEnded.await();
    assertThat(read.get()).isLessThan(100_000);
  }
}
