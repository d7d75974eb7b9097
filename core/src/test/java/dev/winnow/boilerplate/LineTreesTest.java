package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTreesTest {
  private static final int WIDTH = 9;
  private static final int TREES = 11;

  private final Random random = new Random(3);
  private final short[] features = new short[TREES * LineTrees.DEPTH];
  private final short[] thresholds = new short[features.length];
  private final short[] leaves = new short[TREES * LineTrees.LEAVES];

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 32, 33, 100})
  void judgesInBlocksAsOneByOne(int lines) {
    for (int i = 0; i < features.length; i++) {
      features[i] = (short) random.nextInt(WIDTH);
      thresholds[i] = (short) random.nextInt(256);
    }
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = (short) (random.nextInt(1 << 16) - (1 << 15));
    }
    byte[][] rows = new byte[lines][WIDTH];
    for (byte[] row : rows) {
      random.nextBytes(row);
    }
    LineTrees trees = new LineTrees(features, thresholds, leaves, 0.01f, -1);

    float[] scores =
        trees.scores(lines, WIDTH, (line, row) -> System.arraycopy(rows[line], 0, row, 0, WIDTH));

    assertThat(scores).hasSize(lines);
    for (int i = 0; i < lines; i++) {
      assertThat(scores[i]).isEqualTo(-1 + 0.01f * sum(rows[i]));
    }
  }

  @Test
  void goesRightOnlyAboveTheThreshold() {
    short[] same = {0, 0, 0, 0, 0, 0};
    short[] at = {200, 200, 200, 200, 200, 200};
    short[] values = new short[LineTrees.LEAVES];
    values[0] = 5;
    values[LineTrees.LEAVES - 1] = 7;
    LineTrees trees = new LineTrees(same, at, values, 1, 0);

    float[] scores = trees.scores(2, 1, (line, row) -> row[0] = (byte) (200 + line));

    assertThat(scores).containsExactly(5, 7);
  }

  private int sum(byte[] row) {
    int sum = 0;
    for (int tree = 0; tree < TREES; tree++) {
      int leaf = 0;
      for (int level = 0; level < LineTrees.DEPTH; level++) {
        int i = tree * LineTrees.DEPTH + level;
        leaf = 2 * leaf + (Byte.toUnsignedInt(row[features[i]]) > thresholds[i] ? 1 : 0);
      }
      sum += leaves[tree * LineTrees.LEAVES + leaf];
    }
    return sum;
  }
}
