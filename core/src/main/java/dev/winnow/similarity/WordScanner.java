package dev.winnow.similarity;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the words of a piece of text: of its NFC, lower-cased by the root locale, the maximal runs
 * of letters and numbers with the marks that follow them; in scripts written without spaces every
 * letter with its marks.
 *
 * <p>Three passes over UTF-8 that fits the cache, after <em>Parsing gigabytes of JSON per
 * second</em> (Langdale, Lemire 2019): eight bytes at a time, ASCII is lower-cased in place and a
 * bit set for each byte of a word; then each other character is looked up and treated likewise;
 * then the edges in the bits become word bounds. Only text that is not in NFC, or changes its
 * length with its case, takes the way through ICU. Cost: linear. Not thread-safe.
 */
final class WordScanner {
  /**
   * Bytes behind the text that may be read: words are loaded by eight, and the decoder looks ahead.
   */
  static final int PADDING = 64;

  static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long LOW_BITS = 0x0101010101010101L;
  private static final long HIGH_BITS = LOW_BITS << 7;

  /** More marks than this on one letter are normalised piece by piece (compare UAX #15, 13). */
  private static final int MAX_MARKS = 1000;

  /** Offsets are written in groups of so many, so that the loop over them is seldom left. */
  private static final int GROUP = 8;

  private final TextEncoder encoder = new TextEncoder();
  private byte[] bytes = new byte[0];

  /** Bit i of word b: whether byte 64 b + i belongs to a word; starts a new word. */
  private long[] wordBits = new long[0];

  private long[] breakBits = new long[0];

  /** The blocks of {@link #breakBits} that may not be zero. */
  private int breakBlocks;

  /** The blocks that are not all ASCII. */
  private int[] otherBlocks = new int[0];

  /** Where a character begins that is not ASCII; malformed ones may be among them. */
  private int[] leads = new int[0];

  private int leadCount;

  /** Where each word starts and ends, by turns. */
  private int[] bounds = new int[0];

  private int count;

  /** Scans a text; nothing of what was scanned before is kept. */
  void scan(String text) {
    reserve(Math.multiplyExact(text.length(), Utf8.MAX_BYTES_PER_CHAR));
    if (!scan(encoder.encode(text, bytes))) {
      scanNormalized(text);
    }
  }

  /** Scans the UTF-8 in {@code [from, to)}; malformed bytes separate words. */
  void scan(byte[] text, int from, int to) {
    reserve(to - from);
    System.arraycopy(text, from, bytes, 0, to - from);
    if (!scan(to - from)) {
      scanNormalized(new String(text, from, to - from, StandardCharsets.UTF_8));
    }
  }

  /** Scans what is in {@link #bytes}; returns false if that takes ICU. */
  private boolean scan(int length) {
    scanAscii(length);
    if (leadCount > 0 && !scanOthers(length, false)) {
      return false;
    }
    findWords(length);
    return true;
  }

  private void scanNormalized(String text) {
    byte[] normal = normalize(text);
    reserve(normal.length);
    System.arraycopy(normal, 0, bytes, 0, normal.length);
    scanAscii(normal.length);
    scanOthers(normal.length, true);
    findWords(normal.length);
  }

  private static byte[] normalize(String text) {
    return UCharacter.toLowerCase(ULocale.ROOT, toNfc(text)).getBytes(StandardCharsets.UTF_8);
  }

