package dev.winnow.nlp.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.text.Span;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QuoteSegmenterLawsTest {
  private static final QuoteSegmenter SEGMENTER = QuoteSegmenter.multilingual();
  private static final String BEFORE = "The boats lay still.\n\n";

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "\"", "“", "”", "„", "'", "‘", "’", "«", "»", "‹", "›", "「", "」", "``", "''", "—", "– ",
            "- ", " ", " ", "\n", "\n\n", "\r\n", "\u00a0", ".", ",", "!", "?", ":", "…", "(", ")",
            "said", "Mara", " he ", "dit-il", "sagte", "s", "the", "The", "'90s", "\ud83d",
            "\udc00", "潮", "5");
    return pieces.list().ofMaxSize(40).map(list -> String.join("", list));
  }

  @Property
  void quotationsLieInBoundsAndNest(@ForAll("texts") String text) {
    List<Quotation> found = SEGMENTER.quotations(text);
    Span all = new Span(0, text.length());
    for (int i = 0; i < found.size(); i++) {
      Quotation q = found.get(i);
      assertThat(all.contains(q.span())).isTrue();
      assertThat(q.span().contains(q.content())).isTrue();
      assertThat(q.speaker().map(all::contains).orElse(true)).isTrue();
      assertThat(q.cue().map(all::contains).orElse(true)).isTrue();
      assertThat(q.continues().orElse(-1)).isLessThan(i);
      assertThat(q.depth() == 0).isEqualTo(q.parent().isEmpty());
      if (q.parent().isPresent()) {
        Quotation parent = found.get(q.parent().getAsInt());
        assertThat(parent.span().contains(q.span())).isTrue();
        assertThat(parent.depth()).isEqualTo(q.depth() - 1);
        assertThat(parent.unclosed()).isFalse();
      }
      for (int j = 0; j < i; j++) {
        Span before = found.get(j).span();
        assertThat(before.start()).isLessThanOrEqualTo(q.span().start());
        assertThat(!before.overlaps(q.span()) || before.contains(q.span())).isTrue();
      }
    }
  }

  @Property
  void quotationsDoNotMoveWhenTextIsPutBefore(@ForAll("texts") String text) {
    List<Span> once = SEGMENTER.spans(BEFORE + text);
    List<Span> twice = SEGMENTER.spans(BEFORE + BEFORE + text);

    assertThat(twice).isEqualTo(once.stream().map(s -> s.shift(BEFORE.length())).toList());
  }

  @Property
  void spansAreTheOutermostQuotations(@ForAll("texts") String text) {
    List<Span> outermost =
        SEGMENTER.quotations(text).stream()
            .filter(q -> q.depth() == 0)
            .map(Quotation::span)
            .toList();

    assertThat(SEGMENTER.spans(text)).isEqualTo(outermost);
  }

  @Provide
  Arbitrary<String> plainTexts() {
    return Arbitraries.of(
            "\"The tide,\"",
            "“late.”",
            "„so“",
            "«oui»",
            " he said",
            " and then",
            ".",
            " ",
            "\n",
            "\"No",
            "yes.\"")
        .list()
        .ofMaxSize(20)
        .map(list -> String.join(" ", list));
  }

  @Property
  void theShortWayAgreesWithTheSearch(@ForAll("plainTexts") String text) {
    Marks quick = Marks.scan(text);
    new MarkDecoder(quick, MarkModel.standard(), DocumentStyle.of(quick)).decode();
    Marks slow = Marks.scan(text);
    new MarkDecoder(slow, MarkModel.standard(), DocumentStyle.of(slow)).decode(false);

    assertThat(quick.partner).isEqualTo(slow.partner);
  }
}
