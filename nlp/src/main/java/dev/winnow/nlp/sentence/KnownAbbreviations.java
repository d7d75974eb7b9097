package dev.winnow.nlp.sentence;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Knows the common abbreviations of a language, or of all: a hint for the decision, so that what is
 * learnt from few languages serves in others. A hash alone is kept of each, as of all words in
 * {@link Word}.
 *
 * <p>Immutable and thread-safe.
 */
final class KnownAbbreviations {
  static final int NONE = 0;

  /** Stands before a name, and so hardly ever ends a sentence. */
  static final int NAME = 1;

  /** May end a sentence. */
  static final int OTHER = 2;

  /** Stands before a number; elsewhere it may be a word. */
  static final int NUMBER = 4;

  private static final String RESOURCE = "dev/winnow/nlp/sentence/abbreviations.txt";
  private static final String ANY = "any";
  private static final int BITS = 12;
  private static final int MASK = (1 << BITS) - 1;

  private final int[] hashes = new int[1 << BITS];
  private final byte[] kinds = new byte[1 << BITS];

  private KnownAbbreviations() {}

  /** Those of each language, read when the first is asked for: making a segmenter is cheap then. */
  private static final class Tables {
    static final Map<String, KnownAbbreviations> BY_LANGUAGE = new HashMap<>();

    static {
      List<String[]> rows = lines().stream().map(line -> line.split(" ")).toList();
      BY_LANGUAGE.put(ANY, of(rows, language -> language.equals(ANY)));
      BY_LANGUAGE.put("", of(rows, language -> true));
      for (String[] row : rows) {
        BY_LANGUAGE.computeIfAbsent(
            row[1], own -> of(rows, language -> language.equals(ANY) || language.equals(own)));
      }
    }

    private Tables() {}

    private static KnownAbbreviations of(List<String[]> rows, Predicate<String> languages) {
      KnownAbbreviations known = new KnownAbbreviations();
      for (String[] row : rows) {
        if (languages.test(row[1])) {
          known.add(kindNamed(row[0]), List.of(row).subList(2, row.length));
        }
      }
      return known;
    }
  }

  /** Returns those of a language; the root locale stands for all languages. */
  static KnownAbbreviations of(Locale locale) {
    KnownAbbreviations shared = Objects.requireNonNull(Tables.BY_LANGUAGE.get(ANY), ANY);
    return Tables.BY_LANGUAGE.getOrDefault(locale.getLanguage(), shared);
  }

  static List<String> lines() {
    return WordLists.lines(RESOURCE);
  }

  static int kindNamed(String name) {
    return switch (name) {
      case "name" -> NAME;
      case "number" -> NUMBER;
      case "other" -> OTHER;
      default -> throw new IllegalStateException("kind must be name, number or other: " + name);
    };
  }

  /** Returns these and more. */
  KnownAbbreviations with(int kind, List<String> words) {
    KnownAbbreviations more = new KnownAbbreviations();
    System.arraycopy(hashes, 0, more.hashes, 0, hashes.length);
    System.arraycopy(kinds, 0, more.kinds, 0, kinds.length);
    more.add(kind, words);
    return more;
  }

  private void add(int kind, List<String> words) {
    for (String word : words) {
      int hash = Word.bareHash(word, 0, word.length());
      int slot = slot(hash);
      hashes[slot] = hash;
      kinds[slot] |= (byte) kind;
    }
  }

  /** Returns the kinds of the word with a hash, as bits; {@link #NONE} for an unknown one. */
  int kinds(int hash) {
    return kinds[slot(hash)];
  }

  /** The slot that holds a hash, or the empty one where it would go. */
  private int slot(int hash) {
    int slot = (hash * 0x9e3779b1) >>> (32 - BITS);
    while (kinds[slot] != NONE && hashes[slot] != hash) {
      slot = (slot + 1) & MASK;
    }
    return slot;
  }
}
