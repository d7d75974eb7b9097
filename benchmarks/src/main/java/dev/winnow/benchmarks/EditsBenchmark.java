package dev.winnow.benchmarks;

import dev.winnow.text.Edit;
import dev.winnow.text.Edits;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Times edits that replace a word in every hundred characters, and a second step like the first.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class EditsBenchmark {
  private static final int DISTANCE = 100;

  @Param({"100", "10000", "100000"})
  int count;

  private String source;
  private Edits first;
  private Edits second;
  private int[] offsets;

  @Setup
  public void setUp() {
    SplittableRandom random = new SplittableRandom(1);
    source = "Plenty of words. ".repeat(count * DISTANCE / 17 + 1);
    first = everyHundred(source.length(), random);
    second = everyHundred(first.targetLength(), random);
    offsets = random.ints(1000, 0, source.length() + 1).toArray();
  }

  private Edits everyHundred(int length, SplittableRandom random) {
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int start = i * DISTANCE + random.nextInt(DISTANCE / 2);
      int end = Math.min(length, start + random.nextInt(DISTANCE / 4));
      edits.add(Edit.replace(Math.min(start, end), end, "replaced", "test", 1));
    }
    return Edits.of(length, edits);
  }

  @Benchmark
  public String winnowApply() {
    return first.apply(source);
  }

  /** Maps a thousand offsets. */
  @Benchmark
  public int winnowMap() {
    int sum = 0;
    for (int offset : offsets) {
      sum += first.toTarget(offset);
    }
    return sum;
  }

  @Benchmark
  public Edits winnowCompose() {
    return first.then(second);
  }
}
