package dev.winnow.boilerplate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares the words of a title with those of a page's address or of another title. */
final class TitleWords {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORT = 2;

  private TitleWords() {}

  /** How many of the words stand in the other text, in percent. */
  static int shareIn(String title, String other) {
    int words = 0;
    int found = 0;
    for (String word : of(title)) {
      if (!word.isEmpty()) {
        words++;
        found += other.contains(word) ? 1 : 0;
      }
    }
    return FeatureTable.percent(found, words);
  }

  /** How many of the words of an address in lower case, but for short ones, a title has. */
  static int named(String title, String path) {
    Set<String> words = new HashSet<>(List.of(of(title)));
    int named = 0;
    for (String word : NO_WORD.split(path, -1)) {
      named += word.length() > SHORT && words.remove(word) ? 1 : 0;
    }
    return named;
  }

  private static String[] of(String title) {
    return NO_WORD.split(title.toLowerCase(Locale.ROOT), -1);
  }
}
