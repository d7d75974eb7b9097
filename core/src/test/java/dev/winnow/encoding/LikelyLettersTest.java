package dev.winnow.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.encoding.Candidates.Letters;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LikelyLettersTest {
  private final LetterModel model = LetterModel.get();

  /** More states than it has room for at first, each of them several times. */
  @Test
  void areTheCheapestOfAllInOrder() {
    LikelyLetters likely = new LikelyLetters();
    Letters[] asked = {
      letters('\u0105', '\u0119', '\u0118'),
      letters(
          '\u0430', '\u0431', '\u0432', '\u0433', '\u0434', '\u0435', '\u0436', '\u0437', '\u0438'),
    };
    SplittableRandom random = new SplittableRandom(5);
    String before = " aeinrst\u0105\u0430\u0435\u043e\u0442";
    for (int i = 0; i < 20_000; i++) {
      Letters letters = asked[i & 1];
      int language = language(i & 1);
      long state = 0;
      for (int k = 0; k < 3; k++) {
        char c = before.charAt(random.nextInt(before.length()));
        state = Beam.state(state, c, CaseCosts.kind(c));
      }

      int first = likely.after(state, language, letters);

      long kept = state;
      int[] costs =
          IntStream.range(0, letters.lower.length)
              .map(l -> cost(kept, language, letters, l))
              .sorted()
              .limit(Beam.WIDTH)
              .toArray();
      for (int k = 0; k < costs.length; k++) {
        assertThat(likely.cost(first + k)).isEqualTo(costs[k]);
        int letter = likely.letter(first + k);
        assertThat(cost(state, language, letters, letter)).isEqualTo(costs[k]);
      }
    }
  }

  @Property(tries = 3000)
  void severalLettersCostWhatEachOfThemCosts(
      @ForAll @IntRange(max = 200) int number, @ForAll("letters") String text) {
    int language = number % model.languages();
    char[] lower = text.substring(3).toCharArray();
    long before = (long) text.charAt(0) << 32 | (long) text.charAt(1) << 16 | text.charAt(2);
    int[] costs = new int[lower.length];

    model.costs(language, before, model.numbers(language, lower), costs);

    for (int l = 0; l < lower.length; l++) {
      assertThat(costs[l])
          .isEqualTo(
              model.cost(language, text.charAt(0), text.charAt(1), text.charAt(2), lower[l]));
    }
  }

  @Provide
  Arbitrary<String> letters() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('\u00e0', '\u017f')
        .withCharRange('\u03b1', '\u045f')
        .withCharRange('\u0900', '\u0950')
        .withCharRange('\u4e00', '\u4e40')
        .withChars(" .\u201c\ud800")
        .ofMinLength(4)
        .ofMaxLength(30);
  }

  private int cost(long state, int language, Letters letters, int l) {
    return model.cost(
            language, Beam.third(state), Beam.second(state), Beam.last(state), letters.lower[l])
        + CaseCosts.of(Beam.kind(state), letters.kinds[l]);
  }

  private Letters letters(int... codePoints) {
    return new Candidates(codePoints).letters(language(codePoints[0] < 0x400 ? 0 : 1));
  }

  private int language(int which) {
    String name = which == 0 ? "pl" : "ru";
    for (int l = 0; l < model.languages(); l++) {
      if (model.language(l).equals(name)) {
        return l;
      }
    }
    throw new AssertionError(name);
  }
}
