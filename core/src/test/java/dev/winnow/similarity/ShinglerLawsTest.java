package dev.winnow.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ShinglerLawsTest {
  @Provide
  Arbitrary<String> texts() {
    return AnyText.any();
  }

  @Property(tries = 10_000)
  void wordsAreThoseOfTheDefinition(@ForAll("texts") String text) {
    assertThat(scan(text)).isEqualTo(PlainShingler.words(text));
  }

  /** Eight characters at a time are narrowed to bytes, and punctuation among them is left out. */
  @Property(tries = 1000)
  void wordsOfAsciiAndCurlyQuotesAreThoseOfTheDefinition(
      @ForAll @IntRange(max = 40) int before, @ForAll("plainTexts") String text) {
    String shifted = "x".repeat(before) + text;
    assertThat(scan(shifted)).isEqualTo(PlainShingler.words(shifted));
    // Whether a sigma is final depends on the letter behind the quotation mark.
    String greek = shifted + "\u0391\u03a3" + text;
    assertThat(scan(greek)).isEqualTo(PlainShingler.words(greek));
  }

  @Provide
  Arbitrary<String> plainTexts() {
    return Arbitraries.strings()
        .withChars("aZ7 .\u2018\u2019\u201c\u2014\u2026\u2000\u203f\u2040\u1fff")
        .ofMaxLength(40);
  }

  @Property(tries = 3000)
  void wordShinglesAreThoseOfTheDefinition(
      @ForAll("texts") String text,
      @ForAll @IntRange(min = 1, max = 9) int size,
      @ForAll long seed) {
    Shingler shingler = Shingler.words(size).withSeed(seed);
    assertThat(shingler.newBuffer().read(text).toArray())
        .isEqualTo(PlainShingler.words(text, size, seed));
  }

  @Property(tries = 3000)
  void characterShinglesAreThoseOfTheDefinition(
      @ForAll("texts") String text,
      @ForAll @IntRange(min = 1, max = 9) int size,
      @ForAll long seed) {
    Shingler shingler = Shingler.characters(size).withSeed(seed);
    assertThat(shingler.newBuffer().read(text).toArray())
        .isEqualTo(PlainShingler.characters(text, size, seed));
  }

  @Property(tries = 3000)
  void bytesHashAsTheCharactersTheyStandFor(@ForAll("texts") String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    assertThat(Shingler.words(2).newBuffer().read(utf8, 0, utf8.length).toArray())
        .isEqualTo(Shingler.words(2).newBuffer().read(text).toArray());
  }

  @Property(tries = 10_000)
  void malformedBytesSeparateWords(@ForAll byte[] bytes) {
    assertThat(Shingler.words(1).newBuffer().read(bytes, 0, bytes.length).toArray())
        .isEqualTo(PlainShingler.words(new String(bytes, StandardCharsets.UTF_8), 1, 0));
  }

  /** Long texts are read in pieces; where they are cut must not show. */
  @Property(tries = 30)
  void textsOfManyPiecesAreThoseOfTheDefinition(
      @ForAll("texts") String text, @ForAll("texts") String middle) {
    String longText = (text + " " + middle).repeat(20_000 / (text.length() + middle.length() + 1));
    assertSame(Shingler.words(5).newBuffer().read(longText), PlainShingler.words(longText, 5, 0));
    assertSame(
        Shingler.characters(7).newBuffer().read(longText),
        PlainShingler.characters(longText, 7, 0));
    byte[] utf8 = longText.getBytes(StandardCharsets.UTF_8);
    assertSame(
        Shingler.words(5).newBuffer().read(utf8, 0, utf8.length),
        PlainShingler.words(longText, 5, 0));
  }

  /** Without printing thousands of hashes. */
  private static void assertSame(ShingleBuffer actual, long[] expected) {
    assertThat(Arrays.equals(actual.toArray(), expected)).isTrue();
  }

  @Property(tries = 1000)
  void aBufferForgetsTheTextBefore(@ForAll("texts") String first, @ForAll("texts") String second) {
    ShingleBuffer buffer = Shingler.words(3).newBuffer().read(first);
    assertThat(buffer.read(second).toArray())
        .isEqualTo(Shingler.words(3).newBuffer().read(second).toArray());
  }

  private static List<String> scan(String text) {
    WordScanner scanner = new WordScanner();
    scanner.scan(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < scanner.count(); i++) {
      int start = scanner.start(i);
      words.add(new String(scanner.bytes(), start, scanner.end(i) - start, StandardCharsets.UTF_8));
    }
    return words;
  }
}
