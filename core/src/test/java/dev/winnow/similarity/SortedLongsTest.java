package dev.winnow.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SortedLongsTest {
  @Property(tries = 100)
  void handsOnEverythingInOrderHoweverLittleMemoryThereIs(
      @ForAll long seed,
      @ForAll @IntRange(max = 20_000) int count,
      @ForAll @IntRange(min = 1, max = 3) int threads,
      @ForAll @IntRange(max = 200_000) int heapBytes,
      @ForAll boolean many)
      throws IOException {
    long[] numbers =
        many
            ? new SplittableRandom(seed).longs(count).toArray()
            : new SplittableRandom(seed).longs(count, -5, 5).toArray();
    Path folder = Files.createTempDirectory("winnow-sort");
    try (SpillFile spill = new SpillFile(folder)) {
      SortedLongs sorted = new SortedLongs(heapBytes, spill, threads);
      Arrays.stream(numbers).forEach(sorted::add);
      LongList handedOn = new LongList();
      sorted.forEach(handedOn::add);
      Arrays.sort(numbers);
      assertThat(handedOn.toArray()).isEqualTo(numbers);
    } finally {
      Files.delete(folder);
    }
  }
}
