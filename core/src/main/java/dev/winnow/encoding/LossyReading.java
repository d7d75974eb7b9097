package dev.winnow.encoding;

import java.util.Arrays;

/**
 * A lattice of what a text may have been that was decoded with a wrong codec and of which bytes
 * were lost: a row of nodes, each a stretch of the text with the characters that it may stand for.
 *
 * <p>A scratch object of one worker, not thread-safe.
 */
final class LossyReading {
  /** What became of the bytes that were lost. */
  enum Loss {
    /** They are U+FFFD: bytes that the codec does not define. */
    REPLACED,
    /** They are question marks: C1 controls, or bytes that the codec does not define. */
    QUESTION_MARK,
    /** They are gone: C1 controls. */
    DROPPED;

    @SuppressWarnings("EnumOrdinal") // numbers rows of a table that is made anew for each order
    int index() {
      return ordinal();
    }
  }

  private static final int LOST = -2;

  private final char[] source;
  private final MisreadCodec codec;
  private final Loss loss;

  /** The continuation bytes that may have been lost. */
  private final int[] lostBytes;

  final int[] start;
  final int[] end;

  /** By node, where its candidates start in {@link #candidates}; one more at the end. */
  final int[] first;

  int nodes;
  int[] candidates = new int[256];
  private int pool;

  /** Whether a sequence is there of which no byte was lost. */
  boolean proper;

  /** Whether a sequence is there of which bytes were lost. */
  boolean lossy;

  LossyReading(char[] source, MisreadCodec codec, Loss loss) {
    this.source = source;
    this.codec = codec;
    this.loss = loss;
    this.lostBytes = lostBytes(codec, loss);
    start = new int[source.length];
    end = new int[source.length];
    first = new int[source.length + 1];
    int i = 0;
    while (i < source.length) {
      int taken = source[i] < 0x80 ? 0 : sequence(i);
      if (taken == 0) {
        add(source[i]);
        taken = 1;
      }
      start[nodes] = i;
      i += taken;
      end[nodes] = i;
      first[++nodes] = pool;
    }
  }

  /**
   * The characters that text of which all C1 controls were dropped does not have: letters beyond
   * Latin-1, and such as start a UTF-8 sequence in Latin-1 and stand in a word.
   */
  static int sound(CharSequence text, int from, int until) {
    int sound = 0;
    for (int i = from; i < until; i++) {
      char c = text.charAt(i);
      if (c >= 0x100 || (c >= 0xC2 && c <= 0xF4)) {
        boolean mark = c == '\u00E2' && !isBetweenLetters(text, i, from, until);
        sound += !mark && Character.isLetter(c) ? 1 : 0;
      }
    }
    return sound;
  }

  private static boolean isBetweenLetters(CharSequence text, int i, int from, int until) {
    return i > from
        && i + 1 < until
        && Character.isLetter(text.charAt(i - 1))
        && Character.isLetter(text.charAt(i + 1));
  }

  private static int[] lostBytes(MisreadCodec codec, Loss loss) {
    int[] bytes = new int[64];
    int n = 0;
    for (int b = 0x80; b < 0xC0; b++) {
      boolean control = codec.character(b) == b && b < 0xA0;
      if (control || (loss == Loss.QUESTION_MARK && b < 0xA0 && codec.character(0x80) == 0x80)) {
        bytes[n++] = b;
      }
    }
    return Arrays.copyOf(bytes, n);
  }

  /** Whether a node is a sequence of bytes, not a character by itself. */
  boolean isDecoded(int node) {
    return end[node] - start[node] > 1
        || first[node + 1] - first[node] > 1
        || candidates[first[node]] != source[start[node]];
  }

  /** The number of nodes that may be several characters. */
  int ambiguous() {
    int ambiguous = 0;
    for (int node = 0; node < nodes; node++) {
      ambiguous += first[node + 1] - first[node] > 1 ? 1 : 0;
    }
    return ambiguous;
  }

  private void add(int codePoint) {
    if (pool == candidates.length) {
      candidates = Arrays.copyOf(candidates, pool * 2);
    }
    candidates[pool++] = codePoint;
  }

  private int byteAt(int i) {
    if (i >= source.length) {
      return -1;
    }
    char c = source[i];
    if ((c == '\uFFFD' && loss == Loss.REPLACED) || (c == '?' && loss == Loss.QUESTION_MARK)) {
      return LOST;
    }
    return c < 0x80 ? -1 : codec.byteOf(CharacterClasses.of(c));
  }

  /** Adds what the sequence at a character may be; returns the characters it takes, 0 for none. */
  private int sequence(int i) {
    int lead = byteAt(i);
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    int needed = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    int[] rest = new int[needed];
    int present = 0;
    while (present < needed && isContinuation(byteAt(i + 1 + present))) {
      rest[present] = byteAt(i + 1 + present);
      present++;
    }
    int before = pool;
    if (present == needed) {
      addFilled(lead, rest, 0, lead & (0x3F >> needed));
    } else if (loss == Loss.DROPPED && needed < 3) {
      addInserted(lead, rest, present, needed);
    }
    if (pool == before) {
      return 0;
    }
    if (pool == before + 1 && present == needed) {
      proper = true;
    } else {
      lossy = true;
    }
    return 1 + present;
  }

  private static boolean isContinuation(int b) {
    return b == LOST || (b >= 0x80 && b < 0xC0);
  }

  /** Adds the code points that a sequence makes with each byte in place of a lost one. */
  private void addFilled(int lead, int[] rest, int k, int bits) {
    if (k == rest.length) {
      addValid(bits, rest.length);
    } else if (rest[k] != LOST) {
      addFilled(lead, rest, k + 1, bits << 6 | (rest[k] & 0x3F));
    } else {
      for (int b : lostBytes) {
        addFilled(lead, rest, k + 1, bits << 6 | (b & 0x3F));
      }
    }
  }

  /**
   * Adds the code points that a sequence makes with lost bytes put in wherever they may have been.
   */
  private void addInserted(int lead, int[] rest, int present, int needed) {
    if (needed - present == needed) {
      int[] all = new int[needed];
      Arrays.fill(all, LOST);
      addFilled(lead, all, 0, lead & (0x3F >> needed));
      return;
    }
    addFilled(lead, new int[] {LOST, rest[0]}, 0, lead & (0x3F >> needed));
    addFilled(lead, new int[] {rest[0], LOST}, 0, lead & (0x3F >> needed));
  }

  private void addValid(int codePoint, int continuations) {
    int least = continuations == 1 ? 0x80 : continuations == 2 ? 0x800 : 0x10000;
    boolean surrogate = codePoint >= 0xD800 && codePoint < 0xE000;
    if (codePoint >= least && codePoint <= Character.MAX_CODE_POINT && !surrogate) {
      add(codePoint);
    }
  }
}
