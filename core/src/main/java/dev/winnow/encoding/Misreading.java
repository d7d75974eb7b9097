package dev.winnow.encoding;

import dev.winnow.encoding.CharacterClasses.CharacterType;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/**
 * Reads a text as UTF-8 that was decoded with one wrong codec: what the text would have been, and
 * how much less surprising that is.
 *
 * <p>Characters that the codec made from one valid UTF-8 sequence (CESU-8 and the overlong NUL
 * included) become the character meant; adjacent ones form a run. Everything else stays. The gain
 * of a run is the surprise of the text as it stands minus that of the text as it would be, both
 * with the characters around it, in units of {@link PairModel}.
 *
 * <p>A scratch object of one worker, not thread-safe.
 */
final class Misreading {
  private static final int SPACE = CharacterType.SPACE.index();

  /** What takes off the gain of a run, in units of the model. */
  private static final int SPACE_RESTORED = 16;

  private static final int BROKEN_NEIGHBOUR = 64;
  private static final int ORDINARY = 56;
  private static final int STRANGER = 40;

  /** How far around a letter others of its script may be. */
  private static final int NEAR = 24;

  /** The surprise for each character above which a text is not repaired yet. */
  private static final int GARBLED = 46;

  /** C1 controls stand for the characters of windows-1252, which they often are. */
  private static final CharacterSet QUOTE_CLOSERS =
      CharacterSet.of("\u2019\u201D\u2026\u0085\u0092\u0094");

  private static final CharacterSet CLOSERS =
      CharacterSet.of(
          "\u2019\u201D\u2026\u0085\u0092\u0094\u203A\u00BB\u2122\u0099\u00AE\u00A9\u00B0\u00B4\u00A8\u00A1\u00A7\u00AA\u00BA\u00B9\u00B2\u00B3");

  private final PairModel model = PairModel.get();

  private char[] source = new char[0];
  private int length;

  MisreadCodec codec = MisreadCodec.ALL.get(0);
  private short[] bytes = new short[0];
  private int noBreakSpace;

  /** Whether a no-break space that took the place of two spaces gives one of them back. */
  private boolean insertSpaces;

  private int spacesSwallowed;
  private boolean acceptLoss;

  /** The text as it would be. */
  char[] target = new char[64];

  int targetLength;

  int runs;
  int[] start = new int[16];
  int[] end = new int[16];
  int[] targetStart = new int[16];
  int[] targetEnd = new int[16];
  int[] gain = new int[16];

  /** Whether what a run would become makes no sense either. */
  boolean[] garbled = new boolean[16];

  /** Characters beyond ASCII that no sequence explains. */
  int unexplained;

  /** Characters that sequences explain. */
  int explained;

  /** The characters that the last sequence took, and whether it holds a space or a lost byte. */
  private int taken;

  private boolean tookSpace;

  /** Whether a sequence was read of which no byte was lost. */
  boolean proper;

  /** Whether the text as a whole is taken to be misread, by {@link MojibakeRepair}. */
  boolean whole;

  /**
   * Reads a text.
   *
   * @param least the gain that a run must have to matter by itself, in units of the model; of runs
   *     that have less, the gain may come out too high where other characters stay unexplained
   */
  void read(
      SequenceStarts starts,
      MisreadCodec codec,
      boolean restoreSpace,
      boolean acceptLoss,
      double least) {
    this.source = starts.source();
    this.length = source.length;
    this.codec = codec;
    this.bytes = codec.bytes();
    this.acceptLoss = acceptLoss;
    this.noBreakSpace = restoreSpace ? codec.noBreakSpace() : -1;
    insertSpaces = false;
    spacesSwallowed = 0;
    readSequences(starts);
    if (spacesSwallowed > 0 && !isVietnamese()) {
      insertSpaces = true;
      readSequences(starts);
    }
    for (int r = 0; r < runs; r++) {
      gain[r] = gainOf(r, least);
    }
  }

  boolean hasTargetOf(Misreading other) {
    return Arrays.equals(target, 0, targetLength, other.target, 0, other.targetLength);
  }

  private void readSequences(SequenceStarts starts) {
    if (target.length < length + 1) {
      target = new char[Math.max(length + 1, target.length * 2)];
    }
    targetLength = 0;
    runs = 0;
    unexplained = starts.nonAscii();
    explained = 0;
    proper = false;
    int done = 0;
    int runEnd = -1;
    int[] positions = starts.positions(codec.index());
    for (int k = 0; k < starts.count(codec.index()); k++) {
      int i = positions[k];
      int codePoint = i >= done ? sequence(i) : -1;
      if (codePoint < 0) {
        continue;
      }
      copy(done, i);
      if (runEnd != i) {
        openRun(i, targetLength);
      }
      targetLength += Character.toChars(codePoint, target, targetLength);
      if (tookSpace && swallowedSpace(i)) {
        spacesSwallowed++;
        if (insertSpaces) {
          target[targetLength++] = ' ';
        }
      }
      done = i + taken;
      explained += taken;
      unexplained -= nonAscii(i, done);
      runEnd = done;
      end[runs - 1] = done;
      targetEnd[runs - 1] = targetLength;
    }
    copy(done, length);
  }

