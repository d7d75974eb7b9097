package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymmetricTreesTest {
  private static final int WIDTH = 9;
  private static final int TREES = 11;

  private final Random random = new Random(3);

  private byte[] bytes(int count, int bound) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) random.nextInt(bound);
    }
    return bytes;
  }

  @ParameterizedTest
  @CsvSource({"0, 6", "1, 6", "1, 3", "8, 6", "9, 3", "31, 6", "32, 3", "33, 6", "100, 6"})
  void judgesLinesAndTablesAsOneRowByOne(int rows, int depth) throws IOException {
    byte[] columns = bytes(TREES * depth, WIDTH);
    byte[] thresholds = bytes(TREES * depth, 256);
    byte[] answers = bytes(TREES << depth, 256);
    SymmetricTrees trees = reread(-1, 0.01f, depth, columns, thresholds, answers);
    byte[][] features = new byte[rows][];
    FeatureTable table = new FeatureTable(rows);
    for (int f = 0; f < WIDTH; f++) {
      table.add("feature");
    }
    for (int row = 0; row < rows; row++) {
      features[row] = bytes(WIDTH, 256);
      for (int f = 0; f < WIDTH; f++) {
        table.column(f).set(row, features[row][f]);
      }
    }

    float[] ofTable = trees.scores(table);
    SymmetricTrees others = new SymmetricTrees(2, 0.5f, depth, columns, thresholds, answers);
    float[][] byEach =
        LineRows.scores(
            rows,
            WIDTH,
            (line, row) -> System.arraycopy(features[line], 0, row, 0, WIDTH),
            trees,
            others);

    assertThat(ofTable).hasSize(rows);
    assertThat(byEach).hasDimensions(2, rows);
    for (int i = 0; i < rows; i++) {
      int sum = sum(features[i], depth, columns, thresholds, answers);
      assertThat(ofTable[i]).isEqualTo(-1 + 0.01f * sum);
      assertThat(byEach[0][i]).isEqualTo(-1 + 0.01f * sum);
      assertThat(byEach[1][i]).isEqualTo(2 + 0.5f * sum);
    }
  }

  @Test
  void saysYesOnlyAboveTheThreshold() {
    byte[] same = new byte[6];
    byte[] at = {(byte) 200, (byte) 200, (byte) 200, (byte) 200, (byte) 200, (byte) 200};
    byte[] values = new byte[64];
    values[0] = 5;
    values[63] = 7;
    SymmetricTrees trees = new SymmetricTrees(0, 1, 6, same, at, values);

    float[] scores = LineRows.scores(2, 1, (line, row) -> row[0] = (byte) (200 + line), trees)[0];

    assertThat(scores).containsExactly(5, 7);
  }

  @Test
  void roundsAnswersToStepsOfTheLargest() {
    float[] answers = {-2.54f, 1.27f, 0.019f, 0};
    SymmetricTrees trees = SymmetricTrees.of(1, 2, new byte[] {0, 1}, new byte[] {0, 0}, answers);
    FeatureTable table = new FeatureTable(4);
    FeatureColumn first = table.add("first");
    FeatureColumn second = table.add("second");
    for (int row = 0; row < 4; row++) {
      first.set(row, row & 1);
      second.set(row, row >> 1);
    }

    float[] scores = trees.scores(table);

    assertThat(scores).containsExactly(new float[] {-1.54f, 2.28f, 1.02f, 1}, offset(1e-6f));
  }

  private static SymmetricTrees reread(
      float bias, float scale, int depth, byte[] columns, byte[] thresholds, byte[] answers)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new SymmetricTrees(bias, scale, depth, columns, thresholds, answers)
        .write(new DataOutputStream(bytes));
    return SymmetricTrees.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  private static int sum(byte[] row, int depth, byte[] columns, byte[] thresholds, byte[] answers) {
    int sum = 0;
    for (int tree = 0; tree < TREES; tree++) {
      int answer = 0;
      for (int level = 0; level < depth; level++) {
        int i = tree * depth + level;
        int value = Byte.toUnsignedInt(row[columns[i]]);
        answer += value > Byte.toUnsignedInt(thresholds[i]) ? 1 << level : 0;
      }
      sum += answers[(tree << depth) + answer];
    }
    return sum;
  }
}
