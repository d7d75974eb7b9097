package dev.winnow.encoding;

/**
 * Is the part of some bytes that their charset is decided on: what begins with the first byte that
 * is not ASCII, and a little before it. So a decision takes bounded time and memory, and is the
 * same for whole bytes and for a stream of them.
 *
 * <p>Thread-safe as long as nobody writes to the bytes.
 */
final class DecisionWindow {
  /** Text in UTF-16 shows within this many bytes. */
  static final int HEAD = 4096;

  /** How many bytes count from the first that is not ASCII. */
  static final int LENGTH = 32_768;

  /** How many bytes before it count, where it does not come in the head. */
  static final int CONTEXT = 256;

  static final byte ESCAPE = 0x1B;

  private final byte[] bytes;
  private final int start;
  private final int end;
  private final boolean fromBeginning;

  /**
   * Makes the window {@code [start, end)}.
   *
   * @param bytes the bytes, or those of them that a stream has at hand
   * @param fromBeginning whether no byte comes before the window
   */
  DecisionWindow(byte[] bytes, int start, int end, boolean fromBeginning) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.fromBeginning = fromBeginning;
  }

  /**
   * Makes the window for the first byte that is not ASCII.
   *
   * @param trigger where that byte is in {@code bytes}
   * @param skipped how many bytes came before {@code bytes}
   */
  static DecisionWindow at(int trigger, byte[] bytes, int length, long skipped) {
    // One less than the head: a stream sees whether an escape triggers with the byte after it.
    boolean fromBeginning = skipped + trigger < HEAD - 1;
    int start = fromBeginning ? 0 : trigger - CONTEXT;
    int end = (int) Math.min(length, (long) trigger + LENGTH);
    return new DecisionWindow(bytes, start, end, fromBeginning);
  }

  /**
   * Returns the first place from {@code from} on of a byte above 0x7F, or of an escape and a dollar
   * sign, with which ISO-2022-JP goes on to Japanese; -1 if there is none.
   */
  static int trigger(byte[] bytes, int from, int length) {
    for (int i = from; i < length; i++) {
      if (bytes[i] < 0) {
        return i;
      }
      if (bytes[i] == '$' && i > 0 && bytes[i - 1] == ESCAPE) {
        return i - 1;
      }
    }
    return -1;
  }

  byte[] bytes() {
    return bytes;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  boolean fromBeginning() {
    return fromBeginning;
  }

  /** Returns whether control characters stand there that no text has. */
  boolean hasControls() {
    for (int i = start; i < end; i++) {
      if (isControl(bytes[i])) {
        return true;
      }
    }
    return false;
  }

  static boolean isControl(byte b) {
    return (b >= 0 && b < ' ' && (b < '\t' || b > '\r') && b != ESCAPE) || b == 0x7F;
  }

  /** Returns which of the 256 bytes occur. */
  boolean[] occurring() {
    boolean[] occurring = new boolean[256];
    for (int i = start; i < end; i++) {
      occurring[bytes[i] & 0xFF] = true;
    }
    return occurring;
  }
}
