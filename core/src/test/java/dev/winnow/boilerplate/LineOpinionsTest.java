package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LineOpinionsTest {
  private static final int SUMMARY = LineMatrix.ROW + 27;
  private static final int KEPT = SUMMARY + OpinionSummary.SIZE;
  private static final int STRETCHES = KEPT + KeptLines.SIZE;

  /** Three lines of content amid ten, and one that might be some. */
  private static final float[] SCORES = {4, 4, 4, -3, -3, -3, 4, 1.5f, 4, 4};

  private static LineMatrix matrix(int lines) {
    StringBuilder text = new StringBuilder();
    LineTable table = new LineTable();
    for (int i = 0; i < lines; i++) {
      table.add(text.length(), text.length() + 4);
      text.append("Home\n");
    }
    LineReader reader = new LineReader(LineCues.standard());
    return LineMatrix.of(text.toString(), table, 0, lines, reader, LineModel.standard(), 0);
  }

  /** A feature of each line, as an unsigned byte. */
  private static int[] feature(float[] scores, int feature) {
    LineOpinions opinions = new LineOpinions(matrix(scores.length), scores);
    byte[] row = new byte[LineOpinions.ROW];
    int[] values = new int[scores.length];
    for (int line = 0; line < scores.length; line++) {
      opinions.row(line, row);
      values[line] = row[feature] & 0xff;
    }
    return values;
  }

  @Test
  void tellsTheLikeliestContentOfTheWholeText() {
    assertThat(feature(SCORES, SUMMARY)).containsOnly(128 - 3 * 14);
    assertThat(feature(SCORES, SUMMARY + 8)).containsOnly(128 + 4 * 14);
  }

  /** Three of ten lines of the same length are content for almost sure. */
  @Test
  void tellsHowMuchOfTheTextIsExpectedToBeContent() {
    int share = feature(SCORES, SUMMARY + 9)[0];

    assertThat(share / 255.0).isBetween(0.3, 0.35);
  }

  @Test
  void tellsHowFarTheLinesThatStayAre() {
    int at = KEPT + 4 * 4;

    assertThat(feature(SCORES, at)).startsWith(logs(1000, 1000, 1000, 1000, 1, 1, 1, 2, 3, 4));
    assertThat(feature(SCORES, at + 1)).startsWith(logs(3, 2, 1, 0, 0, 0));
  }

  @Test
  void looserThresholdsKeepMore() {
    int share = KEPT;
    int two = 3 * 4;

    assertThat(feature(SCORES, share)).containsOnly(LineFeature.ratio(3, 10));
    assertThat(feature(SCORES, share + two)).containsOnly(LineFeature.ratio(4, 10));
  }

  @Test
  void findsTheStretchOfContent() {
    int distances = STRETCHES + 5 * 3;

    assertThat(feature(SCORES, STRETCHES)).containsOnly(LineFeature.ratio(3, 10));
    assertThat(feature(SCORES, distances)[3]).isEqualTo(128);
    assertThat(feature(SCORES, distances + 1)[5]).isEqualTo(128);
    assertThat(feature(SCORES, distances)[2]).isLessThan(128);
    assertThat(feature(SCORES, distances + 1)[6]).isGreaterThan(128);
  }

  private static int[] logs(int... numbers) {
    return Arrays.stream(numbers).map(LineFeature::log).toArray();
  }

  @Property(tries = 200)
  void writesTheWholeRowOfAnyLine(
      @ForAll @Size(min = 1, max = 40) float @FloatRange(min = -40, max = 40) [] scores) {
    LineOpinions opinions = new LineOpinions(matrix(scores.length), scores);
    byte[] one = new byte[LineOpinions.ROW];
    byte[] other = new byte[LineOpinions.ROW];
    Arrays.fill(other, (byte) 99);

    for (int line = 0; line < scores.length; line++) {
      opinions.row(line, one);
      opinions.row(line, other);
      assertThat(Arrays.copyOfRange(other, LineMatrix.ROW, other.length))
          .isEqualTo(Arrays.copyOfRange(one, LineMatrix.ROW, one.length));
    }
  }
}
