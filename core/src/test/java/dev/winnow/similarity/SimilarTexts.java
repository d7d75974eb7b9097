package dev.winnow.similarity;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes texts of which many are copies of an earlier one with some words changed, or none. */
final class SimilarTexts {
  private SimilarTexts() {}

  static List<String> of(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String[] words;
      if (texts.isEmpty() || random.nextInt(4) == 0) {
        words = new String[random.nextInt(40)];
        for (int j = 0; j < words.length; j++) {
          words[j] = "w" + random.nextInt(2000);
        }
      } else {
        words = texts.get(random.nextInt(texts.size())).split(" ");
        for (int change = random.nextInt(4); change > 0; change--) {
          words[random.nextInt(words.length)] = "w" + random.nextInt(2000);
        }
      }
      texts.add(String.join(" ", words));
    }
    return texts;
  }
}
