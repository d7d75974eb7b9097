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
 * <p>An n-gram model of order 4 over lower-cased text for each language. Kept are the n-grams that
 * have a character beyond ASCII, since only they tell candidates apart, and the common trigrams of
 * ASCII, by which the language is known. An n-gram is its 24-bit hash; what is not there backs off
 * to the next shorter one at a fixed cost (stupid backoff, Brants et al. 2007).
 *
 * <p>Immutable and thread-safe.
 */
final class LetterModel {
  static final String RESOURCE = "dev/winnow/encoding/letters.bin";
  static final int ORDER = 4;
  static final int HASH_BITS = 24;

  /** Costs are in quarters of a nat, up to 63. */
  static final double UNITS_PER_NAT = 4;

  /** The cost of a character that the language does not have. */
  static final int UNKNOWN = 64;

  private static final int BACKOFF = 5;

  /** Bits of a filter for each slot of a table. */
  private static final int FILTER_BITS = 8;

  /** The same, after characters that do not matter then. */
  static final int STRANGER = UNKNOWN + 3 * BACKOFF;

  /** The code units by which languages are compared. */
  private static final int SAMPLE = 600;

  private final String[] languages;

  /** By language, an open hash table of n-grams: the hash plus one, shifted by 8, and the cost. */
  private final int[][] tables;

  /**
   * By language, a set of bits, of which that of each hash is set: says of most n-grams that are
   * not there that they are not, in a tenth of the memory.
   */
  private final long[][] filters;

  /** By language, its characters; made when first asked for. */
  private final AtomicReferenceArray<BitSet> characters;

  private LetterModel(String[] languages, int[][] tables) {
    this.languages = languages;
    this.tables = tables;
    this.filters = new long[tables.length][];
    for (int l = 0; l < tables.length; l++) {
      filters[l] = filter(tables[l]);
    }
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
    int[][] tables = new int[count][];
    for (int l = 0; l < count; l++) {
      languages[l] = in.readUTF();
      int size = in.readInt();
      int[] hashes = new int[size];
      int hash = 0;
      for (int i = 0; i < size; i++) {
        hash += readGap(in);
        hashes[i] = hash;
      }
      int[] table = new int[Integer.highestOneBit(Math.max(8, size * 3))];
      for (int i = 0; i < size; i++) {
        // What begins a sentence was counted less often than what it begins with: some come out
        // as more than certain.
        put(table, hashes[i], Math.max(0, in.readByte()));
      }
      tables[l] = table;
    }
    return new LetterModel(languages, tables);
  }

  private static long[] filter(int[] table) {
    long[] filter = new long[table.length * FILTER_BITS / Long.SIZE];
    for (int entry : table) {
      if (entry != 0) {
        int bit = (entry >>> 8) - 1 & filter.length * Long.SIZE - 1;
        filter[bit / Long.SIZE] |= 1L << bit;
      }
    }
    return filter;
  }

  private static int readGap(DataInputStream in) throws IOException {
    int gap = 0;
    int b;
    do {
      b = in.readUnsignedByte();
      gap = gap << 7 | (b & 0x7F);
    } while (b >= 0x80);
    return gap;
  }

  private static void put(int[] table, int hash, int cost) {
    int slot = hash & (table.length - 1);
    while (table[slot] != 0) {
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = (hash + 1) << 8 | cost;
  }

  int languages() {
    return languages.length;
  }

  String language(int l) {
    return languages[l];
  }

  /** Starts the hash of an n-gram, at its last character. */
  static int start(char last) {
    return mix(0x2545F491, last);
  }

  /** Goes on with the hash of an n-gram, to the character before. */
  static int extend(int hash, char before) {
    return mix(hash, before);
  }

  private static int mix(int hash, char c) {
    int h = (hash ^ c) * 0x9E3779B1;
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
    int h1 = start(c);
    int h2 = extend(h1, c1);
    int h3 = extend(h2, c2);
    int cost = find(language, finish(extend(h3, c3)));
    return cost >= 0 ? cost : cost(language, finish(h3), finish(h2), finish(h1));
  }

  /**
   * The cost of a character where the three before it are not known; by its n-grams of three
   * characters, of two and of one.
   */
  int cost(int language, int trigram, int bigram, int letter) {
    int cost = find(language, trigram);
    if (cost >= 0) {
      return cost + BACKOFF;
    }
    cost = find(language, bigram);
    if (cost >= 0) {
      return cost + 2 * BACKOFF;
    }
    cost = find(language, letter);
    return cost >= 0 ? cost + 3 * BACKOFF : STRANGER;
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
    return characters(language).get(c);
  }

  /** Whether a language has a letter, or its lower case. */
  boolean hasLetter(int language, int codePoint) {
    return codePoint < 0x10000 && has(language, Character.toLowerCase((char) codePoint));
  }

  /** The characters of a language, in lower case. Nobody may change the set. */
  BitSet characters(int language) {
    BitSet known = characters.get(language);
    if (known == null) {
      known = letters(language);
      characters.set(language, known);
    }
    return known;
  }

  private BitSet letters(int language) {
    BitSet known = new BitSet(1 << 16);
    for (int c = 0; c < 1 << 16; c++) {
      if (find(language, finish(start((char) c))) >= 0) {
        known.set(c);
      }
    }
    return known;
  }

  private int find(int language, int hash) {
    long[] filter = filters[language];
    int bit = hash & filter.length * Long.SIZE - 1;
    if ((filter[bit / Long.SIZE] & 1L << bit) == 0) {
      return -1;
    }
    int[] table = tables[language];
    for (int slot = hash & (table.length - 1);
        table[slot] != 0;
        slot = (slot + 1) & (table.length - 1)) {
      if (table[slot] >>> 8 == hash + 1) {
        return table[slot] & 0xFF;
      }
    }
    return -1;
  }
}
