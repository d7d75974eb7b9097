package dev.winnow.cli.report;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Puts documents in an order that looks random and is always the same. */
final class Shuffle {
  private Shuffle() {}

  /** The first {@code size} documents, in that order. */
  static IntStream of(int size) {
    return LongStream.range(0, size)
        .map(document -> key((int) document))
        .sorted()
        .mapToInt(Shuffle::document);
  }

  /** What the order goes by: the place, and in the low half the document. */
  static long key(int document) {
    return (long) mix(document) << Integer.SIZE | document;
  }

  static int document(long key) {
    return (int) key;
  }

  /** A step of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators). */
  private static int mix(int document) {
    long z = (document + 1) * 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return (int) ((z ^ (z >>> 31)) >>> 33);
  }
}
