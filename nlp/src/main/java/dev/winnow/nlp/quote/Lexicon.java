package dev.winnow.nlp.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Knows words by what they do around a quotation: reporting verbs by language, pronouns, titles,
 * given names and so on. A word has the bits of all its categories.
 *
 * <p>Immutable and thread-safe.
 */
final class Lexicon {
  static final int CUE = 1;
  static final int NAMING = 1 << 1;
  static final int HE = 1 << 2;
  static final int SHE = 1 << 3;
  static final int OTHER_PRONOUN = 1 << 4;
  static final int DETERMINER = 1 << 5;
  static final int AUXILIARY = 1 << 6;
  static final int PASSIVE = 1 << 7;
  static final int SOURCE = 1 << 8;
  static final int BREAK = 1 << 9;
  static final int LINK = 1 << 10;
  static final int TITLE = 1 << 11;
  static final int TITLE_SHE = 1 << 12;
  static final int TITLE_HE = 1 << 13;
  static final int ORGANISATION = 1 << 14;
  static final int NAME_HE = 1 << 15;
  static final int NAME_SHE = 1 << 16;
  static final int WORK = 1 << 17;
  static final int WORD = 1 << 18;
  static final int FIRST_PERSON = 1 << 19;
  static final int ABBREVIATION = 1 << 20;
  static final int PREPOSITION = 1 << 21;

  /** A reporting verb's form that is often something else: a noun, an infinitive. */
  static final int AMBIGUOUS = 1 << 22;

  /** What stands before a colon and is no one's name. */
  static final int LABEL = 1 << 23;

  static final int PRONOUN = HE | SHE | OTHER_PRONOUN;

  private static final String RESOURCE = "dev/winnow/nlp/quote/words.tsv";
  private static final int LONGEST = 24;

  private static final Map<String, Integer> CATEGORIES =
      Map.ofEntries(
          Map.entry("cue", CUE),
          Map.entry("naming", NAMING),
          Map.entry("pronoun.he", HE),
          Map.entry("pronoun.she", SHE),
          Map.entry("pronoun.other", OTHER_PRONOUN),
          Map.entry("determiner", DETERMINER),
          Map.entry("aux", AUXILIARY),
          Map.entry("passive", PASSIVE),
          Map.entry("source", SOURCE),
          Map.entry("break", BREAK),
          Map.entry("link", LINK),
          Map.entry("title", TITLE),
          Map.entry("title.she", TITLE_SHE),
          Map.entry("title.he", TITLE_HE),
          Map.entry("organisation", ORGANISATION),
          Map.entry("name.he", NAME_HE),
          Map.entry("name.she", NAME_SHE),
          Map.entry("title.noun", WORK),
          Map.entry("term.noun", WORD),
          Map.entry("person.first", FIRST_PERSON),
          Map.entry("abbreviation", ABBREVIATION),
          Map.entry("preposition", PREPOSITION),
          Map.entry("ambiguous", AMBIGUOUS),
          Map.entry("label", LABEL));

  private static final class Tables {
    static final Map<String, Lexicon> BY_LANGUAGE = new HashMap<>();
    static final Lexicon ANY;

    static {
      Map<String, Map<String, Integer>> words = read();
      Map<String, Integer> shared = words.getOrDefault("", Map.of());
      Map<String, Integer> all = new HashMap<>();
      words.values().forEach(m -> m.forEach((w, bits) -> all.merge(w, bits, (a, b) -> a | b)));
      ANY = new Lexicon(all);
      words.forEach(
          (language, own) -> {
            Map<String, Integer> merged = new HashMap<>(shared);
            own.forEach((w, bits) -> merged.merge(w, bits, (a, b) -> a | b));
            BY_LANGUAGE.put(language, new Lexicon(merged));
          });
    }

    private Tables() {}

    private static Map<String, Map<String, Integer>> read() {
      Map<String, Map<String, Integer>> words = new HashMap<>();
      try (InputStream in = Lexicon.class.getClassLoader().getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("resource missing: " + RESOURCE);
        }
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .forEach(row -> add(words.computeIfAbsent(row[1], k -> new HashMap<>()), row));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return words;
    }

    private static void add(Map<String, Integer> words, String[] row) {
      Integer bit = CATEGORIES.get(row[0]);
      if (bit == null) {
        throw new IllegalStateException("category must be known: " + row[0]);
      }
      for (String word : row[2].split(" ", -1)) {
        words.merge(word, bit, (a, b) -> a | b);
      }
    }
  }

  private final Map<String, Integer> words;

  private Lexicon(Map<String, Integer> words) {
    this.words = words;
  }

  /** The words of a language, or of all where it is unknown. */
  static Lexicon of(String language) {
    return language.isEmpty() ? Tables.ANY : Tables.BY_LANGUAGE.getOrDefault(language, Tables.ANY);
  }

  /** The categories of the word at [start, end) of a text, in any case. */
  int categories(String text, int start, int end) {
    if (end - start > LONGEST) {
      return 0;
    }
    return categories(text.substring(start, end));
  }

  int categories(String word) {
    return words.getOrDefault(word.toLowerCase(Locale.ROOT).replace('\u2019', '\''), 0);
  }
}
