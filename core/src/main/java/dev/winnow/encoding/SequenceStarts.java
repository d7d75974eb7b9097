package dev.winnow.encoding;

import java.util.Arrays;

/**
 * The places of a text where a UTF-8 sequence may start under one codec or another: clean text has
 * few, so that it costs one pass and not one for each codec.
 *
 * <p>A scratch object of one worker, not thread-safe.
 */
final class SequenceStarts {
  private char[] source = new char[0];

  /** By codec. */
  private final int[][] positions = new int[MisreadCodec.ALL.size()][64];

  private final int[] counts = new int[MisreadCodec.ALL.size()];
  private int codecs;
  private int nonAscii;

  void find(char[] source, boolean spaces, boolean loss) {
    this.source = source;
    Arrays.fill(counts, 0);
    codecs = 0;
    nonAscii = 0;
    for (int i = 0; i < source.length; i++) {
      if (source[i] < 0x80) {
        continue;
      }
      nonAscii++;
      if (i + 1 < source.length) {
        int here = Sequences.codecs(source[i], source[i + 1], spaces, loss);
        codecs |= here;
        for (int rest = here; rest != 0; rest &= rest - 1) {
          add(Integer.numberOfTrailingZeros(rest), i);
        }
      }
    }
  }

  private void add(int codec, int position) {
    int count = counts[codec]++;
    if (count == positions[codec].length) {
      positions[codec] = Arrays.copyOf(positions[codec], count * 2);
    }
    positions[codec][count] = position;
  }

  char[] source() {
    return source;
  }

  /** The number of places under a codec. */
  int count(int codec) {
    return counts[codec];
  }

  /** The places under a codec, ascending, so many as {@link #count} says. */
  int[] positions(int codec) {
    return positions[codec];
  }

  /** The codecs under which a sequence may start anywhere, as a set of bits. */
  int codecs() {
    return codecs;
  }

  /** The number of characters beyond ASCII. */
  int nonAscii() {
    return nonAscii;
  }
}
