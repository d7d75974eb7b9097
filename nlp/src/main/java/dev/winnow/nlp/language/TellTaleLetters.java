package dev.winnow.nlp.language;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a language by letters that no other one of the languages in question is written with. They
 * must be about as frequent as they are in that language: an English page about Łódź and Kraków is
 * not Polish.
 */
final class TellTaleLetters {
  /** In fewer different words they may be names. */
  private static final int FEWEST = 5;

  /** The letters in lower case, all below this. */
  private static final int END = 0x1f00;

  /**
   * The languages, their letters, and how many of a thousand letters are of these at least: some
   * two thirds of what they are in the Universal Declaration of Human Rights.
   */
  private static final String[] TABLE = {
    "pl", "łśźż", "22",
    "cs", "řůě", "18",
    "hu", "őű", "6",
    "ro", "șț", "20",
    "is", "þ", "11",
    "lt", "ųė", "17",
    "lv", "ģķļņ", "7",
    "mt", "ħġċ", "36",
    "vi", "ơưạảấầẩẫậắằẳẵặẻẽếềểễệỉịỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ", "45",
    "eo", "ĉĝĥĵŝŭ", "16",
    "uk", "їєґ", "11",
    "be", "ў", "12",
    "mk", "ѓќѕ", "5",
    "sr", "ћђ", "5",
    "ps", "ټښځړې", "36",
  };

  private static final byte[] LANGUAGES = new byte[END];

  static {
    for (int i = 0; i < TABLE.length; i += 3) {
      for (char c : TABLE[i + 1].toCharArray()) {
        LANGUAGES[c] = (byte) (i / 3 + 1);
      }
    }
  }

  private TellTaleLetters() {}

  /** Returns the language that the letters of some words in lower case tell, if they do. */
  static Optional<String> find(String words) {
    int[] counts = new int[TABLE.length / 3 + 1];
    Set<String> told = new HashSet<>();
    int letters = 0;
    int start = 0;
    int found = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ' ') {
        if (found > 0 && told.size() < FEWEST) {
          told.add(words.substring(start, i));
        }
        start = i + 1;
        found = 0;
        continue;
      }
      letters++;
      if (c >= 0x80 && c < END && LANGUAGES[c] > 0) {
        found = LANGUAGES[c];
        counts[found]++;
      }
    }
    return told.size() < FEWEST ? Optional.empty() : language(counts, letters);
  }

  /** The language whose letters are frequent enough, and the only ones. */
  private static Optional<String> language(int[] counts, int letters) {
    int only = 0;
    for (int l = 1; l < counts.length; l++) {
      if (counts[l] > 0 && only > 0) {
        return Optional.empty();
      }
      only = counts[l] > 0 ? l : only;
    }
    int enough = Integer.parseInt(TABLE[3 * only - 1]);
    return 1000L * counts[only] >= (long) enough * letters
        ? Optional.of(TABLE[3 * only - 3])
        : Optional.empty();
  }
}
