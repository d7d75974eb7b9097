package dev.winnow.nlp.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import dev.winnow.text.Span;
import java.io.Reader;
import java.io.StringReader;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of the sentences of any text. */
class SentenceLawsTest {
  private static final SentenceSegmenter ANY = SentenceSegmenter.multilingual();
  private static final SentenceSegmenter WHOLE_QUOTATIONS =
      SentenceSegmenter.builder().language(Locale.ENGLISH).splitInsideQuotes(false).build();

  @Provide
  Arbitrary<String> texts() {
    return Texts.any();
  }

  @Property(tries = 2000)
  void sentencesAreOrderedTrimmedAndCoverAllButWhiteSpace(@ForAll("texts") String text) {
    for (SentenceSegmenter segmenter : List.of(ANY, WHOLE_QUOTATIONS)) {
      int at = 0;
      for (Span sentence : segmenter.segment(text)) {
        assertThat(sentence.start()).isGreaterThanOrEqualTo(at);
        assertThat(isWhite(text.substring(at, sentence.start()))).isTrue();
        assertThat(sentence.isEmpty()).isFalse();
        assertThat(
                UCharacter.isUWhiteSpace(text.codePointBefore(sentence.end()))
                    && !startsWithMark(text, sentence.end()))
            .isFalse();
        at = sentence.end();
      }
      assertThat(isWhite(text.substring(at))).isTrue();
    }
  }

  private static boolean startsWithMark(String text, int offset) {
    return offset < text.length() && Kind.of(text.charAt(offset)) == Kind.MARK;
  }

  @Property(tries = 2000)
  void sentencesEndBetweenGraphemes(@ForAll("texts") String text) {
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(text);
    for (Span sentence : ANY.segment(text)) {
      assertThat(graphemes.isBoundary(sentence.start())).isTrue();
      assertThat(graphemes.isBoundary(sentence.end())).isTrue();
    }
  }

  @Property(tries = 1000)
  void consumerIsHandedTheSameSpans(@ForAll("texts") String text) {
    List<Span> handed = new ArrayList<>();
    ANY.forEach(text, (start, end) -> handed.add(new Span(start, end)));
    assertThat(handed).isEqualTo(ANY.segment(text));
  }

  @Property(tries = 300)
  void streamGivesWhatTheWholeTextGives(
      @ForAll("texts") String piece,
      @ForAll @IntRange(min = 1, max = 3000) int chunk,
      @ForAll long seed) {
    String text = piece.repeat(1 + Math.abs((int) (seed % 200)));
    List<Sentence> streamed = ANY.stream(new Trickle(text, new Random(seed)), chunk).toList();
    List<Sentence> whole =
        ANY.segment(text).stream()
            .map(span -> new Sentence(span.start(), span.of(text).toString()))
            .toList();
    assertThat(streamed).isEqualTo(whole);
  }

  @Property(tries = 20)
  void streamGivesWhatTheWholeTextGivesBeyondItsFirstWindow(
      @ForAll("texts") String piece, @ForAll @IntRange(min = 1, max = 100_000) int chunk) {
    String text = (piece + " And so it went on, as it had to. ").repeat(3000);
    List<Sentence> streamed = ANY.stream(new StringReader(text), chunk).toList();
    List<Span> whole = ANY.segment(text);
    assertThat(streamed).hasSameSizeAs(whole);
    for (int i = 0; i < whole.size(); i++) {
      assertThat(streamed.get(i).start()).isEqualTo(whole.get(i).start());
      assertThat(streamed.get(i).end()).isEqualTo(whole.get(i).end());
    }
  }

  @Property(tries = 1000)
  void noSentenceEndsInsideAQuotationThatIsKeptWhole(
      @ForAll("texts") String text,
      @ForAll @IntRange(max = 60) int from,
      @ForAll @IntRange(max = 60) int length) {
    String line = text.replaceAll("[\\n\\r\\u0085\\u2028\\u2029]", " ");
    Span quotation = new Span(from, from + length);
    List<Span> sentences = WHOLE_QUOTATIONS.segment(line, List.of(quotation));
    assertThat(sentences.subList(0, Math.max(0, sentences.size() - 1)))
        .noneMatch(span -> quotation.start() < span.end() && span.end() < quotation.end());
  }

  @Property(tries = 2000)
  void sentencesDoNotMoveWhenAParagraphIsPutBefore(@ForAll("texts") String text) {
    String line = text.replaceAll("[\\n\\r\\u0085\\u2028\\u2029]", " ").strip();
    String before = "The boats lay still.\n\n";
    List<Span> expected = new ArrayList<>(List.of(new Span(0, before.length() - 2)));
    ANY.segment(line).forEach(span -> expected.add(span.shift(before.length())));
    assertThat(ANY.segment(before + line)).isEqualTo(expected);
  }

  private static boolean isWhite(String text) {
    return text.codePoints().allMatch(UCharacter::isUWhiteSpace);
  }

  /** Gives as few characters at a time as it likes. */
  private static final class Trickle extends Reader {
    private final CharBuffer text;
    private final Random random;

    Trickle(String text, Random random) {
      this.text = CharBuffer.wrap(text);
      this.random = random;
    }

    @Override
    public int read(char[] target, int offset, int length) {
      if (!text.hasRemaining()) {
        return -1;
      }
      int count = Math.min(Math.min(length, text.remaining()), 1 + random.nextInt(5000));
      text.get(target, offset, count);
      return count;
    }

    @Override
    public void close() {}
  }
}
