package dev.winnow.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SketchTest {
  private static final String TEXT =
      "Rain fell on the harbour all morning, and the ferries stayed where they were.";

  private static Sketch sketch(Sketcher sketcher, String text) {
    return sketcher.sketch(Shingler.words(3).shingles(text));
  }

  /** Sketches are persisted. Whoever must change these bytes gives the algorithm a new code. */
  @Test
  void bytesStayWhatTheyAre() {
    assertThat(hex(Sketcher.ofSize(64)))
        .isEqualTo(
            "010400000000004000000000000000007b2ddf05672f5da1"
                + "3b29e9b37f243c278b24aa3dcf2c09455ee619bef0d0bbcd");
    assertThat(hex(Sketcher.ofSize(65).withSeed(7)))
        .isEqualTo(
            "010400000000004100000000000000074614a7b127aca4d2"
                + "7975f5677f338ccf09a48b47c159d45e96d7a85c6faa4fcc05");
    assertThat(hex(MinHash.classic(64)))
        .isEqualTo(
            "02040000000000400000000000000000e24113054c4156b6"
                + "4af950680fdfe8adb511ef8b11c86034b35812b10669385a");
  }

  private static String hex(Sketcher sketcher) {
    return HexFormat.of().formatHex(sketch(sketcher, TEXT).withBits(4).toBytes());
  }

  /**
   * Two sets of n shingles, many times over: the root mean square error, as a share of that of
   * MinHash.
   */
  @ParameterizedTest
  @CsvSource({"40, 0.80", "144, 0.85", "1000, 1.05"})
  void estimatesAreCloserThanThoseOfMinHash(int n, double limit) {
    SplittableRandom random = new SplittableRandom(1);
    SketchWorker worker = Sketcher.ofSize(128).newWorker();
    int common = 2 * n / 3;
    double jaccard = (double) common / (2 * n - common);
    int tries = 1500;
    double squares = 0;
    double errors = 0;
    for (int i = 0; i < tries; i++) {
      long[] a = random.longs(n).toArray();
      long[] b = random.longs(n).toArray();
      System.arraycopy(a, 0, b, 0, common);
      double error = worker.sketch(a).similarity(worker.sketch(b)).value() - jaccard;
      errors += error;
      squares += error * error;
    }
    double ofMinHash = Math.sqrt(jaccard * (1 - jaccard) / 128);
    assertThat(Math.sqrt(squares / tries) / ofMinHash).isLessThan(limit);
    assertThat(errors / tries).isCloseTo(0, within(0.004));
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "8"})
  void fewBitsDoNotBiasTheEstimate(int bits) {
    SplittableRandom random = new SplittableRandom(2);
    SketchWorker worker = Sketcher.ofSize(256).newWorker();
    double sum = 0;
    for (int i = 0; i < 500; i++) {
      long[] a = random.longs(300).toArray();
      long[] b = random.longs(300).toArray();
      System.arraycopy(a, 0, b, 0, 200);
      sum += worker.sketch(a).withBits(bits).similarity(worker.sketch(b).withBits(bits)).value();
    }
    assertThat(sum / 500).isCloseTo(0.5, within(0.01));
  }

  @Test
  void theIntervalHoldsTheTruthInMostCases() {
    SplittableRandom random = new SplittableRandom(3);
    SketchWorker worker = Sketcher.ofSize(128).newWorker();
    int held = 0;
    for (int i = 0; i < 1000; i++) {
      long[] a = random.longs(1200).toArray();
      long[] b = random.longs(1200).toArray();
      System.arraycopy(a, 0, b, 0, 800);
      Estimate estimate = worker.sketch(a).similarity(worker.sketch(b));
      held += estimate.low() <= 0.5 && 0.5 <= estimate.high() ? 1 : 0;
    }
    assertThat(held).isBetween(930, 999);
  }

  @Test
  void anEmptySetIsSimilarToNothing() {
    Sketch empty = sketch(Sketcher.ofSize(64), "...");
    assertThat(empty.isEmpty()).isTrue();
    assertThat(empty.similarity(empty)).isEqualTo(new Estimate(0, 0, 0));
    assertThat(empty.similarity(sketch(Sketcher.ofSize(64), TEXT)).value()).isZero();
    assertThat(Sketch.fromBytes(empty.withBits(1).toBytes()).isEmpty()).isTrue();
  }

  @Test
  void anotherSeedMakesAnotherSketch() {
    Sketch one = sketch(Sketcher.ofSize(128), TEXT);
    Sketch other = sketch(Sketcher.ofSize(128).withSeed(1), TEXT);
    assertThat(Arrays.equals(one.toBytes(), other.toBytes())).isFalse();
    assertThatThrownBy(() -> one.similarity(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("sketches must agree in algorithm, size, seed and bits: Sketch[");
  }

  @Test
  void rejectsWhatIsNoSketch() {
    byte[] bytes = sketch(Sketcher.ofSize(64), TEXT).toBytes();
    assertThatThrownBy(() -> Sketch.fromBytes(new byte[3]))
        .hasMessage("sketch must have at least 16 bytes: 3");
    assertThatThrownBy(() -> Sketch.fromBytes(Arrays.copyOf(bytes, bytes.length - 1)))
        .hasMessage("sketch must have as many bytes as its 64 components: 271");
    for (int i = 0; i < 8; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= (byte) 0x40;
      assertThatThrownBy(() -> Sketch.fromBytes(damaged))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void rejectsSizesAndBitsOutOfRange() {
    assertThatThrownBy(() -> Sketcher.ofSize(63))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size must be in [64, 1024]: 63");
    assertThatThrownBy(() -> MinHash.classic(1025)).isInstanceOf(IllegalArgumentException.class);
    Sketch sketch = sketch(Sketcher.ofSize(64), TEXT);
    assertThatThrownBy(() -> sketch.withBits(0)).hasMessage("bits must be in [1, 32]: 0");
    assertThatThrownBy(() -> sketch.withBits(8).withBits(9))
        .hasMessage("bits must be in [1, 8]: 9");
    assertThatThrownBy(() -> sketch.withBits(8).union(sketch.withBits(8)))
        .hasMessage("bits must be 32 for a union: 8");
  }
}
