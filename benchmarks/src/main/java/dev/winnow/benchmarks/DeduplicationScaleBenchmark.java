package dev.winnow.benchmarks;

import dev.winnow.similarity.DuplicateClusters;
import dev.winnow.similarity.NearDuplicates;
import dev.winnow.similarity.SketchedCorpus;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * Times the removal of near-duplicates from a thousand to ten million documents of about 100 words,
 * a tenth of them copies with some words changed, in a heap of 3 GB. The documents are made up as
 * they are read, which is part of the time; `partMakeUp` tells how much.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class DeduplicationScaleBenchmark {
  @Param({"1000", "10000", "100000", "1000000", "10000000"})
  int documents;

  private ShortTexts texts;

  @Setup
  public void setUp() {
    texts = new ShortTexts(1);
  }

  private Stream<String> stream() {
    return IntStream.range(0, documents).mapToObj(texts::text);
  }

  @Benchmark
  public DuplicateClusters winnow() {
    try (SketchedCorpus corpus =
        NearDuplicates.builder().threads(1).memory(256 << 20).build().read(stream())) {
      return corpus.clusters();
    }
  }

  @Benchmark
  public long partMakeUp() {
    return stream().mapToLong(String::length).sum();
  }
}
