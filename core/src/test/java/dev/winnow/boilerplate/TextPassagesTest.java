package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.text.Edit;
import dev.winnow.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextPassagesTest {
  private static final String TEXT = "abcdefghij klmnopqrst";

  @Test
  void knownPassagesComeBeforeJudgedOnes() {
    Edit known = new Edit(new Span(4, 8), "", "template", "t7", 1);

    assertThat(merge(List.of(judged(2, 15)), List.of(known), List.of()))
        .containsExactly(judged(2, 4), known, judged(8, 15));
  }

  @Test
  void keptSpansAreTakenOutOfBoth() {
    Edit known = new Edit(new Span(0, 6), "", "template", "t7", 1);

    assertThat(
            merge(
                List.of(judged(8, 20)),
                List.of(known),
                List.of(new Span(14, 16), new Span(3, 9), new Span(5, 7))))
        .containsExactly(
            new Edit(new Span(0, 3), "", "template", "t7", 1), judged(9, 14), judged(16, 20));
  }

  @Test
  void whiteSpaceBesideAKeptSpanIsNotAPassage() {
    assertThat(merge(List.of(judged(8, 12)), List.of(), List.of(new Span(11, 12))))
        .containsExactly(judged(8, 10));
  }

  @Test
  void nothingIsLeftOfAPassageThatStays() {
    assertThat(merge(List.of(judged(3, 6)), List.of(), List.of(new Span(0, 21)))).isEmpty();
  }

  private static List<Edit> merge(List<Edit> judged, List<Edit> known, List<Span> kept) {
    return TextPassages.merge(TEXT, judged, known, kept);
  }

  private static Edit judged(int start, int end) {
    return new Edit(new Span(start, end), "", "navigation", "model", 0.9);
  }
}
