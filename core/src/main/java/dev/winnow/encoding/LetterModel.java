package dev.winnow.encoding;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

  /** What is known of a language. */
  LetterTable table(int language) {
    return tables[language];
  }

  /** The cost of the head of a text in the language that fits it best. */
  int cost(char[] text, int length) {
    int best = Integer.MAX_VALUE;
    for (int l = 0; l < tables.length; l++) {
      LetterTable table = tables[l];
      int context = table.context(' ', ' ', ' ');
      int sum = 0;
      for (int i = 0; i < Math.min(length, SAMPLE) && sum < best; i++) {
        int step = table.step(context, table.number(Character.toLowerCase(text[i])));
        sum += LetterTable.cost(step);
        context = LetterTable.context(step);
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
