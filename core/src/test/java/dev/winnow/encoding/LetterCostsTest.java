package dev.winnow.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LetterCostsTest {
  /** More sequences than it has room for, each of them several times. */
  @Test
  void remembersWhatTheModelSays() {
    LetterModel model = LetterModel.get();
    LetterCosts costs = new LetterCosts();
    SplittableRandom random = new SplittableRandom(3);
    String letters = "  aeinrst\u0105\u0119\u00e9\u0430\u0435\u043e\u0442";
    char[] c = new char[4];
    for (int i = 0; i < 400_000; i++) {
      for (int k = 0; k < c.length; k++) {
        c[k] = letters.charAt(random.nextInt(letters.length()));
      }
      int language = random.nextInt(model.languages());
      long before = Beam.state(Beam.state(Beam.state(0, c[0], 0), c[1], 0), c[2], 5);

      int cost = costs.of(language, before, c[3]);

      assertThat(cost).isEqualTo(model.cost(language, c[0], c[1], c[2], c[3]));
      assertThat(cost).isBetween(0, LetterModel.STRANGER);
    }
  }
}
