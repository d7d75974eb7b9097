package dev.winnow.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Assertions;

/** Text made to be slow does not take time that grows with the square of its length. */
class HostileTextTest {
  private static final int LENGTH = 100_000;

  /** Far more than linear time takes on a busy machine, and less than quadratic time on a free. */
  private static final Duration MOST = Duration.ofSeconds(60);

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

  @Property(tries = 8, shrinking = ShrinkingMode.OFF)
  void endsInTime(@ForAll("pieces") String first, @ForAll("pieces") String second) {
    String text = (first + second).repeat(LENGTH / (first.length() + second.length()));
    Assertions.assertTimeout(
        MOST,
        () -> {
          assertThat(EncodingRepairer.standard().repair(text).source()).isSameAs(text);
          assertThat(EncodingRepairer.plain().repair(text).source()).isSameAs(text);
        });
  }
}
