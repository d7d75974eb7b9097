package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteLanesTest {
  @Test
  void comparesEveryByteWithEveryThreshold() {
    for (int value = 0; value < 256; value++) {
      long bytes = ((long) value << 24) | ((long) (255 - value) << 56);
      for (int threshold = 0; threshold < 256; threshold++) {
        long expected =
            (value > threshold ? 0x80L << 24 : 0) | (255 - value > threshold ? 0x80L << 56 : 0);

        assertThat(ByteLanes.exceeding(bytes, threshold)).isEqualTo(expected);
      }
    }
  }

  @Test
  void addsWhatEachByteIsTheIndexOf() {
    byte[] values = new byte[260];
    values[4] = 1;
    values[4 + 7] = -3;
    values[4 + 255] = 9;
    int[] sums = new int[10];

    ByteLanes.add(sums, 1, values, 4, 0xff00000000000007L);

    assertThat(sums).containsExactly(0, -3, 1, 1, 1, 1, 1, 1, 9, 0);
  }
}
