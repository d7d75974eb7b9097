package dev.winnow.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Makes up prose: words from syllables, about as long and as unevenly frequent as English ones,
 * with punctuation and, every dozen words or so, curly quotation marks.
 */
final class Prose {
  private static final String[] ONSETS = {
    "b", "br", "c", "ch", "d", "f", "g", "h", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "th",
    "w"
  };
  private static final String[] RIMES = {
    "a", "an", "ar", "e", "ed", "en", "er", "i", "in", "ing", "o", "on", "or", "ou", "u", "y"
  };
  private static final int WORDS = 20_000;

  private final SplittableRandom random;
  private final String[] words = new String[WORDS];

  Prose(long seed) {
    random = new SplittableRandom(seed);
    for (int i = 0; i < WORDS; i++) {
      // Frequent words are short.
      int syllables = i < 50 ? 1 : 1 + random.nextInt(i < 1000 ? 3 : 4);
      StringBuilder word = new StringBuilder();
      for (int s = 0; s < syllables; s++) {
        word.append(ONSETS[random.nextInt(ONSETS.length)]);
        word.append(RIMES[random.nextInt(RIMES.length)]);
      }
      words[i] = word.toString();
    }
  }

  /** Makes a text of so many words, by Zipf's law. */
  String text(int wordCount) {
    StringBuilder text = new StringBuilder();
    boolean capital = true;
    for (int i = 0; i < wordCount; i++) {
      String word = words[(int) Math.pow(WORDS, random.nextDouble()) - 1];
      boolean quoted = random.nextInt(24) == 0;
      text.append(quoted ? "\u201c" : "");
      text.append(capital ? Character.toUpperCase(word.charAt(0)) : word.charAt(0));
      text.append(word, 1, word.length());
      text.append(quoted ? "\u201d" : random.nextInt(40) == 0 ? "\u2019s" : "");
      capital = random.nextInt(15) == 0;
      text.append(capital ? ". " : random.nextInt(12) == 0 ? ", " : " ");
    }
    return text.toString();
  }

  /** Makes texts of so many words each. */
  String[] texts(int count, int wordCount) {
    String[] texts = new String[count];
    Arrays.setAll(texts, i -> text(wordCount));
    return texts;
  }
}
