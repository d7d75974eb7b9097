package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.text.Edit;
import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextExtractorLawsTest {
  private static final TextExtractor EXTRACTOR = TextExtractor.standard();

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "Home",
            "0 Comments",
            "Share this article",
            "Donate now",
            "Related stories",
            "Published 4 March 2023",
            "date 2023-03-04 ",
            "By Nell Ashby",
            "The ferry stopped at noon, and nobody on the quay could say when it would run again.",
            "“It is the wind,” said the pilot. “It was always the wind.”",
            "© 2023 The Harbour Courier",
            "関連記事",
            "港の鐘がまた鳴った。",
            "\n",
            "\n\n",
            "\r\n",
            " ",
            "\u2028",
            "\u0000",
            "\ud83d\ude00",
            "\ud83d",
            "\u0301",
            ".",
            "x")
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }

  @Property
  void whatIsKeptAndWhatIsRemovedMakeTheInput(@ForAll("texts") String text) {
    TextExtraction extraction = EXTRACTOR.extract(text);
    StringBuilder kept = new StringBuilder();
    StringBuilder whole = new StringBuilder();
    int at = 0;
    for (Edit edit : extraction.revision().edits().asList()) {
      String left = text.substring(at, edit.span().start());
      kept.append(left).append(edit.replacement());
      whole.append(left).append(edit.span().of(text));
      assertThat(edit.isRemoval() || edit.kind().equals("separator")).isTrue();
      assertThat(edit.replacement()).isBlank();
      at = edit.span().end();
    }
    assertThat(kept.append(text.substring(at))).hasToString(extraction.text());
    assertThat(whole.append(text.substring(at))).hasToString(text);
  }

  @Property
  void removedPassagesAreOrderedAndDisjointAndShowSomething(@ForAll("texts") String text) {
    int at = 0;
    for (Edit edit : EXTRACTOR.extract(text).removed()) {
      assertThat(edit.span().start()).isGreaterThanOrEqualTo(at);
      assertThat(edit.span().of(text).toString()).isNotBlank();
      at = edit.span().end();
    }
  }

  @Property
  void noWordsAreGluedTogether(@ForAll("texts") String text) {
    List<Edit> edits = EXTRACTOR.extract(text).revision().edits().asList();
    String clean = EXTRACTOR.extract(text).text();
    int shift = 0;
    for (Edit edit : edits) {
      int at = edit.span().start() - shift;
      shift += edit.span().length() - edit.replacement().length();
      boolean inside = at > 0 && at < clean.length();
      assertThat(inside && isWord(clean, at - 1) && isWord(clean, at)).isFalse();
    }
  }

  private static boolean isWord(String text, int i) {
    return Character.isLetterOrDigit(text.charAt(i));
  }

  @Property
  void markingRemovesNothing(@ForAll("texts") String text) {
    TextExtraction marked = TextExtractor.builder().markOnly(true).build().extract(text);

    assertThat(marked.text()).isEqualTo(text);
    assertThat(marked.removed()).isEqualTo(EXTRACTOR.extract(text).removed());
  }

  @Property
  void aTextThatIsProtectedStays(@ForAll("texts") String text) {
    List<Span> all = List.of(new Span(0, text.length()));

    assertThat(EXTRACTOR.extract(text, List.of(), all).text()).isEqualTo(text);
  }

  /** Rules that look at other lines break this in one text of some thousands. */
  @Property(tries = 5000)
  void moreIsKeptTheMoreRecallIsAskedFor(@ForAll("texts") String text) {
    List<Integer> removed = new ArrayList<>();
    for (double recall : new double[] {0, 0.5, 1}) {
      TextExtraction extraction = TextExtractor.builder().recall(recall).build().extract(text);
      removed.add(extraction.removed().stream().mapToInt(e -> visible(text, e.span())).sum());
    }
    assertThat(removed).isSortedAccordingTo((a, b) -> Integer.compare(b, a));
  }

  private static int visible(String text, Span span) {
    return (int) span.of(text).chars().filter(c -> !Character.isWhitespace(c)).count();
  }

  @Property
  void headingsLieInTheText(@ForAll("texts") String text) {
    TextExtraction extraction = EXTRACTOR.extract(text);

    assertThat(extraction.headings())
        .allSatisfy(h -> assertThat(h.of(extraction.text()).toString()).isNotBlank());
  }

  @Property
  void anyTextHasAnAnswer(@ForAll String text) {
    assertThat(EXTRACTOR.extract(text).revision().source()).isEqualTo(text);
  }
}
