package dev.winnow.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class MisreadingTest {
  /** Pieces that damage makes, and such as look like them. */
  @Provide
  Arbitrary<String> damaged() {
    return Arbitraries.of(
            "\u00C3\u00A9",
            "\u00E2\u20AC\u2122",
            "\u00E2\u20AC",
            "\u00C3",
            "\u00A0",
            "\u00BB",
            "\u00D0\u00BE",
            "\u0440\u0451",
            "\u0432\u0402\u2122",
            "\u00F0\u0178\u02DC\u20AC",
            "\u2019",
            "caf\u00E9 ",
            "na\u00EFve",
            "the ",
            " ",
            ".",
            "\u00C3 ")
        .list()
        .ofMaxSize(12)
        .map(pieces -> String.join("", pieces));
  }

  /** What is told before any text is made agrees with what is found when it is made. */
  @Property(tries = 2000)
  void passesOverNoRunThatGainsEnough(
      @ForAll("damaged") String text, @ForAll @DoubleRange(min = -100, max = 900) double enough) {
    SequenceStarts starts = new SequenceStarts();
    starts.find(text.toCharArray(), true, true);
    for (MisreadCodec codec : MisreadCodec.ALL) {
      Misreading all = new Misreading();
      all.read(starts, codec, true, true, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
      Misreading some = new Misreading();
      some.read(starts, codec, true, true, Double.NEGATIVE_INFINITY, enough);

      if (some.runs == 0) {
        assertThat(Arrays.stream(all.gain, 0, all.runs)).noneMatch(gain -> gain >= enough);
      } else {
        assertThat(some.runs).isEqualTo(all.runs);
        assertThat(some.hasTargetOf(all)).isTrue();
      }
    }
  }
}
