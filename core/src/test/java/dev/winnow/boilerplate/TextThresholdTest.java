package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TextThresholdTest {
  private static final int LENGTH = 30;

  private static double best(double... logOdds) {
    TextThreshold threshold = new TextThreshold();
    for (double score : logOdds) {
      threshold.add(score, score, LENGTH);
    }
    return threshold.best();
  }

  @Test
  void keepsDoubtfulLinesOfAPageThatIsMostlyContent() {
    double doubtful = 0.7;

    assertThat(best(-4, -4, -4, -4, -4, -4, -4, doubtful)).isLessThan(doubtful);
    assertThat(best(doubtful, doubtful, doubtful, doubtful, doubtful, 5))
        .isGreaterThanOrEqualTo(doubtful);
  }

  @Test
  void letsLongLinesCountMore() {
    TextThreshold few = new TextThreshold();
    TextThreshold many = new TextThreshold();
    for (TextThreshold threshold : new TextThreshold[] {few, many}) {
      threshold.add(-3, -3, threshold == few ? 10 : 5000);
      for (int i = 0; i < 4; i++) {
        threshold.add(0.3, 0.3, 10);
      }
    }

    assertThat(few.best()).isGreaterThan(many.best());
  }

  @Property
  void staysWithinItsBounds(
      @ForAll @Size(max = 40) List<@DoubleRange(min = -30, max = 30) Double> scores) {
    assertThat(best(scores.stream().mapToDouble(Double::doubleValue).toArray()))
        .isBetween(0.0, 2.5);
  }
}
