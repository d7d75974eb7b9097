package dev.winnow.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SketchLawsTest {
  private static long[] hashes(long seed, int count) {
    return new SplittableRandom(seed).longs(count).toArray();
  }

  @Property(tries = 500)
  void signaturesAreThoseOfTheDefinition(
      @ForAll long seed,
      @ForAll @IntRange(max = 700) int count,
      @ForAll @IntRange(min = 64, max = 300) int size) {
    long[] hashes = hashes(seed, count);
    for (int k : new int[] {size, Integer.highestOneBit(size)}) {
      int[] signature = new int[k];
      new FastSimilaritySigner(k).sign(hashes, count, signature);
      assertThat(signature).isEqualTo(PlainSigner.sign(hashes, k));
    }
  }

  @Property(tries = 200)
  void orderAndRepetitionDoNotMatter(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int count) {
    long[] hashes = hashes(seed, count);
    long[] mixed =
        LongStream.concat(Arrays.stream(hashes).sorted(), Arrays.stream(hashes)).toArray();
    for (Sketcher sketcher : new Sketcher[] {Sketcher.ofSize(128), MinHash.classic(128)}) {
      assertThat(sketcher.newWorker().sketch(mixed)).isEqualTo(sketcher.newWorker().sketch(hashes));
    }
  }

  @Property(tries = 200)
  void theSketchOfAUnionIsTheUnionOfTheSketches(
      @ForAll long seed,
      @ForAll @IntRange(max = 300) int first,
      @ForAll @IntRange(max = 300) int second) {
    long[] a = hashes(seed, first);
    long[] b = hashes(seed + 1, second);
    long[] both = LongStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
    for (Sketcher sketcher :
        new Sketcher[] {Sketcher.ofSize(100).withSeed(seed), MinHash.classic(100)}) {
      SketchWorker worker = sketcher.newWorker();
      assertThat(worker.sketch(a).union(worker.sketch(b))).isEqualTo(worker.sketch(both));
    }
  }

  @Property(tries = 200)
  void similarityIsSymmetricAndWithinItsInterval(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 300) int common,
      @ForAll @IntRange(max = 300) int other,
      @ForAll @IntRange(min = 1, max = 32) int bits) {
    SketchWorker worker = Sketcher.ofSize(128).newWorker();
    Sketch a = worker.sketch(hashes(seed, common + other)).withBits(bits);
    Sketch b = worker.sketch(hashes(seed, common)).withBits(bits);
    Estimate estimate = a.similarity(b);
    assertThat(estimate).isEqualTo(b.similarity(a));
    assertThat(estimate.low()).isBetween(0.0, estimate.value());
    assertThat(estimate.high()).isBetween(estimate.value(), 1.0);
    assertThat(a.similarity(a).value()).isEqualTo(1);
  }

  @Property(tries = 200)
  void bytesGiveTheSketchBack(
      @ForAll long seed,
      @ForAll @IntRange(max = 300) int count,
      @ForAll @IntRange(min = 64, max = 200) int size,
      @ForAll @IntRange(min = 1, max = 32) int bits) {
    Sketch sketch =
        Sketcher.ofSize(size).withSeed(seed).newWorker().sketch(hashes(seed, count)).withBits(bits);
    assertThat(Sketch.fromBytes(sketch.toBytes())).isEqualTo(sketch);
    assertThat(sketch.toBytes()).hasSize(16 + (size * bits + 7) / 8);
  }
}