  private void copy(int from, int until) {
    System.arraycopy(source, from, target, targetLength, until - from);
    targetLength += until - from;
  }

  private int nonAscii(int from, int until) {
    int n = 0;
    for (int i = from; i < until; i++) {
      n += source[i] >= 0x80 ? 1 : 0;
    }
    return n;
  }

  /** Counts the characters that no sequence explains and clean text would hardly have there. */
  int broken() {
    int broken = 0;
    int from = 0;
    for (int r = 0; r <= runs; r++) {
      int until = r < runs ? start[r] : length;
      for (int i = from; i < until; i++) {
        broken += source[i] >= 0x80 && isBrokenPair(i) ? 1 : 0;
      }
      from = r < runs ? end[r] : length;
    }
    return broken;
  }

  private boolean isBrokenPair(int i) {
    int before = i > 0 ? CharacterClasses.of(source[i - 1]) : SPACE;
    int after = i + 1 < length ? CharacterClasses.of(source[i + 1]) : SPACE;
    int here = CharacterClasses.of(source[i]);
    return model.isSuspicious(before, here) || model.isSuspicious(here, after);
  }

  private void openRun(int i, int at) {
    if (runs == start.length) {
      int size = runs * 2;
      start = Arrays.copyOf(start, size);
      end = Arrays.copyOf(end, size);
      targetStart = Arrays.copyOf(targetStart, size);
      targetEnd = Arrays.copyOf(targetEnd, size);
      gain = Arrays.copyOf(gain, size);
      garbled = Arrays.copyOf(garbled, size);
    }
    start[runs] = i;
    targetStart[runs] = at;
    runs++;
  }

  /** The byte that a character stood for, -1 if it has none in this codec. */
  private int byteAt(int i) {
    if (i >= length) {
      return -1;
    }
    char c = source[i];
    return c < 0x80 ? (c == ' ' ? noBreakSpace : -1) : bytes[CharacterClasses.of(c)];
  }

  private boolean isLost(int i) {
    return acceptLoss && i < length && (source[i] == '\uFFFD' || source[i] == '?');
  }

  /** The code point of the UTF-8 sequence at a character, -1 if none starts there. */
  private int sequence(int i) {
    int lead = byteAt(i);
    tookSpace = false;
    if (lead < 0xC0 || lead > 0xF4 || lead == 0xC1) {
      return -1;
    }
    if (lead == 0xC0) {
      taken = 2;
      return byteAt(i + 1) == 0x80 && source[i + 1] != ' ' ? 0 : -1;
    }
    int size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    int codePoint = lead & (0x7F >> size);
    boolean lost = false;
    boolean kept = size == 2;
    for (int k = 1; k < size; k++) {
      int next = byteAt(i + k);
      if (next < 0x80 || next > 0xBF) {
        if (!isLost(i + k)) {
          return -1;
        }
        lost = true;
        next = 0x80;
      } else {
        kept = true;
      }
      tookSpace |= i + k < length && source[i + k] == ' ';
      codePoint = codePoint << 6 | (next & 0x3F);
    }
    taken = size;
    if (lost) {
      return kept ? 0xFFFD : -1;
    }
    proper = true;
    if (codePoint < (size == 2 ? 0x80 : size == 3 ? 0x800 : 0x10000) || codePoint > 0x10FFFF) {
      return -1;
    }
    return codePoint >= 0xD800 && codePoint < 0xE000 ? surrogates(i, codePoint) : codePoint;
  }

  /** CESU-8: two sequences of three bytes, one for each surrogate. */
  private int surrogates(int i, int high) {
    if (high >= 0xDC00 || byteAt(i + 3) != 0xED) {
      return -1;
    }
    int middle = byteAt(i + 4);
    int last = byteAt(i + 5);
    if (middle < 0xB0 || middle > 0xBF || last < 0x80 || last > 0xBF) {
      return -1;
    }
    taken = 6;
    return Character.toCodePoint(
        (char) high, (char) (0xD000 | (middle & 0x3F) << 6 | (last & 0x3F)));
  }

  /**
   * Whether the space in the sequence just read was two characters that were made one: the no-break
   * space that is a byte of "à", and the space between two words.
   */
  private boolean swallowedSpace(int i) {
    if (target[targetLength - 1] != '\u00E0' || i + 2 >= length) {
      return false;
    }
    return Character.isLetter(source[i + 2]) && !isPortugueseContraction(i + 2);
  }

  /** Whether the text read has letters of Vietnamese alone, where "à" stands within words. */
  private boolean isVietnamese() {
    for (int i = 0; i < targetLength; i++) {
      char c = target[i];
      if ((c >= 0x1EA0 && c < 0x1EFA) || c == '\u01A1' || c == '\u01B0') {
        return true;
      }
    }
    return false;
  }

