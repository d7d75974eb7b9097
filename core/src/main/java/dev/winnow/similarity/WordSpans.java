package dev.winnow.similarity;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import dev.winnow.text.Span;
import java.util.Arrays;

/**
 * Holds the words of a text with their places, and a hash of each that is blind to case and
 * normalisation form; on request also to the digits of numbers, so that a passage looks the same
 * when it comes again with another date or counter in it.
 *
 * <p>Words are those of {@link Shingler}. Immutable and thread-safe.
 */
final class WordSpans {
  private static final long PRIME = 0x9E3779B97F4A7C15L;
  private static final int CAPACITY = 64;

  /** A packed word takes so many numbers. */
  static final int PACKED = 2;

  private int[] starts;
  private int[] ends;
  private long[] hashes;
  private int count;

  private final boolean foldsDigits;

  private WordSpans(boolean foldsDigits, int capacity) {
    this.foldsDigits = foldsDigits;
    this.starts = new int[capacity];
    this.ends = new int[capacity];
    this.hashes = new long[capacity];
  }

  /** Restores what {@link #pack} packed. */
  static WordSpans unpack(long[] packed) {
    int count = packed.length / PACKED;
    WordSpans words = new WordSpans(false, count);
    for (int i = 0; i < count; i++) {
      words.hashes[i] = packed[2 * i];
      words.starts[i] = (int) (packed[2 * i + 1] >>> Integer.SIZE);
      words.ends[i] = (int) packed[2 * i + 1];
    }
    words.count = count;
    return words;
  }

  /** Returns hash, start and end of each word in two numbers. */
  long[] pack() {
    long[] packed = new long[PACKED * count];
    for (int i = 0; i < count; i++) {
      packed[2 * i] = hashes[i];
      packed[2 * i + 1] = (long) starts[i] << Integer.SIZE | ends[i];
    }
    return packed;
  }

  /** Finds the words of a text. Linear. */
  static WordSpans of(CharSequence text) {
    return new WordSpans(false, CAPACITY).scan(text.toString());
  }

  /** Finds the words of a text; a run of digits is like any other. Linear. */
  static WordSpans foldingDigits(CharSequence text) {
    return new WordSpans(true, CAPACITY).scan(text.toString());
  }

  int count() {
    return count;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  long hash(int word) {
    return hashes[word];
  }

  /** The stretch of text from one word to another, both included. */
  Span span(int first, int last) {
    return new Span(starts[first], ends[last]);
  }

  private WordSpans scan(String text) {
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int wordClass = wordClass(c);
      if (wordClass == CharacterTable.JOINING || wordClass == CharacterTable.SPACELESS) {
        i = addWord(text, i, wordClass);
      } else {
        i += Character.charCount(c);
      }
    }
    return this;
  }

  private static int wordClass(int c) {
    if (c < 0x80) {
      boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
      return letter || isAsciiDigit(c) ? CharacterTable.JOINING : CharacterTable.SEPARATOR;
    }
    return CharacterTable.wordClass(CharacterTable.get(c));
  }

  private static boolean isAsciiDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Adds the word that starts at an offset; returns where it ends. */
  private int addWord(String text, int start, int startClass) {
    long hash = 0;
    boolean simple = true;
    int i = start;
    int before = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int wordClass = wordClass(c);
      boolean belongs =
          i == start
              || wordClass == CharacterTable.MARK
              || (wordClass == CharacterTable.JOINING && startClass == CharacterTable.JOINING);
      if (!belongs) {
        break;
      }
      simple &= wordClass != CharacterTable.MARK && !isSpecial(c);
      int lower = lowerCase(c);
      hash = add(hash, before, lower);
      before = lower;
      i += Character.charCount(c);
    }
    append(start, i, simple ? Mixing.finish(hash) : normalizedHash(text.substring(start, i)));
    return i;
  }

  private static boolean isSpecial(int c) {
    return c >= 0x80 && CharacterTable.isSpecial(CharacterTable.get(c));
  }

  private static int lowerCase(int c) {
    if (c < 0x80) {
      return isAsciiDigit(c) ? c : c | 0x20;
    }
    return CharacterTable.lowerCase(CharacterTable.get(c));
  }

  /** Where digits are folded, each is a zero, and a run of them counts once. */
  private long add(long hash, int before, int c) {
    if (!foldsDigits || !Character.isDigit(c)) {
      return (hash + c) * PRIME;
    }
    return Character.isDigit(before) ? hash : (hash + '0') * PRIME;
  }

  private long normalizedHash(String word) {
    String normal =
        UCharacter.toLowerCase(ULocale.ROOT, Normalizer2.getNFCInstance().normalize(word));
    long hash = 0;
    int before = 0;
    for (int i = 0; i < normal.length(); i = normal.offsetByCodePoints(i, 1)) {
      int c = normal.codePointAt(i);
      hash = add(hash, before, c);
      before = c;
    }
    return Mixing.finish(hash);
  }

  private void append(int start, int end, long hash) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      hashes = Arrays.copyOf(hashes, 2 * count);
    }
    starts[count] = start;
    ends[count] = end;
    hashes[count++] = hash;
  }
}
