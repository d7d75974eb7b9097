package dev.winnow.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpillingTest {
  @TempDir private Path folder;

  @Test
  void numbersComeBackFromHeapAndFile() {
    int count = 3 * LongStore.PAGE + 5;
    long[] numbers = new SplittableRandom(1).longs(count).toArray();
    try (SpillFile spill = new SpillFile(folder)) {
      LongStore store = new LongStore((long) LongStore.PAGE * Long.BYTES, spill);
      for (int from = 0; from < count; from += 1000) {
        store.append(numbers, from, Math.min(count, from + 1000));
      }
      assertThat(store.size()).isEqualTo(count);
      assertThat(folder).isNotEmptyDirectory();
      long[] read = new long[count];
      store.copy(0, count, read);
      assertThat(read).isEqualTo(numbers);
      store.copy(LongStore.PAGE - 1L, 2, read);
      assertThat(read).startsWith(numbers[LongStore.PAGE - 1], numbers[LongStore.PAGE]);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void listsOfEverySizeComeBack() {
    int[] sizes = {0, 3, 65_534, 65_535, 1, 65_536, 200_000, 0, 2};
    try (SpillFile spill = new SpillFile(folder)) {
      LongLists lists = new LongLists(new LongStore(0, spill));
      for (int i = 0; i < 40; i++) {
        long[] numbers = numbers(i, sizes[i % sizes.length]);
        lists.add(numbers, 0, numbers.length);
      }
      for (int i = 0; i < 40; i++) {
        long[] read = new long[lists.size(i)];
        lists.copy(i, read);
        assertThat(read).isEqualTo(numbers(i, sizes[i % sizes.length]));
      }
    }
  }

  private static long[] numbers(long seed, int count) {
    return new SplittableRandom(seed).longs(count).toArray();
  }

  @Test
  void bandKeysComeBackFromHeapAndFile() {
    int documents = 2 * BandKeys.BLOCK + 7;
    try (SpillFile spill = new SpillFile(folder)) {
      BandKeys keys = new BandKeys(3, 3L * BandKeys.BLOCK * Integer.BYTES, spill);
      for (int i = 0; i < documents; i++) {
        keys.add(new int[] {-1, i, 7 * i, -i}, 1);
      }
      assertThat(keys.documents()).isEqualTo(documents);
      assertThat(folder).isNotEmptyDirectory();
      for (int i = 0; i < documents; i++) {
        assertThat(new int[] {keys.get(i, 0), keys.get(i, 1), keys.get(i, 2)})
            .containsExactly(i, 7 * i, -i);
      }
    }
  }
}
