package dev.winnow.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.junit.jupiter.api.Test;

class TextBytesTest {
  @Property(tries = 500)
  void aTextComesBackFromBehindWhatStoodBefore(
      @ForAll byte[] before, @ForAll("texts") String text) {
    assertThat(TextBytes.read(TextBytes.append(before, text), before.length)).isEqualTo(text);
  }

  /** Narrow, wide, and narrow with a few that are wide; halves of surrogate pairs too. */
  @Provide
  Arbitrary<String> texts() {
    StringArbitrary narrow = Arbitraries.strings().withCharRange('\u0000', '\u00ff');
    StringArbitrary wide = Arbitraries.strings().withCharRange('\u0000', '\uffff');
    Arbitrary<String> mixed =
        Combinators.combine(narrow.ofMinLength(40), wide.ofMaxLength(3), narrow)
            .as((start, middle, end) -> start + middle + end);
    return Arbitraries.oneOf(narrow, wide, mixed);
  }

  @Test
  void aFewWideCharactersDoNotDoubleTheRest() {
    String text = "\u201c" + "a".repeat(1000) + "\u201d";

    assertThat(TextBytes.of(text)).hasSizeLessThan(1100);
  }
}
