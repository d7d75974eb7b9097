package dev.winnow.similarity;

/**
 * Hashes the units of shingles, words or characters, with a seed. Immutable and thread-safe.
 *
 * <p>A word is taken sixteen bytes at a time as two numbers; the 128-bit product of the two, each
 * made odd to guess by a secret, is folded. Padding with zeros is unambiguous since no word holds
 * one.
 */
final class UnitHasher {
  private static final int BLOCK = 2 * Long.BYTES;

  /** What to keep of the first and of the second number, by how many bytes are left. */
  private static final long[] FIRST = new long[BLOCK + 1];

  private static final long[] SECOND = new long[BLOCK + 1];

  static {
    for (int bytes = 1; bytes <= BLOCK; bytes++) {
      FIRST[bytes] = -1L >>> (Long.SIZE - 8 * Math.min(bytes, 8));
      SECOND[bytes] = bytes <= 8 ? 0 : -1L >>> (Long.SIZE - 8 * (bytes - 8));
    }
  }

  private final long secret1;
  private final long secret2;

  UnitHasher(long seed) {
    this.secret1 = Mixing.splitMix(seed, 0);
    this.secret2 = Mixing.splitMix(seed, 1);
  }

  /** Hashes the words that a scanner found; the hashes go to {@code into}, from {@code at} on. */
  void hashWords(WordScanner words, long[] into, int at) {
    byte[] bytes = words.bytes();
    int[] bounds = words.bounds();
    int count = words.count();
    long s1 = secret1;
    long s2 = secret2;
    int next = at;
    for (int i = 0; i < 2 * count; i += 2) {
      int start = bounds[i];
      int end = bounds[i + 1];
      int length = end - start;
      into[next++] =
          length <= BLOCK
              ? Mixing.fold(
                  ((long) WordScanner.LONG.get(bytes, start) & FIRST[length]) ^ s1,
                  ((long) WordScanner.LONG.get(bytes, start + 8) & SECOND[length]) ^ s2)
              : hashLong(bytes, start, end);
    }
  }

  private long hashLong(byte[] bytes, int start, int end) {
    long hash = 0;
    for (int at = start; at < end; at += BLOCK) {
      int left = Math.min(BLOCK, end - at);
      hash =
          Mixing.fold(
              ((long) WordScanner.LONG.get(bytes, at) & FIRST[left]) ^ secret1 ^ hash,
              ((long) WordScanner.LONG.get(bytes, at + 8) & SECOND[left]) ^ secret2);
    }
    return hash;
  }

  /**
   * Hashes the code points of the words, with a space between two.
   *
   * @param continues whether a word came before, so that a space goes first
   * @return the number of hashes written
   */
  int hashCharacters(WordScanner words, boolean continues, long[] into, int at) {
    byte[] bytes = words.bytes();
    int next = at;
    for (int i = 0; i < words.count(); i++) {
      if (i > 0 || continues) {
        into[next++] = hashCharacter(' ');
      }
      for (int j = words.start(i); j < words.end(i); ) {
        int c = bytes[j] >= 0 ? bytes[j] : Utf8.decode(bytes, j);
        into[next++] = hashCharacter(c);
        j += Utf8.length(c);
      }
    }
    return next - at;
  }

  private long hashCharacter(int c) {
    return Mixing.fold(c ^ secret1, secret2);
  }
}
