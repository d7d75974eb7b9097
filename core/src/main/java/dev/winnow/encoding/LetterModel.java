package dev.winnow.encoding;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.GZIPInputStream;

/**
 * Says how likely a character is after the three before it, in each of some forty languages: what
 * tells which character lost bytes stood for.
 *
 * <p>An n-gram model of order 4 over lower-cased text for each language, smoothed as Witten and
 * Bell did (1991). Kept are the n-grams that have a character beyond ASCII, since only they tell
 * candidates apart, and the common trigrams of ASCII, by which the language is known. What is not
 * there has the cost of the next shorter n-gram and that of backing off to it, as in Katz (1987).
 *
 * <p>Immutable and thread-safe.
 */
final class LetterModel {
  static final String RESOURCE = "dev/winnow/encoding/letters.bin";
  static final int ORDER = 4;
  static final int HASH_BITS = 24;

  /** Costs are in quarters of a nat, up to 63. */
  static final double UNITS_PER_NAT = 4;

  /** The cost of a character beyond the Basic Multilingual Plane, of which the model has none. */
  static final int BEYOND_BMP = 64;

  /** The cost of a character that the language does not have, and the most that any costs. */
  static final int STRANGER = 79;

  /** The code units by which languages are compared. */
  private static final int SAMPLE = 600;

  private final String[] languages;

  /** By language. */
  private final LetterTable[] tables;

  /** By language, its characters; made when first asked for. */
  private final AtomicReferenceArray<BitSet> characters;

  private LetterModel(String[] languages, LetterTable[] tables) {
    this.languages = languages;
    this.tables = tables;
    this.characters = new AtomicReferenceArray<>(languages.length);
  }

  static LetterModel get() {
    return Loaded.MODEL;
  }

  private static final class Loaded {
    static final LetterModel MODEL = load();

    private static LetterModel load() {
      try (InputStream file = LetterModel.class.getClassLoader().getResourceAsStream(RESOURCE)) {
        if (file == null) {
          throw new IllegalStateException("resource is missing: " + RESOURCE);
        }
        return read(new DataInputStream(new GZIPInputStream(file, 1 << 13)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static LetterModel read(DataInputStream in) throws IOException {
    int count = in.readInt();
    String[] languages = new String[count];
    LetterTable[] tables = new LetterTable[count];
    for (int l = 0; l < count; l++) {
      languages[l] = in.readUTF();
      tables[l] = LetterTable.read(in);
    }
    return new LetterModel(languages, tables);
  }

  int languages() {
    return languages.length;
  }

  String language(int l) {
    return languages[l];
  }

  /** The hash of the context that is no character at all. */
  static int start() {
    return 0x2545F491;
  }

  /** Goes on with the hash of a context, to the character before. */
  static int extend(int hash, char before) {
    int h = (hash ^ before) * 0x9E3779B1;
    return h ^ h >>> 15;
  }

  static int finish(int hash) {
    return (hash ^ hash >>> HASH_BITS) & (1 << HASH_BITS) - 1;
  }

  /**
   * The cost of {@code c} after {@code c1}, the character before it, {@code c2}, the one before
   * that, and {@code c3}; all lower case.
   */
  int cost(int language, char c3, char c2, char c1, char c) {
    LetterTable table = tables[language];
    int letter = table.number(c);
    if (letter < 0) {
      return STRANGER;
    }
    int two = table.context(c2, c1);
    int three = two < 0 ? -1 : table.context(c3, c2, c1);
    int backoff = 0;
    if (three >= 0) {
      int cost = table.cost(three, letter);
      if (cost >= 0) {
        return cost;
      }
      backoff = table.backoff(three);
    }
    return Math.min(STRANGER, backoff + cost(table, two, c1, letter));
  }

  /** The cost of a character where the third before it is not known. */
  int cost(int language, char c2, char c1, char c) {
    LetterTable table = tables[language];
    int letter = table.number(c);
    return letter < 0 ? STRANGER : cost(table, table.context(c2, c1), c1, letter);
  }

  private static int cost(LetterTable table, int two, char c1, int letter) {
    int backoff = 0;
    if (two >= 0) {
      int cost = table.cost(two, letter);
      if (cost >= 0) {
        return cost;
      }
      backoff = table.backoff(two);
    }
    int one = table.context(c1);
    if (one >= 0) {
      int cost = table.cost(one, letter);
      if (cost >= 0) {
        return Math.min(STRANGER, backoff + cost);
      }
      backoff += table.backoff(one);
    }
    return Math.min(STRANGER, backoff + table.cost(letter));
  }

  /** The numbers by which a language knows its letters; -1 for what is none. */
  int[] numbers(int language, char[] lower) {
    int[] numbers = new int[lower.length];
    Arrays.setAll(numbers, i -> tables[language].number(lower[i]));
    return numbers;
  }

  /**
   * The costs of several characters after the same three.
   *
   * @param before the three, sixteen bits each, the last one lowest; what is above them is ignored
   * @param letters their numbers, as {@link #numbers} gives them
   * @param costs where their costs are put
   */
  void costs(int language, long before, int[] letters, int[] costs) {
    LetterTable table = tables[language];
    Arrays.fill(costs, 0, letters.length, -1);
    char c1 = Beam.last(before);
    char c2 = Beam.second(before);
    int two = table.context(c2, c1);
    int three = two < 0 ? -1 : table.context(Beam.third(before), c2, c1);
    int backoff = add(table, three, 0, letters, costs);
    backoff = add(table, two, backoff, letters, costs);
    backoff = add(table, table.context(c1), backoff, letters, costs);
    for (int l = 0; l < letters.length; l++) {
      if (costs[l] < 0) {
        costs[l] = letters[l] < 0 ? STRANGER : backoff + table.cost(letters[l]);
      }
      costs[l] = Math.min(STRANGER, costs[l]);
    }
  }

  /** Puts in the costs that a context knows; returns what it costs to back off from it. */
  private static int add(LetterTable table, int context, int backoff, int[] letters, int[] costs) {
    if (context < 0) {
      return backoff;
    }
    for (int l = 0; l < letters.length; l++) {
      int cost = costs[l] >= 0 || letters[l] < 0 ? -1 : table.cost(context, letters[l]);
      if (cost >= 0) {
        costs[l] = backoff + cost;
      }
    }
    return backoff + table.backoff(context);
  }

  /** The cost of the head of a text in the language that fits it best. */
  int cost(char[] text, int length) {
    int best = Integer.MAX_VALUE;
    for (int l = 0; l < tables.length; l++) {
      char c1 = ' ';
      char c2 = ' ';
      char c3 = ' ';
      int sum = 0;
      for (int i = 0; i < Math.min(length, SAMPLE) && sum < best; i++) {
        char c = Character.toLowerCase(text[i]);
        sum += cost(l, c3, c2, c1, c);
        c3 = c2;
        c2 = c1;
        c1 = c;
      }
      best = Math.min(best, sum);
    }
    return best;
  }

  /** Whether a language has a character. */
  boolean has(int language, char c) {
    return tables[language].number(c) >= 0;
  }

  /** Whether a language has a letter, or its lower case. */
  boolean hasLetter(int language, int codePoint) {
    return codePoint < 0x10000 && has(language, Character.toLowerCase((char) codePoint));
  }

  /** The characters of a language, in lower case. Nobody may change the set. */
  BitSet characters(int language) {
    BitSet known = characters.get(language);
    if (known == null) {
      known = new BitSet();
      tables[language].alphabet().chars().forEach(known::set);
      characters.set(language, known);
    }
    return known;
  }
}
