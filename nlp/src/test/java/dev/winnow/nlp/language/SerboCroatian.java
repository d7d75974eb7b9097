package dev.winnow.nlp.language;

import java.util.HashSet;
import java.util.Set;

/**
 * Divides the one list of words that there is for Serbian and Croatian: where a word and its form
 * with {@code e} for {@code ije} or {@code je} are both in it, the one is Croatian and the other
 * Serbian.
 */
final class SerboCroatian {
  private static final String[] CYRILLIC = {
    "lj", "љ", "nj", "њ", "dž", "џ", "a", "а", "b", "б", "c", "ц", "č", "ч", "ć", "ћ", "d", "д",
    "đ", "ђ", "e", "е", "f", "ф", "g", "г", "h", "х", "i", "и", "j", "ј", "k", "к", "l", "л", "m",
    "м", "n", "н", "o", "о", "p", "п", "r", "р", "s", "с", "š", "ш", "t", "т", "u", "у", "v", "в",
    "z", "з", "ž", "ж"
  };

  private SerboCroatian() {}

  /** The words of a variant; of other languages all. */
  static TrainingWords variant(String tag, TrainingWords words) {
    if (!tag.equals("hr") && !tag.startsWith("sr")) {
      return words;
    }
    Set<String> all = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      all.add(words.word(i));
    }
    Set<String> croatian = new HashSet<>();
    Set<String> serbian = new HashSet<>();
    for (String word : all) {
      for (String reflex : new String[] {"ije", "je"}) {
        String other = word.replace(reflex, "e");
        if (!other.equals(word) && word.length() > 3 && all.contains(other)) {
          croatian.add(word);
          serbian.add(other);
        }
      }
    }
    Set<String> foreign = tag.equals("hr") ? serbian : croatian;
    TrainingWords kept = new TrainingWords();
    for (int i = 0; i < words.size(); i++) {
      String word = words.word(i);
      if (!foreign.contains(word)) {
        kept.add(tag.equals("sr") ? cyrillic(word) : word, words.frequency(i));
      }
    }
    return kept;
  }

  private static String cyrillic(String word) {
    String result = word;
    for (int i = 0; i < CYRILLIC.length; i += 2) {
      result = result.replace(CYRILLIC[i], CYRILLIC[i + 1]);
    }
    return result;
  }
}
