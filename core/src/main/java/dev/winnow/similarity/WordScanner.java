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

  /** Word bounds are written in groups of so many, so that the loop over them is seldom left. */
  private static final int GROUP = 8;

  private byte[] bytes = new byte[0];
  private char[] chars = new char[0];

  /** Bit i of word b: whether byte 64 b + i belongs to a word; is not ASCII; starts a new word. */
  private long[] wordBits = new long[0];

  private long[] otherBits = new long[0];
  private long[] breakBits = new long[0];
  private boolean hasOthers;

  /** The blocks of {@link #breakBits} that may not be zero. */
  private int breakBlocks;

  private int[] starts = new int[0];
  private int[] ends = new int[0];
  private int count;

  /** Scans a text; nothing of what was scanned before is kept. */
  void scan(String text) {
    int length = text.length();
    if (chars.length < length) {
      chars = new char[length];
    }
    reserve(Math.multiplyExact(length, Utf8.MAX_BYTES_PER_CHAR));
    text.getChars(0, length, chars, 0);
    if (!scan(Utf8.encode(chars, length, bytes))) {
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
    if (hasOthers && !scanOthers(length, false)) {
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
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  int[] starts() {
    return starts;
  }

  int[] ends() {
    return ends;
  }

  private void reserve(int length) {
    if (bytes.length < length + PADDING) {
      int capacity = Math.addExact(length, length >> 1) + PADDING;
      bytes = new byte[capacity];
      int blocks = blocks(capacity) + 1;
      wordBits = new long[blocks];
      otherBits = new long[blocks];
      breakBits = new long[blocks];
      breakBlocks = 0;
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
    long[] others = otherBits;
    long anyOther = 0;
    for (int block = 0; block < blocks; block++) {
      long word = 0;
      long other = 0;
      for (int i = 0; i < 64; i += 8) {
        int at = (block << 6) + i;
        long eight = (long) LONG.get(text, at);
        long ascii = ~eight & HIGH_BITS;
        long seven = eight & ~HIGH_BITS;
        long folded = seven | 0x20 * LOW_BITS;
        long letters = atLeast(folded, 'a') & ~atLeast(folded, 'z' + 1) & ascii;
        long digits = atLeast(seven, '0') & ~atLeast(seven, '9' + 1) & ascii;
        LONG.set(text, at, eight | letters >>> 2);
        word |= gather(letters | digits) << i;
        other |= eight;
      }
      words[block] = word;
      others[block] = other & HIGH_BITS;
      anyOther |= other;
    }
    words[blocks] = 0;
    hasOthers = (anyOther & HIGH_BITS) != 0;
  }

  /** Sets the high bit of each byte, of seven bits, that is {@code bound} or more. */
  private static long atLeast(long sevens, int bound) {
    return sevens + (0x80 - bound) * LOW_BITS;
  }

  /** Gathers the high bits of eight bytes in the lowest byte. */
  private static long gather(long highBits) {
    return ((highBits >>> 7) * 0x0102040810204080L) >>> 56;
  }

  /**
   * Looks up what is not ASCII.
   *
   * @return whether no character needed ICU; always so if the text is {@code normalized} already
   */
  private boolean scanOthers(int length, boolean normalized) {
    int blocks = blocks(length);
    int previousEnd = 0;
    int previousCombiningClass = 0;
    for (int block = 0; block < blocks; block++) {
      if (otherBits[block] == 0) {
        continue;
      }
      for (long others = nonAscii(block); others != 0; ) {
        int bit = Long.numberOfTrailingZeros(others);
        int at = (block << 6) + bit;
        if (Utf8.isGeneralPunctuation(bytes, at)) {
          others &= -(1L << bit) << 3;
          continue;
        }
        int c = Utf8.isContinuation(bytes[at]) ? Utf8.MALFORMED : Utf8.decode(bytes, at);
        if (c == Utf8.MALFORMED) {
          others &= others - 1;
          continue;
        }
        int size = Utf8.length(c);
        others &= -(1L << bit) << size;
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
    }
    return true;
  }

  private long nonAscii(int block) {
    long others = 0;
    for (int i = 0; i < 64; i += 8) {
      others |= gather((long) LONG.get(bytes, (block << 6) + i) & HIGH_BITS) << i;
    }
    return others;
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
    if (starts.length < length + 2 * 64) {
      starts = new int[length + (length >> 1) + 2 * 64];
      ends = new int[starts.length];
    }
    int started = 0;
    int ended = 0;
    long carry = 0;
    for (int block = 0; block < blocks; block++) {
      long word = wordBits[block];
      long before = word << 1 | carry;
      long breaks = breakBits[block];
      carry = word >>> 63;
      started = flatten(word & (~before | breaks), block << 6, starts, started);
      ended = flatten(before & (~word | breaks), block << 6, ends, ended);
    }
    count = ended;
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