  /** Whether "à" goes on as in "às", "àquele", "àquela" or "àquilo". */
  private boolean isPortugueseContraction(int i) {
    return startsWith(i, "quel") || startsWith(i, "quilo") || startsWith(i, "s ");
  }

  private boolean startsWith(int i, String prefix) {
    return i + prefix.length() <= length && new String(source, i, prefix.length()).equals(prefix);
  }

  private int gainOf(int r, double least) {
    int repaired = surprise(target, targetLength, targetStart[r], targetEnd[r]);
    int gain = surprise(source, length, start[r], end[r]) - repaired;
    if (unexplained > 0 && gain < least) {
      return gain;
    }
    int characters = targetEnd[r] - targetStart[r];
    garbled[r] = characters > 2 && repaired > GARBLED * characters;
    boolean foreign = isSingleForeignLetter(r);
    gain -= foreign && isStranger(r) ? STRANGER : 0;
    for (int i = start[r]; i < end[r]; i++) {
      if (source[i] == ' ') {
        gain -= foreign ? 4 * STRANGER : SPACE_RESTORED;
      }
    }
    if (isBroken(start[r] - 1)) {
      gain -= BROKEN_NEIGHBOUR;
    }
    if (isBroken(end[r])) {
      gain -= BROKEN_NEIGHBOUR;
    }
    return isOrdinary(start[r], end[r]) || isSignOfLetters(r) ? gain - ORDINARY : gain;
  }

  /** Whether a run makes a single letter that is not Latin. */
  private boolean isSingleForeignLetter(int r) {
    int c = Character.codePointAt(target, targetStart[r]);
    UnicodeScript script = UnicodeScript.of(c);
    return Character.charCount(c) == targetEnd[r] - targetStart[r]
        && script != UnicodeScript.LATIN
        && script != UnicodeScript.COMMON;
  }

  /** Whether no two letters of its script are near the letter that a run makes. */
  private boolean isStranger(int r) {
    int from = targetStart[r];
    UnicodeScript script = UnicodeScript.of(Character.codePointAt(target, from));
    int until = Math.min(targetLength, targetEnd[r] + NEAR);
    int together = 0;
    for (int i = Math.max(0, from - NEAR); i < until; i++) {
      together = UnicodeScript.of(target[i]) == script ? together + 1 : 0;
      if (together == 2) {
        return false;
      }
    }
    return script != UnicodeScript.GREEK;
  }

  /** Whether a run of Latin letters makes a single rare sign, as {@code Ôôô} makes U+24D3. */
  private boolean isSignOfLetters(int r) {
    if (targetEnd[r] - targetStart[r] > 1
        || CharacterClasses.of(target[targetStart[r]]) != CharacterType.RARE_SIGN.index()) {
      return false;
    }
    for (int i = start[r]; i < end[r]; i++) {
      if (!Character.isLetter(source[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a character looks like a byte of a sequence too, one that is not whole. */
  private boolean isBroken(int i) {
    return i >= 0
        && i < length
        && source[i] >= 0x80
        && CharacterClasses.isSingle(CharacterClasses.of(source[i]));
  }

  /**
   * Whether a single sequence reads well as what it is: a letter and the punctuation that closes a
   * word or a quotation, as in {@code CAFÉ…} or {@code NAÏ™}.
   */
  private boolean isOrdinary(int from, int until) {
    if (until - from > 3 || isOtherScript(from)) {
      return false;
    }
    boolean capitalA = source[from] == 'Ã' || source[from] == 'Â';
    for (int i = from + 1; i < until; i++) {
      if (!(capitalA ? QUOTE_CLOSERS : CLOSERS).contains(source[i])) {
        return false;
      }
    }
    return until == length
        || !Character.isLetterOrDigit(source[until])
        || source[until - 1] == '\u2019';
  }

  /** Whether the last letter before a character is near, and of another script. */
  private boolean isOtherScript(int i) {
    for (int k = i - 1; k >= 0 && k >= i - 4; k--) {
      if (Character.isLetter(source[k])) {
        return UnicodeScript.of(source[k]) != UnicodeScript.of(source[i]);
      }
    }
    return false;
  }

  /** The surprise of {@code [from, until)} and of the character after it. */
  private int surprise(char[] text, int length, int from, int until) {
    int first = from > 1 ? CharacterClasses.of(text[from - 2]) : SPACE;
    int second = from > 0 ? CharacterClasses.of(text[from - 1]) : SPACE;
    int sum = 0;
    for (int i = from; i < until + 2; i++) {
      int third = i < length ? CharacterClasses.of(text[i]) : SPACE;
      if (i > until && third != SPACE) {
        sum += model.surprise(first, second, third) - model.surprise(second, third);
      } else if (i <= until) {
        sum += model.surprise(first, second, third);
      }
      first = second;
      second = third;
    }
    return sum;
  }
}
