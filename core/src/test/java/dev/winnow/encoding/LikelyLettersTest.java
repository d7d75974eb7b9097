package dev.winnow.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.encoding.Candidates.Letters;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
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
      char[] last = new char[3];
      for (int k = 0; k < last.length; k++) {
        last[k] = before.charAt(random.nextInt(before.length()));
      }
      int context = model.table(language).context(last[0], last[1], last[2]);
      int state = Beam.state(context, CaseCosts.kind(last[2]));

      int first = likely.after(state, language, letters);

      int[] costs =
          IntStream.range(0, letters.lower.length)
              .map(l -> cost(state, language, letters, l))
              .sorted()
              .limit(Beam.WIDTH)
              .toArray();
      for (int k = 0; k < costs.length; k++) {
        assertThat(likely.cost(first + k)).isEqualTo(costs[k]);
        int letter = likely.letter(first + k);
        assertThat(cost(state, language, letters, letter)).isEqualTo(costs[k]);
        int end = model.table(language).context(last[1], last[2], letters.lower[letter]);
        assertThat(likely.end(first + k)).isEqualTo(Beam.state(end, letters.kinds[letter]));
      }
    }
  }

  private int cost(int state, int language, Letters letters, int l) {
    int step = model.table(language).step(Beam.context(state), letters.numbers[l]);
    return LetterTable.cost(step) + CaseCosts.of(Beam.kind(state), letters.kinds[l]);
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
