package dev.winnow.nlp.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Divides the one list of words that there is for Serbian and Croatian. Where a word and its form
 * with {@code e} for {@code ije} or {@code je} are both in it, the one is Croatian and the other
 * Serbian; and some words give away which one it is by how they begin.
 */
final class SerboCroatian {
  /** Endings in which {@code je} is no reflex of the old vowel that the two have otherwise. */
  private static final List<String> NO_REFLEX = List.of("ije", "je", "jem", "jeg", "jegova");

  /** What is the one in Croatian, the other in Serbian. */
  private static final String[] BEGINNINGS = {
    "tko",
    "ko",
    "netko",
    "neko",
    "nitko",
    "niko",
    "svatko",
    "svako",
    "europ",
    "evrop",
    "tisuć",
    "hiljad",
    "općin",
    "opštin",
    "opći",
    "opšti",
    "točk",
    "tačk",
    "točn",
    "tačn",
    "kemij",
    "hemij",
    "tjedan",
    "nedelj",
    "glazb",
    "muzi",
    "sveučiliš",
    "univerzitet",
    "znanstven",
    "naučn",
    "suradnj",
    "saradnj",
    "uvjet",
    "uslov",
    "obitelj",
    "porodic",
    "jučer",
    "juče",
    "povije",
    "istorij",
    "siječ",
    "januar",
    "veljač",
    "februar",
    "ožuj",
    "mart",
    "travnj",
    "april",
    "lipnj",
    "juni",
    "srpnj",
    "juli",
    "kolovoz",
    "avgust",
    "rujn",
    "septemb",
    "listopad",
    "oktob",
    "studen",
    "novemb",
    "prosin",
    "decemb",
    "nogomet",
    "fudbal",
    "zrak",
    "vazduh",
    "kruh",
    "hleb",
    "vlak",
    "voz",
    "djelatn",
    "delatn",
    "tijekom",
    "tokom",
    "također",
    "takođe",
    "uopće",
    "uopšte",
    "osobito",
    "naročito",
    "sustav",
    "sistem",
    "sigurnos",
    "bezbednos",
    "redatelj",
    "reditelj"
  };

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
        if (isReflex(word, other) && all.contains(other)) {
          croatian.add(word);
          serbian.add(other);
        }
      }
      for (int i = 0; i < BEGINNINGS.length; i += 2) {
        addIf(BEGINNINGS[i], word, croatian);
        addIf(BEGINNINGS[i + 1], word, serbian);
      }
    }
    croatian.add("što");
    serbian.add("šta");
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

  private static boolean isReflex(String croatian, String serbian) {
    return !serbian.equals(croatian)
        && !croatian.contains("nje")
        && (croatian.endsWith("dje") || NO_REFLEX.stream().noneMatch(croatian::endsWith));
  }

  /** Short ones are whole words. */
  private static void addIf(String beginning, String word, Set<String> words) {
    if (beginning.length() > 3 ? word.startsWith(beginning) : word.equals(beginning)) {
      words.add(word);
    }
  }

  private static String cyrillic(String word) {
    String result = word;
    for (int i = 0; i < CYRILLIC.length; i += 2) {
      result = result.replace(CYRILLIC[i], CYRILLIC[i + 1]);
    }
    return result;
  }
}
