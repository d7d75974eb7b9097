package dev.winnow.encoding;

/**
 * Reads single UTF-8 sequences from a text that was decoded with one wrong codec: CESU-8, the
 * overlong NUL, no-break spaces that became spaces, and lost bytes included.
 *
 * <p>A scratch object of one worker, not thread-safe.
 */
final class MisreadSequences {
  private char[] source = new char[0];
  private int length;
  private short[] bytes = new short[0];
  private int noBreakSpace;
  private boolean acceptLoss;

  private int taken;
  private boolean tookSpace;
  private boolean proper;

  void start(char[] source, MisreadCodec codec, boolean restoreSpace, boolean acceptLoss) {
    this.source = source;
    this.length = source.length;
    this.bytes = codec.bytes();
    this.noBreakSpace = restoreSpace ? codec.noBreakSpace() : -1;
    this.acceptLoss = acceptLoss;
    this.proper = false;
  }

  /** The number of characters that the last sequence took. */
  int taken() {
    return taken;
  }

  /** Whether the last sequence holds a space. */
  boolean tookSpace() {
    return tookSpace;
  }

  /** Whether a sequence was read of which no byte was lost. */
  boolean isProper() {
    return proper;
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
  int read(int i) {
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
}
