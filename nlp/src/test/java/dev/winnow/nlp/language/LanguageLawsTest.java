package dev.winnow.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds of any text. */
class LanguageLawsTest {
  private static final LanguageDetector DETECTOR = LanguageDetector.builtIn();

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(
            "the", "und", "не", "و", "के", "が", "水", "\n", "\n\n", " ", "\u0301", "\ud83d",
            "\udc00", "łódź", "www.", "http://", "\u00a0", "7", "İ", "ﬁ", "𐐷", "ー", "가");
    Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(12);
    return Arbitraries.oneOf(words, words, anything)
        .list()
        .ofMaxSize(60)
        .map(pieces -> String.join(" ", pieces));
  }

  @Property(tries = 1000)
  void everyTextHasAnAnswer(@ForAll("texts") String text) {
    Language language = DETECTOR.detect(text);

    assertThat(language.confidence()).isBetween(0.0, 1.0);
    assertThat(language.isUndetermined()).isEqualTo(language.confidence() == 0);
    assertThat(LanguageDetector.standard().detect(text).confidence()).isBetween(0.0, 1.0);
  }

  @Property(tries = 1000)
  void whiteSpaceAroundATextDoesNotMatter(@ForAll("texts") String text) {
    String padded = "\n\u3000" + text + " \n\t\u00a0 ".repeat(1 + text.length() % 700);

    assertThat(DETECTOR.detect(padded)).isEqualTo(DETECTOR.detect(text));
  }

  @Property(tries = 1000)
  void partsAreOrderedAndDisjointAndInOtherLanguages(@ForAll("texts") String text) {
    String whole = DETECTOR.detect(text).tag();
    int at = 0;
    for (LanguageSpan part : DETECTOR.paragraphs(text)) {
      assertThat(part.span().start()).isGreaterThanOrEqualTo(at);
      assertThat(part.span().isEmpty()).isFalse();
      assertThat(part.language().tag()).isNotIn(whole, "und");
      at = part.span().end();
    }
    assertThat(at).isLessThanOrEqualTo(text.length());
  }

  /** A text of 100 MB that is not there until it is asked for. */
  private record Endless(String piece, int length) implements CharSequence {
    @Override
    public char charAt(int index) {
      return piece.charAt(index % piece.length());
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  @Timeout(20)
  void aHugeTextTakesNoLongTime() {
    for (String piece : List.of("Das Boot liegt am Ufer. ", "12345", " ", "水", "\ud800", "www.")) {
      Language language = DETECTOR.detect(new Endless(piece, 100_000_000));

      assertThat(language.tag()).isIn("de", "und", "zh");
    }
  }
}
