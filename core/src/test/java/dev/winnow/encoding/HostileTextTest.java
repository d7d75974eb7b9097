package dev.winnow.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.text.Revision;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Text made to be slow, in more than one segment; how slow, {@code HostileTextBenchmark} times. */
class HostileTextTest {
  private static final int LENGTH = 100_000;

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
  void hasAnAnswerThatCanBeUndone(@ForAll("pieces") String first, @ForAll("pieces") String second) {
    String text = (first + second).repeat(LENGTH / (first.length() + second.length()));
    for (EncodingRepairer repairer :
        List.of(EncodingRepairer.standard(), EncodingRepairer.plain())) {
      Revision revision = repairer.repair(text);
      assertThat(revision.undo().apply(revision.text())).isEqualTo(text);
    }
  }
}
