package dev.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static List<String> texts(List<Span> spans, String text) {
    return spans.stream().map(span -> span.of(text).toString()).toList();
  }

  @Test
  void givesLinesAndParagraphsWithoutTheSpaceAroundThem() {
    String text = "  one\n two \n\n\nthree  ";

    assertThat(texts(Lines.of(text), text)).containsExactly("one", "two", "three");
    assertThat(texts(Lines.paragraphs(text), text)).containsExactly("one\n two", "three");
    assertThat(Lines.of(" \n ")).isEmpty();
  }

  @Test
  void knowsTheLineBreaksOfUnicode() {
    String text = "a\r\nb\rc\u0085d\u2028e\u2029f";

    assertThat(texts(Lines.of(text), text)).containsExactly("a", "b", "c", "d", "e", "f");
    assertThat(texts(Lines.paragraphs(text), text)).containsExactly("a\r\nb\rc\u0085d\u2028e", "f");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a", "B", ".", " ", "\u00a0", "\n", "\n", "\r", "\r\n", "\u2029", "\u0301", "\t", "\"")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }

  @Property
  void linesBreakWhereUnitsSaySo(@ForAll("texts") String text) {
    assertThat(Lines.of(text)).isEqualTo(byUnits(text, false));
    assertThat(Lines.paragraphs(text)).isEqualTo(byUnits(text, true));
  }

  private static List<Span> byUnits(String text, boolean paragraphs) {
    List<Span> pieces = new ArrayList<>();
    Units units = Units.of(text);
    int from = units.start();
    while (units.next()) {
      if (paragraphs ? units.isParagraphBreak() : units.isLineBreak()) {
        pieces.add(new Span(from, units.end()));
        from = units.start();
      }
    }
    if (from < units.trimmedLength()) {
      pieces.add(new Span(from, units.trimmedLength()));
    }
    return pieces;
  }
}
