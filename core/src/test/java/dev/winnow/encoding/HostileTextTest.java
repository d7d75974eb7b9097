package dev.winnow.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Text made to be slow takes time linear in its length. */
class HostileTextTest {
  private static final int SMALL = 1 << 11;
  private static final int TIMES = 16;

  /** What the time may grow by: were it quadratic, it would be 256, and other programs run too. */
  private static final double MOST = 80;

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
        "Ã",
        "Ãâ",
        "Ã©",
        "Ã ",
        "â",
        "â€",
        "â \n",
        "&amp;",
        "&amp",
        "\uD83D",
        "\uDE00",
        "\uFFFD",
        "\uFFFD ",
        "a\uFFFD",
        "?",
        "a?",
        "?a ",
        "don?t ",
        "\u0301",
        "e\u0301",
        "\u001B[",
        "\u0080",
        "\u00A0",
        "Рё",
        "аб",
        "í\u00A0½",
        "\r",
        "中",
        "´");
  }

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void takesLinearTime(@ForAll("pieces") String first, @ForAll("pieces") String second) {
    String small = (first + second).repeat(SMALL / (first.length() + second.length()));
    String large = small.repeat(TIMES);
    double one = Math.max(1e6, nanos(small));
    double many = nanos(large);
    assertThat(many / one).as("%s + %s", first, second).isLessThan(MOST);
  }

  /** The lesser of two measurements. */
  private static double nanos(String text) {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < 2; i++) {
      long start = System.nanoTime();
      EncodingRepairer.standard().repair(text);
      EncodingRepairer.plain().repair(text);
      least = Math.min(least, System.nanoTime() - start);
    }
    return least;
  }
}
