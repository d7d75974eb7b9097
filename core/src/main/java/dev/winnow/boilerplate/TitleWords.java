package dev.winnow.boilerplate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares the words of a title with those of a page's address or of another title. */
final class TitleWords {
  private static final int SHORT = 2;

  private TitleWords() {}

  /** How many of the words stand in the other text, in percent. */
  static int shareIn(String title, String other) {
    int words = 0;
    int found = 0;
    for (String word : of(title)) {
      words++;
      found += other.contains(word) ? 1 : 0;
    }
    return FeatureTable.percent(found, words);
  }

  /** How many of the words of an address in lower case, but for short ones, a title has. */
  static int named(String title, String path) {
    Set<String> words = new HashSet<>(of(title));
    int named = 0;
    for (String word : cut(path)) {
      named += word.length() > SHORT && words.remove(word) ? 1 : 0;
    }
    return named;
  }

  /** The words of a title, in lower case. */
  static List<String> of(String title) {
    return cut(title.toLowerCase(Locale.ROOT));
  }

  private static List<String> cut(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (!isLetterOrNumber(c)) {
        if (start < i) {
          words.add(text.substring(start, i));
        }
        start = next;
      }
      i = next;
    }
    if (start < i) {
      words.add(text.substring(start));
    }
    return words;
  }

  private static boolean isLetterOrNumber(int c) {
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
  }
}