  /** ICU sorts the marks of a letter by insertion; so runs too long to be text are cut. */
  private static String toNfc(String text) {
    Normalizer2 nfc = Normalizer2.getNFCInstance();
    StringBuilder normal = new StringBuilder(text.length());
    int from = 0;
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      marks = nfc.getCombiningClass(c) == 0 ? 0 : marks + 1;
      if (marks > MAX_MARKS) {
        normal.append(nfc.normalize(text.substring(from, i)));
        from = i;
        marks = 1;
      }
      i += Character.charCount(c);
    }
    return normal.append(nfc.normalize(text.substring(from))).toString();
  }

  /** The words' text: {@code [start(i), end(i))} is word i; {@link #PADDING} bytes follow. */
  byte[] bytes() {
    return bytes;
  }

  int count() {
    return count;
  }

  int start(int i) {
    return bounds[2 * i];
  }

  int end(int i) {
    return bounds[2 * i + 1];
  }

  /** Word i is from the number at 2 i to before the one at 2 i + 1. */
  int[] bounds() {
    return bounds;
  }

  private void reserve(int length) {
    if (bytes.length < length + PADDING) {
      int capacity = Math.addExact(length, length >> 1) + PADDING;
      bytes = new byte[capacity];
      int blocks = blocks(capacity) + 1;
      wordBits = new long[blocks];
      breakBits = new long[blocks];
      otherBlocks = new int[blocks];
      breakBlocks = 0;
      // Every byte may be one, and what is written beyond them is overwritten.
      leads = new int[capacity + GROUP];
      bounds = new int[capacity + 2 * 64];
    }
  }

  private static int blocks(int length) {
    return (length + 63) >>> 6;
  }

  private void scanAscii(int length) {
    int blocks = blocks(length);
    Arrays.fill(bytes, length, Math.min(bytes.length, (blocks << 6) + PADDING), (byte) 0);
    Arrays.fill(breakBits, 0, breakBlocks, 0);
    breakBlocks = 0;
    byte[] text = bytes;
    long[] words = wordBits;
    int[] others = otherBlocks;
    int count = 0;
    for (int block = 0; block < blocks; block++) {
      int at = block << 6;
      // Written out, as a loop takes half as long again.
      words[block] =
          transpose(
              scanEight(text, at) >>> 7
                  | scanEight(text, at + 8) >>> 6
                  | scanEight(text, at + 16) >>> 5
                  | scanEight(text, at + 24) >>> 4
                  | scanEight(text, at + 32) >>> 3
                  | scanEight(text, at + 40) >>> 2
                  | scanEight(text, at + 48) >>> 1
                  | scanEight(text, at + 56));
      // A branch would be hard to predict.
      others[count] = block;
      count += hasOthers(text, at) ? 1 : 0;
    }
    words[blocks] = 0;
    findLeads(count);
  }

  /** Lower-cases eight bytes; returns the high bit of each that is ASCII and belongs to a word. */
  private static long scanEight(byte[] text, int at) {
    long eight = (long) LONG.get(text, at);
    long seven = eight & ~HIGH_BITS;
    long folded = seven | 0x20 * LOW_BITS;
    long letters = atLeast(folded, 'a') ^ atLeast(folded, 'z' + 1);
    long digits = atLeast(seven, '0') ^ atLeast(seven, '9' + 1);
    long ofWord = (letters | digits) & ~eight & HIGH_BITS;
    // Digits have the bit that makes a letter lower-case already.
    LONG.set(text, at, eight | ofWord >>> 2);
    return ofWord;
  }

  /** Whether not all of 64 bytes are ASCII. */
  private static boolean hasOthers(byte[] text, int at) {
    long any =
        (long) LONG.get(text, at)
            | (long) LONG.get(text, at + 8)
            | (long) LONG.get(text, at + 16)
            | (long) LONG.get(text, at + 24)
            | (long) LONG.get(text, at + 32)
            | (long) LONG.get(text, at + 40)
            | (long) LONG.get(text, at + 48)
            | (long) LONG.get(text, at + 56);
    return (any & HIGH_BITS) != 0;
  }

  /** Finds where characters begin in blocks that are not all ASCII. */
  private void findLeads(int blocks) {
    byte[] text = bytes;
    int found = 0;
    for (int i = 0; i < blocks; i++) {
      int at = otherBlocks[i] << 6;
      long bits =
          transpose(
              leads(text, at) >>> 7
                  | leads(text, at + 8) >>> 6
                  | leads(text, at + 16) >>> 5
                  | leads(text, at + 24) >>> 4
                  | leads(text, at + 32) >>> 3
                  | leads(text, at + 40) >>> 2
                  | leads(text, at + 48) >>> 1
                  | leads(text, at + 56));
      found = flatten(bits, at, leads, found);
    }
    leadCount = found;
  }

  /** Returns the high bit of each of eight bytes that is the first of several in UTF-8. */
  private static long leads(byte[] text, int at) {
    long eight = (long) LONG.get(text, at);
    return eight & eight << 1 & HIGH_BITS;
  }

  /** Sets the high bit of each byte, of seven bits, that is {@code bound} or more. */
  private static long atLeast(long sevens, int bound) {
    return sevens + (0x80 - bound) * LOW_BITS;
  }

  /**
   * Puts bit i of byte j where bit j of byte i was, for all of them, in blocks of one, two and four
   * bits (Warren, Hacker's Delight, 7-3): this costs less than to gather bits byte by byte.
   */
  private static long transpose(long bits) {
    long x = swap(bits, 0x00AA00AA00AA00AAL, 7);
    x = swap(x, 0x0000CCCC0000CCCCL, 14);
    return swap(x, 0x00000000F0F0F0F0L, 28);
  }

  /** Swaps the bits of a mask with those that are higher by a distance. */
  private static long swap(long bits, long mask, int distance) {
    long differing = (bits ^ (bits >>> distance)) & mask;
    return bits ^ differing ^ (differing << distance);
  }

  /**
   * Looks up what is not ASCII.
   *
   * @return whether no character needed ICU; always so if the text is {@code normalized} already
   */
  private boolean scanOthers(int length, boolean normalized) {
    int previousEnd = 0;
    int previousCombiningClass = 0;
    for (int i = 0; i < leadCount; i++) {
      int at = leads[i];
      if (Utf8.isGeneralPunctuation(bytes, at)) {
        continue;
      }
      int c = Utf8.decode(bytes, at);
      if (c == Utf8.MALFORMED) {
        continue;
      }
      int size = Utf8.length(c);
      long entry = CharacterTable.get(c);
      int combiningClass = CharacterTable.combiningClass(entry);
      if (!normalized
          && (CharacterTable.isSpecial(entry)
              || (combiningClass != 0
                  && at == previousEnd
                  && combiningClass < previousCombiningClass))) {
        return false;
      }
      previousEnd = at + size;
      previousCombiningClass = combiningClass;
      mark(CharacterTable.wordClass(entry), at, size);
      int lower =
          c == FinalSigma.CAPITAL
              ? FinalSigma.lowerCase(bytes, at, length)
              : CharacterTable.lowerCase(entry);
      if (lower != c) {
        Utf8.put(lower, bytes, at);
      }
    }
    return true;
  }

  private void mark(int wordClass, int at, int size) {
    switch (wordClass) {
      case CharacterTable.JOINING -> setWord(at, size);
      case CharacterTable.SPACELESS -> {
        setWord(at, size);
        setBreak(at);
        setBreak(at + size);
      }
      case CharacterTable.MARK -> {
        if (at > 0 && isSet(wordBits, at - 1)) {
          setWord(at, size);
          if (isSet(breakBits, at)) {
            breakBits[at >>> 6] &= ~(1L << at);
            setBreak(at + size);
          }
        }
      }
      default -> {}
    }
  }

  private void setWord(int at, int size) {
    for (int i = at; i < at + size; i++) {
      set(wordBits, i);
    }
  }

  /** Breaks are set in the order of the text. */
  private void setBreak(int at) {
    set(breakBits, at);
    breakBlocks = (at >>> 6) + 1;
  }

  private static void set(long[] bits, int i) {
    bits[i >>> 6] |= 1L << i;
  }

  private static boolean isSet(long[] bits, int i) {
    return ((bits[i >>> 6] >>> i) & 1) != 0;
  }

  private void findWords(int length) {
    // One block more, so that a word at the very end ends too.
    int blocks = blocks(length) + 1;
    int found = 0;
    long carry = 0;
    for (int block = 0; block < blocks; block++) {
      long word = wordBits[block];
      long before = word << 1 | carry;
      long breaks = breakBits[block] & word & before;
      carry = word >>> 63;
      found =
          breaks == 0
              ? flatten(word ^ before, block << 6, bounds, found)
              : flatten(word ^ before, breaks, block << 6, bounds, found);
    }
    count = found / 2;
  }

  /** Appends the offset of each bit, those that are doubled twice. */
  private static int flatten(long bits, long doubled, int offset, int[] into, int from) {
    int at = from;
    for (long rest = bits | doubled; rest != 0; rest &= rest - 1) {
      int bit = Long.numberOfTrailingZeros(rest);
      into[at] = offset + bit;
      into[at + 1] = offset + bit;
      at += 1 + (int) (doubled >>> bit & 1);
    }
    return at;
  }

  /**
   * Appends the offset of each bit. Always a whole group is written, which costs less than a branch
   * for each; what is too much is overwritten by the next.
   */
  private static int flatten(long bits, int offset, int[] into, int from) {
    int to = from + Long.bitCount(bits);
    int at = from;
    long rest = bits;
    while (at < to) {
      for (int i = 0; i < GROUP; i++) {
        into[at + i] = offset + Long.numberOfTrailingZeros(rest);
        rest &= rest - 1;
      }
      at += GROUP;
    }
    return to;
  }
}
