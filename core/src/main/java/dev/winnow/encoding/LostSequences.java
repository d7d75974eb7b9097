package dev.winnow.encoding;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Says what UTF-8 sequences may stand for that were read with one codec and of which bytes were
 * lost in one way.
 *
 * <p>Thread-safe.
 */
final class LostSequences {
  /** A byte that was lost, its place being known. */
  static final int LOST = 0xFF;

  /**
   * Which of the characters beyond the BMP it was nothing tells, so that a second one is enough.
   */
  private static final int ENOUGH_BEYOND_BMP = 2;

  /** The lowest lead byte, and the lowest one of sequences of four bytes. */
  private static final int LEAST_LEAD = 0xC2;

  private static final int FOUR_BYTES = 0xF0;

  /** What may follow a lead byte: one of 64, {@link #LOST} or nothing. */
  private static final int CONTINUATIONS = 66;

  /** By codec and way of losing bytes; of codecs only the first two are asked for. */
  private static final LostSequences[][] ALL = new LostSequences[2][];

  static {
    for (int i = 0; i < ALL.length; i++) {
      MisreadCodec codec = MisreadCodec.ALL.get(i);
      ALL[i] =
          Arrays.stream(Loss.values())
              .map(loss -> new LostSequences(codec, loss))
              .toArray(LostSequences[]::new);
    }
  }

  /** The continuation bytes that may have been lost. */
  private final int[] lostBytes;

  private final boolean dropped;

  /** What was asked for before, by the first byte and the second one, if there is one. */
  private final AtomicReferenceArray<Candidates> begun =
      new AtomicReferenceArray<>((FOUR_BYTES - LEAST_LEAD) * CONTINUATIONS);

  /** What was asked for before of sequences of three bytes that are all there. */
  private final ConcurrentHashMap<Integer, Candidates> whole = new ConcurrentHashMap<>();

  private LostSequences(MisreadCodec codec, Loss loss) {
    this.dropped = loss == Loss.DROPPED;
    int[] bytes = new int[64];
    int n = 0;
    for (int b = 0x80; b < 0xC0; b++) {
      boolean control = codec.character(b) == b && b < 0xA0;
      if (control || (loss == Loss.QUESTION_MARK && b < 0xA0 && codec.character(0x80) == 0x80)) {
        bytes[n++] = b;
      }
    }
    this.lostBytes = Arrays.copyOf(bytes, n);
  }

  /**
   * @param codec windows-1252 or ISO-8859-1
   */
  static LostSequences of(MisreadCodec codec, Loss loss) {
    return ALL[codec.index()][loss.index()];
  }

  /** The number of bytes that follow a lead byte. */
  static int continuations(int lead) {
    return lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  }

  /**
   * What a sequence may stand for, null for nothing.
   *
   * @param sequence its bytes as one number, the lead byte being the highest, {@link #LOST} for
   *     those that are known to be lost
   * @param present the number of bytes after the first
   */
  @Nullable Candidates of(int sequence, int present) {
    Candidates candidates = known(sequence, present);
    return candidates.codePoints.length == 0 ? null : candidates;
  }

  /** The candidates, which are made anew for sequences of four bytes: those are too many. */
  private Candidates known(int sequence, int present) {
    int lead = sequence >>> (8 * present);
    if (lead >= FOUR_BYTES) {
      return make(sequence, present);
    }
    if (present == 2) {
      return whole.computeIfAbsent(sequence, s -> make(s, present));
    }
    int place = (lead - LEAST_LEAD) * CONTINUATIONS;
    if (present == 1) {
      place += 1 + ((sequence & 0xFF) == LOST ? 64 : sequence & 0x3F);
    }
    Candidates known = begun.get(place);
    if (known == null) {
      known = make(sequence, present);
      begun.set(place, known);
    }
    return known;
  }

  /** The character that a whole sequence of which no byte was lost makes, -1 if it makes none. */
  static int decode(int sequence, int present) {
    int codePoint = sequence >>> (8 * present) & (0x3F >> present);
    for (int k = present - 1; k >= 0; k--) {
      codePoint = codePoint << 6 | (sequence >>> (8 * k) & 0x3F);
    }
    return isValid(codePoint, present) ? codePoint : -1;
  }

  private static boolean isValid(int codePoint, int continuations) {
    int least = continuations == 1 ? 0x80 : continuations == 2 ? 0x800 : 0x10000;
    boolean surrogate = codePoint >= 0xD800 && codePoint < 0xE000;
    return codePoint >= least && codePoint <= Character.MAX_CODE_POINT && !surrogate;
  }

  private Candidates make(int sequence, int present) {
    int lead = sequence >>> (8 * present);
    int needed = continuations(lead);
    int[] rest = new int[needed];
    Arrays.fill(rest, LOST);
    for (int k = 0; k < present; k++) {
      rest[k] = (sequence >>> (8 * (present - 1 - k))) & 0xFF;
    }
    List list = new List();
    int bits = lead & (0x3F >> needed);
    if (present == needed) {
      fill(list, rest, 0, bits);
    } else if (dropped && needed < 3) {
      if (present > 0) {
        fill(list, new int[] {LOST, rest[0]}, 0, bits);
      }
      fill(list, rest, 0, bits);
    }
    return new Candidates(Arrays.copyOf(list.codePoints, list.size));
  }

  /** Adds the code points that a sequence makes with each byte in place of a lost one. */
  private void fill(List list, int[] rest, int k, int bits) {
    if (k == rest.length) {
      list.addValid(bits, rest.length);
    } else if (rest[k] != LOST) {
      fill(list, rest, k + 1, bits << 6 | (rest[k] & 0x3F));
    } else {
      for (int b : lostBytes) {
        if (rest.length == 3 && list.size == ENOUGH_BEYOND_BMP) {
          return;
        }
        fill(list, rest, k + 1, bits << 6 | (b & 0x3F));
      }
    }
  }

  private static final class List {
    private int[] codePoints = new int[64];
    private int size;

    void addValid(int codePoint, int continuations) {
      if (isValid(codePoint, continuations)) {
        if (size == codePoints.length) {
          codePoints = Arrays.copyOf(codePoints, size * 2);
        }
        codePoints[size++] = codePoint;
      }
    }
  }
}
