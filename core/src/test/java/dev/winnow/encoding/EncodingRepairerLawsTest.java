package dev.winnow.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.text.Revision;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class EncodingRepairerLawsTest {
  private static final List<EncodingRepairer> REPAIRERS =
      List.of(
          EncodingRepairer.standard(),
          EncodingRepairer.plain(),
          EncodingRepairer.mojibakeOnly(),
          EncodingRepairer.builder().minConfidence(0.01).build());

  private static final List<EncodingRepairer> DARING =
      List.of(EncodingRepairer.standard(), EncodingRepairer.builder().minConfidence(0.01).build());

  /** Pieces that are damaged, or look so, in any order. */
  @Provide
  Arbitrary<String> damaged() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "Ã",
            "Ã©",
            "Â ",
            "â",
            "â€™",
            "â€œ",
            "â€\uFFFD",
            "Ã\uFFFD",
            "Ã?",
            "don?t",
            "we?ve",
            "?The",
            "high,?",
            "the river wasn\uFFFDt deep ",
            "f\uFFFDr die Tische und ",
            "\uFFFD",
            "?",
            "é",
            "ä",
            "Ä",
            "Å",
            "ł",
            "Ð¸",
            "Ñ",
            "Рё",
            "Г©",
            "привет",
            "ã\u0081\u0093",
            "ã",
            "´",
            "¨",
            "├⌐",
            "√π",
            "รฉ",
            "עם",
            "中",
            "ƒ",
            "€",
            "™",
            "…",
            "“",
            "’",
            "\u0093",
            "\u0085",
            "\u0080",
            "\u00A0",
            "&amp;",
            "amp;",
            "&lt;",
            "&#",
            "x41;",
            "<",
            "\u001B[",
            "1m",
            "\r",
            "\n",
            "\u2028",
            "\uD83D",
            "\uDE00",
            "\uFEFF",
            "\u0301",
            "e",
            "s",
            "was",
            " ",
            " ",
            "THE",
            "ﬁ",
            "Ａ",
            "ÃƒÂ©",
            "Ã¢â‚¬â„¢",
            "í\u00A0½í¸\u0080",
            "À\u0080");
    return pieces.list().ofMaxSize(24).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.oneOf(
        damaged(),
        Arbitraries.strings().withCharRange('\u0000', '\uFFFF').ofMaxLength(60),
        Arbitraries.strings().withCharRange('\u0080', '\u00FF').ofMaxLength(60),
        damaged().map(text -> Mangling.misread(text, CodePage.WINDOWS_1252)),
        damaged().map(text -> Mangling.misread(text, CodePage.WINDOWS_1251)));
  }

  @Property(tries = 400)
  void undoingGivesTheInput(@ForAll("anything") String text) {
    for (EncodingRepairer repairer : REPAIRERS) {
      Revision revision = repairer.repair(text);
      assertThat(revision.undo().apply(revision.text())).isEqualTo(text);
      assertThat(revision.edits().apply(text)).isEqualTo(revision.text());
    }
  }

  @Property(tries = 800)
  void repairingTwiceChangesNothingMore(@ForAll("anything") String text) {
    for (EncodingRepairer repairer : REPAIRERS) {
      String once = repairer.repair(text).text();
      assertThat(repairer.repair(once).text()).isEqualTo(once);
    }
  }

  /** Letters and marks that are all that is left of sequences, at the mercy of each other. */
  @Provide
  Arbitrary<String> remains() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "Ã", "Ã©", "Â ", "â", "ââ?", "â€™", "Ã\u009E", "Ã\u0093", "Ã\u0090", "Ã\n", "?The", "?",
            "é", "Ä", "Å", "ł", "Ð", "Ñ", "Рё", "\u0093", "\u0080", "\n", " ", "s", "THE", "ã",
            "\uFFFD", "don?t", "à", "Ã\uFFFD", "Å\u0082", "ü", "Ê", "«", "e", "\u00A0", "ð", "í",
            "€", "™");
    return pieces.list().ofMinSize(2).ofMaxSize(24).map(list -> String.join("", list));
  }

  /** About one text in a thousand tells, repaired, what it did not tell before. */
  @Property(tries = 6000)
  void repairingRemainsTwiceChangesNothingMore(@ForAll("remains") String text) {
    for (EncodingRepairer repairer : DARING) {
      String once = repairer.repair(text).text();
      assertThat(repairer.repair(once).text()).isEqualTo(once);
    }
  }

  @Property(tries = 40)
  void streamingGivesTheSameHoweverTheInputIsCut(
      @ForAll("anything") String piece,
      @ForAll @IntRange(min = 1, max = 3000) int repetitions,
      @ForAll @IntRange(min = 1, max = 9000) int cut)
      throws IOException {
    String text = piece.repeat(repetitions);
    EncodingRepairer repairer = EncodingRepairer.standard();
    StringWriter streamed = new StringWriter();
    try (Reader reader = repairer.repairing(new Dribble(text, cut))) {
      reader.transferTo(streamed);
    }
    assertThat(streamed).hasToString(repairer.repair(text).text());
  }

  @Test
  void linesHaveNoSayInEachOther() throws IOException {
    String text = "Ã©tÃ©\nthey don?t\u2028&amp;\n";
    StringWriter streamed = new StringWriter();
    try (Reader reader = EncodingRepairer.mojibakeOnly().repairing(new StringReader(text))) {
      reader.transferTo(streamed);
    }
    assertThat(streamed).hasToString(EncodingRepairer.mojibakeOnly().repair(text).text());
    assertThat(streamed.toString()).contains("don’t");
  }

  @Property
  void leavesAsciiAlone(@ForAll @StringLength(max = 200) String text) {
    String ascii = text.replaceAll("[^\\x20-\\x7E\\n\\t]", "");
    assertThat(EncodingRepairer.standard().repair(ascii).isChanged()).isFalse();
  }

  @Property(tries = 200)
  void editsNameWhatTheyDo(@ForAll("anything") String text) {
    assertThat(EncodingRepairer.standard().repair(text).edits().asList())
        .filteredOn(e -> !e.kind().contains("lost-bytes"))
        .allSatisfy(e -> assertThat(e.confidence()).isGreaterThan(0.4));
  }

  /** A reader that gives a few characters at a time. */
  private static final class Dribble extends StringReader {
    private final int most;

    Dribble(String text, int most) {
      super(text);
      this.most = most;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      return super.read(buffer, offset, Math.min(length, most));
    }
  }
}
