package dev.winnow.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ShinglerTest {
  private static final ShingleBuffer WORDS = Shingler.words(3).newBuffer();

  private static long[] words(String text) {
    return WORDS.read(text).toArray();
  }

  @Test
  void isBlindToCasePunctuationAndLayout() {
    assertThat(words("The quick, brown fox.")).isEqualTo(words("the QUICK\n“brown”  (fox)"));
  }

  @Test
  void isBlindToTheFormOfNormalization() {
    assertThat(words("un caf\u00e9 cr\u00e8me"))
        .isEqualTo(words("un cafe\u0301 cre\u0300me"))
        .isNotEqualTo(words("un cafe creme"));
  }

  @Test
  void aTextWithoutWordsHasNoShingle() {
    assertThat(words("")).isEmpty();
    assertThat(words(" ... \u201c\u201d \ud83d\ude00 \ud83d \u0301")).isEmpty();
  }

  @Test
  void aTextWithFewerWordsThanAShingleIsOne() {
    assertThat(words("one two")).hasSize(1).isNotEqualTo(words("two one"));
    assertThat(words("one")).hasSize(1).isNotEqualTo(words("one two"));
    assertThat(words("one two three")).hasSize(1);
    assertThat(words("one two three four")).hasSize(2);
    assertThat(Shingler.characters(5).newBuffer().read("a b").size()).isEqualTo(1);
  }

  @Test
  void everyLetterOfAScriptWithoutSpacesIsAWord() {
    assertThat(words("东京都很大")).hasSize(3);
    assertThat(words("ภาษาไทย")).hasSize(5);
  }

  @Test
  void curlyQuotationMarksSeparateWordsAsStraightOnesDo() {
    assertThat(words("He said \u201cit doesn\u2019t matter\u201d \u2014 twice\u2026"))
        .isEqualTo(words("He said \"it doesn't matter\" - twice..."));
  }

  @Test
  void theSeedChangesEveryHash() {
    long[] seeded = Shingler.words(3).withSeed(1).newBuffer().read("a b c d e f").toArray();
    assertThat(seeded).hasSize(4).doesNotContain(words("a b c d e f"));
  }

  @Test
  void longWordsDifferByAnyLetter() {
    String word = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq";
    for (int i = 0; i < word.length(); i++) {
      String other = word.substring(0, i) + "0" + word.substring(i + 1);
      assertThat(words(other)).isNotEqualTo(words(word));
    }
  }

  /** Sketches made of the hashes are persisted: a change to these needs a new version of those. */
  @Test
  void hashesStayWhatTheyAre() {
    String text = "\u00dcberraschungsmannschaften, nai\u0308ve \u6771\u4eac!";
    assertThat(Shingler.words(2).newBuffer().read(text).get(0)).isEqualTo(0x1429631f49685270L);
    assertThat(Shingler.words(2).withSeed(7).newBuffer().read(text).get(0))
        .isEqualTo(0xa87f9d7d9565250cL);
    assertThat(Shingler.characters(20).newBuffer().read(text).get(0))
        .isEqualTo(0x9e8c784a0392f05eL);
  }

  @Test
  void readsAPartOfBytes() {
    byte[] utf8 = "xx one two three yy".getBytes(StandardCharsets.UTF_8);
    assertThat(WORDS.read(utf8, 3, 16).toArray()).isEqualTo(words("one two three"));
    assertThatThrownBy(() -> WORDS.read(utf8, 3, 99)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void rejectsASizeOutOfRange() {
    assertThatThrownBy(() -> Shingler.words(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size must be in [1, 1024]: 0");
    assertThatThrownBy(() -> Shingler.characters(1025))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsLinesOfManyLettersAndOfManyMarks() {
    assertThat(words("x".repeat(100_000))).hasSize(1);
    assertThat(words("字".repeat(100_000))).hasSize(99_998);
    assertThat(words("a" + "\u0301\u0323".repeat(2_000_000))).hasSize(1);
  }

  @Test
  void breaksOfATextBeforeAreForgotten() {
    String marked = "\u6f22\u0301".repeat(300);
    assertThat(WORDS.read(marked).size()).isEqualTo(298);
    assertThat(words("x".repeat(2000) + " y z")).hasSize(1);
  }

  @Test
  void manyMarksAreNormalizedAsFewAre() {
    assertThat(words("e" + "\u0301\u0323".repeat(490)))
        .isEqualTo(words("e" + "\u0323".repeat(490) + "\u0301".repeat(490)));
  }
}
