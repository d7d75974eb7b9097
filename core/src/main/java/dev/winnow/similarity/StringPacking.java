package dev.winnow.similarity;

/**
 * Packs strings, such as the ids of documents, into numbers: four UTF-16 code units in each, then a
 * code unit 1 that marks the end, then zeros. So every string has one form, lone surrogates
 * included.
 */
final class StringPacking {
  private static final int PER_LONG = Long.BYTES / Character.BYTES;

  private StringPacking() {}

  static long[] pack(String text) {
    long[] packed = new long[text.length() / PER_LONG + 1];
    for (int i = 0; i <= text.length(); i++) {
      long unit = i == text.length() ? 1 : text.charAt(i);
      packed[i / PER_LONG] |= unit << (i % PER_LONG * Character.SIZE);
    }
    return packed;
  }

  static String unpack(long[] packed, int size) {
    char[] text = new char[size * PER_LONG];
    for (int i = 0; i < text.length; i++) {
      text[i] = (char) (packed[i / PER_LONG] >>> (i % PER_LONG * Character.SIZE));
    }
    int end = text.length;
    while (text[end - 1] == 0) {
      end--;
    }
    return new String(text, 0, end - 1);
  }

  static int key(long[] packed) {
    long hash = 0;
    for (long part : packed) {
      hash = Mixing.finish(hash ^ part);
    }
    return (int) hash;
  }
}
