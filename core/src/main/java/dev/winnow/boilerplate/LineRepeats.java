package dev.winnow.boilerplate;

/** Counts how often each line of a text stands there, by the hash of its words. */
final class LineRepeats {
  private final int[] hashes;
  private final int[] slots;
  private final int[] counts;
  private int size;

  LineRepeats(int lines) {
    int capacity = Integer.highestOneBit(Math.max(1, lines)) * 4;
    hashes = new int[capacity];
    counts = new int[capacity];
    slots = new int[lines];
  }

  void add(int hash) {
    int mask = hashes.length - 1;
    int slot = ((hash * 0x9E3779B1) >>> 7) & mask;
    while (counts[slot] > 0 && hashes[slot] != hash) {
      slot = slot + 1 & mask;
    }
    hashes[slot] = hash;
    counts[slot]++;
    slots[size++] = slot;
  }

  /** How many other lines say the same as a line. */
  int of(int line) {
    return counts[slots[line]] - 1;
  }
}
