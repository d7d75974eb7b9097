package dev.winnow.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Makes up prose: words from syllables, about as long and as unevenly frequent as English ones,
 * with punctuation and, every dozen words or so, curly quotation marks.
 */
public final class Prose {
  private static final int WORDS = 20_000;

  private final SplittableRandom random;
  private final Script script;
  private final String[] words = new String[WORDS];

  /** Makes prose in Latin letters without accents. */
  public Prose(long seed) {
    this(seed, Script.LATIN);
  }

  /** Makes prose in a script. */
  public Prose(long seed, Script script) {
    this.random = new SplittableRandom(seed);
    this.script = script;
    String[] onsets = script.onsets();
    String[] rimes = script.rimes();
    for (int i = 0; i < WORDS; i++) {
      // Frequent words are short.
      int syllables = i < 50 ? 1 : 1 + random.nextInt(i < 1000 ? 3 : 4);
      StringBuilder word = new StringBuilder();
      for (int s = 0; s < syllables; s++) {
        word.append(onsets[random.nextInt(onsets.length)]);
        word.append(rimes[random.nextInt(rimes.length)]);
      }
      words[i] = word.toString();
    }
  }

  /** Draws a word, by Zipf's law. */
  String word() {
    return words[(int) Math.pow(WORDS, random.nextDouble()) - 1];
  }

  /** Makes a text of so many words. */
  public String text(int wordCount) {
    String space = script.isUnspaced() ? "" : " ";
    StringBuilder text = new StringBuilder();
    boolean capital = true;
    for (int i = 0; i < wordCount; i++) {
      String word = word();
      boolean quoted = random.nextInt(24) == 0;
      text.append(quoted ? "\u201c" : "");
      text.append(capital ? Character.toUpperCase(word.charAt(0)) : word.charAt(0));
      text.append(word, 1, word.length());
      text.append(quoted ? "\u201d" : random.nextInt(40) == 0 ? "\u2019s" : "");
      capital = random.nextInt(15) == 0;
      text.append(capital ? ". " : random.nextInt(12) == 0 ? ", " : space);
    }
    return text.toString();
  }

  /** Makes texts of so many words each. */
  public String[] texts(int count, int wordCount) {
    String[] texts = new String[count];
    Arrays.setAll(texts, i -> text(wordCount));
    return texts;
  }
}
