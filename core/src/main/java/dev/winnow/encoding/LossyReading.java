package dev.winnow.encoding;

import static dev.winnow.encoding.LostSequences.LOST;

import org.jspecify.annotations.Nullable;

/**
 * A lattice of what a text may have been that was decoded with a wrong codec and of which bytes
 * were lost: a row of nodes, each a stretch of the text with the characters that it may stand for.
 *
 * <p>A scratch object of one worker, not thread-safe.
 */
final class LossyReading {
  private final char[] source;
  private final short[] bytes;
  private final Loss loss;
  private final LostSequences sequences;

  /** Where each node starts in the source; one more at the end. */
  private final int[] start;

  /** By node, its character where there is but one, by itself or by its bytes. */
  private final int[] only;

  /** By node, what else it may be; null where there is but one. */
  private final @Nullable Candidates[] candidates;

  private int nodes;
  private int ambiguous;
  private boolean proper;
  private boolean lossy;

  LossyReading(char[] source, MisreadCodec codec, Loss loss) {
    this.source = source;
    this.bytes = codec.bytes();
    this.loss = loss;
    this.sequences = LostSequences.of(codec, loss);
    start = new int[source.length + 1];
    only = new int[source.length];
    candidates = new @Nullable Candidates[source.length];
    int i = 0;
    while (i < source.length) {
      int taken = source[i] < 0x80 ? 0 : sequence(i);
      if (taken == 0) {
        only[nodes] = source[i];
        taken = 1;
      }
      start[nodes++] = i;
      i += taken;
    }
    start[nodes] = source.length;
  }

  /** The code unit that stands for a character in models: a space for those beyond the BMP. */
  static char unit(int codePoint) {
    return codePoint < 0x10000 ? (char) codePoint : ' ';
  }

  int nodes() {
    return nodes;
  }

  int start(int node) {
    return start[node];
  }

  int end(int node) {
    return start[node + 1];
  }

  /** The character of a node of which it is certain. */
  int only(int node) {
    return only[node];
  }

  /** The characters that a node may stand for, null where there is but one. */
  @Nullable Candidates candidates(int node) {
    return candidates[node];
  }

  /** The number of nodes that may be several characters. */
  int ambiguous() {
    return ambiguous;
  }

  /** Whether a sequence is there of which no byte was lost. */
  boolean isProper() {
    return proper;
  }

  /** Whether a sequence is there of which bytes were lost. */
  boolean isLossy() {
    return lossy;
  }

  /** Whether a node is a sequence of bytes, not a character by itself. */
  boolean isDecoded(int node) {
    return candidates[node] != null
        || start[node + 1] - start[node] > 1
        || only[node] != source[start[node]];
  }

  private int byteAt(int i) {
    if (i >= source.length) {
      return -1;
    }
    char c = source[i];
    if ((c == '\uFFFD' && loss == Loss.REPLACED) || (c == '?' && loss == Loss.QUESTION_MARK)) {
      return LOST;
    }
    return c < 0x80 ? -1 : bytes[CharacterClasses.of(c)];
  }

  /** Adds what the sequence at a character may be; returns the characters it takes, 0 for none. */
  private int sequence(int i) {
    int lead = byteAt(i);
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    int needed = LostSequences.continuations(lead);
    int sequence = lead;
    int present = 0;
    boolean lost = false;
    for (; present < needed; present++) {
      int next = byteAt(i + 1 + present);
      if (next != LOST && (next < 0x80 || next >= 0xC0)) {
        break;
      }
      lost |= next == LOST;
      sequence = sequence << 8 | next;
    }
    if (present == needed && !lost) {
      only[nodes] = LostSequences.decode(sequence, present);
      proper |= only[nodes] >= 0;
      return only[nodes] < 0 ? 0 : 1 + present;
    }
    return present < needed && loss != Loss.DROPPED
        ? 0
        : lossy(sequence, present, present == needed);
  }

  /** Adds what a sequence may be of which bytes were lost; {@code placed} if that left traces. */
  private int lossy(int sequence, int present, boolean placed) {
    Candidates found = sequences.of(sequence, present);
    if (found == null) {
      return 0;
    }
    boolean certain = found.codePoints.length == 1;
    if (certain) {
      only[nodes] = found.codePoints[0];
    } else {
      candidates[nodes] = found;
      ambiguous++;
    }
    proper |= certain && placed;
    lossy |= !certain || !placed;
    return 1 + present;
  }
}
