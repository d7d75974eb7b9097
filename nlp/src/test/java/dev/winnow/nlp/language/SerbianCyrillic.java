package dev.winnow.nlp.language;

/** Writes Serbian words in Cyrillic letters: the lists of words have them in Latin ones. */
final class SerbianCyrillic {
  private static final String[] CYRILLIC = {
    "lj", "љ", "nj", "њ", "dž", "џ", "a", "а", "b", "б", "c", "ц", "č", "ч", "ć", "ћ", "d", "д",
    "đ", "ђ", "e", "е", "f", "ф", "g", "г", "h", "х", "i", "и", "j", "ј", "k", "к", "l", "л", "m",
    "м", "n", "н", "o", "о", "p", "п", "r", "р", "s", "с", "š", "ш", "t", "т", "u", "у", "v", "в",
    "z", "з", "ž", "ж"
  };

  private SerbianCyrillic() {}

  static TrainingWords of(TrainingWords latin) {
    TrainingWords cyrillic = new TrainingWords();
    for (int i = 0; i < latin.size(); i++) {
      cyrillic.add(of(latin.word(i)), latin.frequency(i));
    }
    return cyrillic;
  }

  private static String of(String word) {
    String result = word;
    for (int i = 0; i < CYRILLIC.length; i += 2) {
      result = result.replace(CYRILLIC[i], CYRILLIC[i + 1]);
    }
    return result;
  }
}
