package dev.winnow.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BandingTest {
  @Test
  void takesTheLongestRowsThatReachTheRecall() {
    assertThat(Banding.forThreshold(0.8, 128, 0.995)).isEqualTo(new Banding(21, 6));
    assertThat(Banding.forThreshold(0.5, 128, 0.995)).isEqualTo(new Banding(42, 3));
    assertThat(Banding.forThreshold(1, 128, 0.995)).isEqualTo(new Banding(1, 128));
  }

  @Test
  void statesTheCandidateRate() {
    Banding banding = new Banding(20, 5);
    assertThat(banding.candidateRate(0.8)).isCloseTo(0.99964, within(1e-5));
    assertThat(banding.candidateRate(0.2)).isCloseTo(0.00638, within(1e-5));
    assertThat(banding.candidateRate(0)).isZero();
    assertThat(banding.candidateRate(1)).isEqualTo(1);
  }

  @Property
  void reachesTheRecallWithinTheSketch(
      @ForAll @DoubleRange(min = 0.3, max = 1) double threshold,
      @ForAll @IntRange(min = 64, max = 1024) int size,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double recall) {
    Banding banding = Banding.forThreshold(threshold, size, recall);
    assertThat(banding.candidateRate(threshold)).isGreaterThanOrEqualTo(recall);
    assertThat(banding.bands() * banding.rows()).isLessThanOrEqualTo(size);
  }

  @Test
  void namesWhatIsOutOfRange() {
    assertThatThrownBy(() -> Banding.forThreshold(1.5, 128, 0.9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threshold must be in (0, 1]: 1.5");
    assertThatThrownBy(() -> Banding.forThreshold(0.8, 128, 1))
        .hasMessage("recall must be in (0, 1): 1.0");
    assertThatThrownBy(() -> Banding.forThreshold(0.01, 64, 0.9))
        .hasMessage("recall must be at most 0.4744 at threshold 0.01 with 64 components: 0.9");
    assertThatThrownBy(() -> new Banding(0, 1)).hasMessage("bands must be at least 1: 0");
    assertThatThrownBy(() -> new Banding(1, 1).candidateRate(-1))
        .hasMessage("similarity must be in [0, 1]: -1.0");
  }
}
