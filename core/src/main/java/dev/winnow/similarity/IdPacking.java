package dev.winnow.similarity;

/**
 * Packs the ids of documents into numbers: four UTF-16 code units in each, then a code unit 1 that
 * marks the end, then zeros. So every string has one form, lone surrogates included.
 */
final class IdPacking {
  private static final int PER_LONG = Long.BYTES / Character.BYTES;

  private IdPacking() {}

  static long[] pack(String id) {
    long[] packed = new long[id.length() / PER_LONG + 1];
    for (int i = 0; i <= id.length(); i++) {
      long unit = i == id.length() ? 1 : id.charAt(i);
      packed[i / PER_LONG] |= unit << (i % PER_LONG * Character.SIZE);
    }
    return packed;
  }

  static String unpack(long[] packed, int size) {
    StringBuilder id = new StringBuilder(size * PER_LONG);
    for (int i = 0; i < size * PER_LONG; i++) {
      id.append((char) (packed[i / PER_LONG] >>> (i % PER_LONG * Character.SIZE)));
    }
    int end = id.length();
    while (id.charAt(end - 1) == 0) {
      end--;
    }
    return id.substring(0, end - 1);
  }

  static int key(long[] packed) {
    long hash = 0;
    for (long part : packed) {
      hash = Mixing.finish(hash ^ part);
    }
    return (int) hash;
  }
}
