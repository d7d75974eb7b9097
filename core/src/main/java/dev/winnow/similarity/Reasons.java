package dev.winnow.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Picks the words that say best why two documents are related: names and numbers that both have and
 * few others do.
 */
final class Reasons {
  private record Word(String text, int frequency, int place) {}

  private Reasons() {}

  static List<String> of(
      CharSequence text, WordSpans words, WordSpans other, Frequencies frequencies) {
    Set<Long> others = new HashSet<>();
    for (int i = 0; i < other.count(); i++) {
      others.add(other.hash(i));
    }
    List<Word> shared = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < words.count(); i++) {
      String word = text.subSequence(words.start(i), words.end(i)).toString();
      long hash = words.hash(i);
      if (others.contains(hash) && isTelling(text, words, i, word) && seen.add(hash)) {
        shared.add(new Word(word, frequencies.of(hash), i));
      }
    }
    return shared.stream()
        .sorted(Comparator.comparingInt(Word::frequency).thenComparingInt(Word::place))
        .limit(RelatedDocuments.MAX_REASONS)
        .map(Word::text)
        .toList();
  }

  /**
   * A capital within a sentence makes a name, digits make a number; single characters tell nothing.
   */
  private static boolean isTelling(CharSequence text, WordSpans words, int i, String word) {
    if (word.length() < 2) {
      return false;
    }
    boolean name = Character.isUpperCase(word.codePointAt(0)) && isWithinSentence(text, words, i);
    return name || word.chars().anyMatch(Character::isDigit);
  }

  private static boolean isWithinSentence(CharSequence text, WordSpans words, int i) {
    if (i == 0) {
      return false;
    }
    CharSequence gap = text.subSequence(words.end(i - 1), words.start(i));
    return gap.length() == 1 && gap.charAt(0) == ' ';
  }
}
