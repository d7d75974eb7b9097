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
