package dev.winnow.nlp.sentence;

import java.util.List;

/**
 * Holds words that a rule knows, in lower case and without dots: the hash of each alone, as {@link
 * Word} has it, so that a look-up makes no object.
 *
 * <p>Immutable and thread-safe.
 */
final class WordSet {
  /** The hash that an empty slot holds; {@link Word} gives it to no text but an unlikely one. */
  private static final int EMPTY = 0;

  private final int[] slots;
  private final int shift;

  private WordSet(List<String> words) {
    int bits = 34 - Integer.numberOfLeadingZeros(words.size());
    this.slots = new int[1 << bits];
    this.shift = 32 - bits;
    for (String word : words) {
      int hash = Word.bareHash(word, 0, word.length());
      slots[slot(hash)] = hash;
    }
  }

  /** Returns the set of the words that spaces part. */
  static WordSet of(String words) {
    return new WordSet(List.of(words.split(" ")));
  }

  /** Returns whether a word of this hash is among them. */
  boolean contains(int hash) {
    return slots[slot(hash)] != EMPTY;
  }

  /** The slot that holds a hash, or the empty one where it would go. */
  private int slot(int hash) {
    int slot = (hash * 0x9e3779b1) >>> shift;
    while (slots[slot] != EMPTY && slots[slot] != hash) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }
}
