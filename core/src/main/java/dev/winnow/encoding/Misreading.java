package dev.winnow.encoding;

import dev.winnow.encoding.CharacterClasses.CharacterType;
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

  /** The letter that a no-break space is a byte of, which words end with. */
  private static final char A_GRAVE = '\u00E0';

  private final PairModel model = PairModel.get();

  private char[] source = new char[0];
  private int length;

  MisreadCodec codec = MisreadCodec.ALL.get(0);
  private final MisreadSequences sequences = new MisreadSequences();
  private final MisreadGain gains = new MisreadGain(this);

  /** Whether a no-break space that took the place of two spaces gives one of them back. */
  private boolean insertSpaces;

  private int spacesSwallowed;

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

  /** Whether the text as a whole is taken to be misread, by {@link MojibakeRepair}. */
  boolean whole;

  /**
   * Reads a text.
   *
   * @param least the gain that a run must have to matter by itself, in units of the model; of runs
   *     that have less, the gain may come out too high where other characters stay unexplained
   * @param enough the gain that some run must have, unless all is explained: no run comes out where
   *     none has it
   */
  void read(
      SequenceStarts starts,
      MisreadCodec codec,
      boolean restoreSpace,
      boolean acceptLoss,
      double least,
      double enough) {
    this.source = starts.source();
    this.length = source.length;
    this.codec = codec;
    sequences.start(source, codec, restoreSpace, acceptLoss);
    insertSpaces = false;
    spacesSwallowed = 0;
    if (!mayGain(starts, enough)) {
      runs = 0;
      return;
    }
    readSequences(starts);
    if (spacesSwallowed > 0 && !isVietnamese()) {
      insertSpaces = true;
      readSequences(starts);
    }
    for (int r = 0; r < runs; r++) {
      gain[r] = gains.of(r, least);
    }
  }

  /** Whether a sequence was read of which no byte was lost. */
  boolean isProper() {
    return sequences.isProper();
  }

  char[] source() {
    return source;
  }

  boolean hasTargetOf(Misreading other) {
    return Arrays.equals(target, 0, targetLength, other.target, 0, other.targetLength);
  }

  /**
   * Whether all characters beyond ASCII are explained, or a run gains so much but for what takes
   * off its gain: clean text hardly ever goes on from here.
   */
  private boolean mayGain(SequenceStarts starts, double enough) {
    int left = starts.nonAscii();
    int runStart = -1;
    int runEnd = -1;
    int repaired = 0;
    int last = SPACE;
    int[] positions = starts.positions(codec.index());
    for (int k = 0; k < starts.count(codec.index()); k++) {
      int i = positions[k];
      int codePoint = i < runEnd ? -1 : sequences.read(i);
      if (codePoint < 0) {
        continue;
      }
      if (i > runEnd) {
        if (mayGain(runStart, runEnd, repaired, last, enough)) {
          return true;
        }
        runStart = i;
        repaired = 0;
        last = classAt(i - 1);
      }
      runEnd = i + sequences.taken();
      left -= nonAscii(i, runEnd);
      if (codePoint > 0xFFFF || (codePoint == A_GRAVE && sequences.tookSpace())) {
        return true; // which is rare, and not as simple
      }
      int next = CharacterClasses.of((char) codePoint);
      repaired += model.surprise(last, next);
      last = next;
    }
    return left == 0 || mayGain(runStart, runEnd, repaired, last, enough);
  }

  private boolean mayGain(int from, int until, int repaired, int last, double enough) {
    return from >= 0
        && gains.ofSource(from, until) - repaired - model.surprise(last, classAt(until)) >= enough;
  }

  private int classAt(int i) {
    return i < 0 || i >= length ? SPACE : CharacterClasses.of(source[i]);
  }

  private void readSequences(SequenceStarts starts) {
    if (target.length < length + 1) {
      target = new char[Math.max(length + 1, target.length * 2)];
    }
    targetLength = 0;
    runs = 0;
    unexplained = starts.nonAscii();
    int done = 0;
    int runEnd = -1;
    int[] positions = starts.positions(codec.index());
    for (int k = 0; k < starts.count(codec.index()); k++) {
      int i = positions[k];
      int codePoint = i >= done ? sequences.read(i) : -1;
      if (codePoint < 0) {
        continue;
      }
      copy(done, i);
      if (runEnd != i) {
        openRun(i, targetLength);
      }
      targetLength += Character.toChars(codePoint, target, targetLength);
      if (sequences.tookSpace() && swallowedSpace(i)) {
        spacesSwallowed++;
        if (insertSpaces) {
          target[targetLength++] = ' ';
        }
      }
      done = i + sequences.taken();
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
    return broken(Integer.MIN_VALUE);
  }

  /** The same, where runs that gain less than that explain nothing. */
  int broken(double least) {
    int broken = 0;
    int from = 0;
    for (int r = 0; r <= runs; r++) {
      if (r < runs && gain[r] < least) {
        continue;
      }
      int until = r < runs ? start[r] : length;
      for (int i = from; i < until; i++) {
        broken += source[i] >= 0x80 && isBrokenPair(i) ? 1 : 0;
      }
      from = r < runs ? end[r] : length;
    }
    return broken;
  }

  /** Counts the characters of runs that gain so much. */
  int explained(double least) {
    int explained = 0;
    for (int r = 0; r < runs; r++) {
      explained += gain[r] < least ? 0 : end[r] - start[r];
    }
    return explained;
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

  /**
   * Whether the space in the sequence just read was two characters that were made one: the no-break
   * space that is a byte of "à", and the space between two words.
   */
  private boolean swallowedSpace(int i) {
    if (target[targetLength - 1] != A_GRAVE || i + 2 >= length) {
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
}
