package dev.winnow.similarity;

import java.util.Arrays;
import java.util.Objects;

/**
 * Reads one text after another and holds the shingle hashes of the last, in text order, repeated
 * shingles included. Its arrays are reused, so that reading allocates nothing once they are large
 * enough.
 *
 * <p>The hash of a shingle is a polynomial in the hashes of its units, computed by rolling (Karp,
 * Rabin 1987), modulo 2^64, and then mixed. Cost: linear, in time and space; about 8 bytes for each
 * shingle.
 *
 * <p>Not thread-safe: each thread needs its own.
 */
public final class ShingleBuffer {
  /**
   * Texts are read in pieces that fit the cache. They end before white space, so words stay whole.
   */
  private static final int PIECE = 1 << 13;

  private static final long BASE = 0xD6E8FEB86659FD93L;

  /** Modulo 2^64, as everything here. */
  private static final long BASE_SQUARED = 0x3BE80D036F61E269L;

  private final Shingler shingler;
  private final UnitHasher hasher;
  private final WordScanner scanner = new WordScanner();

  /** {@link #BASE} to the power of the shingle size: the weight of the unit that drops out. */
  private final long dropOut;

  /** The hashes of the last units before the piece, as many as a shingle has, then the piece's. */
  private long[] units;

  private long rolling;
  private long unitCount;

  private long[] hashes = new long[256];
  private int size;

  ShingleBuffer(Shingler shingler) {
    this.shingler = shingler;
    this.hasher = new UnitHasher(shingler.seed());
    this.units = new long[shingler.size() + 256];
    long power = 1;
    for (int i = 0; i < shingler.size(); i++) {
      power *= BASE;
    }
    this.dropOut = power;
  }

  /**
   * Reads a text in place of the last. A lone surrogate separates words.
   *
   * @return this
   */
  public ShingleBuffer read(CharSequence text) {
    start();
    int from = 0;
    while (from < text.length()) {
      int to = endOfPiece(text, from);
      scanner.scan(text.subSequence(from, to).toString());
      addPiece();
      from = to;
    }
    finish();
    return this;
  }

  /**
   * Reads a text, in UTF-8, in place of the last. Malformed bytes separate words.
   *
   * @return this
   * @throws IndexOutOfBoundsException if {@code [from, to)} is not in {@code utf8}
   */
  public ShingleBuffer read(byte[] utf8, int from, int to) {
    Objects.checkFromToIndex(from, to, utf8.length);
    start();
    int at = from;
    while (at < to) {
      int end = endOfPiece(utf8, at, to);
      scanner.scan(utf8, at, end);
      addPiece();
      at = end;
    }
    finish();
    return this;
  }

  /** Returns the number of shingles of the text, repeated ones counted each time. */
  public int size() {
    return size;
  }

  /**
   * Returns the hash of the {@code i}-th shingle of the text.
   *
   * @throws IndexOutOfBoundsException if {@code i} is not in [0, {@link #size})
   */
  public long get(int i) {
    return hashes[Objects.checkIndex(i, size)];
  }

  /** Returns a copy of the hashes, in text order. */
  public long[] toArray() {
    return Arrays.copyOf(hashes, size);
  }

  /** Returns the distinct shingles of the text. Costs O(n log n). */
  public ShingleSet toSet() {
    return ShingleSet.of(toArray());
  }

  /** The hashes themselves, of which the first {@link #size} count until the next text is read. */
  long[] hashes() {
    return hashes;
  }

  private static int endOfPiece(CharSequence text, int from) {
    int end = text.length();
    if (end - from <= PIECE) {
      return end;
    }
    int to = from + PIECE;
    while (to > from && !isWhiteSpace(text.charAt(to))) {
      to--;
    }
    if (to == from) {
      to = from + PIECE;
      while (to < end && !isWhiteSpace(text.charAt(to))) {
        to++;
      }
    }
    return to;
  }

  private static int endOfPiece(byte[] text, int from, int end) {
    if (end - from <= PIECE) {
      return end;
    }
    int to = from + PIECE;
    while (to > from && !isWhiteSpace(text[to])) {
      to--;
    }
    if (to == from) {
      to = from + PIECE;
      while (to < end && !isWhiteSpace(text[to])) {
        to++;
      }
    }
    return to;
  }

  /** Only what neither composes with its neighbours nor has a say in their case. */
  private static boolean isWhiteSpace(int c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  private void start() {
    Arrays.fill(units, 0, shingler.size(), 0);
    rolling = 0;
    unitCount = 0;
    size = 0;
  }

  private void addPiece() {
    int kept = shingler.size();
    int added;
    if (shingler.unit() == ShingleUnit.WORD) {
      added = scanner.count();
      reserveUnits(kept + added);
      hasher.hashWords(scanner, units, kept);
    } else {
      // Every character takes a byte at least, and every word an end.
      int most = scanner.count() == 0 ? 0 : scanner.end(scanner.count() - 1) + scanner.count();
      reserveUnits(kept + most);
      added = hasher.hashCharacters(scanner, unitCount > 0, units, kept);
    }
    roll(added);
    System.arraycopy(units, added, units, 0, kept);
  }

  private void reserveUnits(int capacity) {
    if (units.length < capacity) {
      units = Arrays.copyOf(units, capacity + (capacity >> 1));
    }
  }

  private void roll(int added) {
    int kept = shingler.size();
    if (hashes.length - size < added) {
      hashes = Arrays.copyOf(hashes, Math.addExact(size, added) + ((size + added) >> 1));
    }
    int skipped = (int) Math.min(added, Math.max(0, kept - 1 - unitCount));
    long[] from = units;
    long[] to = hashes;
    long x = rolling;
    for (int j = 0; j < skipped; j++) {
      x = x * BASE + (from[kept + j] - from[j] * dropOut);
    }
    int at = size - skipped;
    int i = skipped;
    // Two at a time: the second need not wait for the first.
    for (; i < added - 1; i += 2) {
      long change = from[kept + i] - from[i] * dropOut;
      long next = from[kept + i + 1] - from[i + 1] * dropOut;
      to[at + i] = Mixing.spread(x * BASE + change);
      x = x * BASE_SQUARED + (change * BASE + next);
      to[at + i + 1] = Mixing.spread(x);
    }
    if (i < added) {
      x = x * BASE + (from[kept + i] - from[i] * dropOut);
      to[at + i] = Mixing.spread(x);
    }
    size += added - skipped;
    rolling = x;
    unitCount += added;
  }

  private void finish() {
    if (unitCount > 0 && unitCount < shingler.size()) {
      hashes[size++] = Mixing.spread(rolling);
    }
  }
}
