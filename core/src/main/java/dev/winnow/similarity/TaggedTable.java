package dev.winnow.similarity;

/**
 * Finds documents by a 32-bit key: open addressing by linear probing, in 4 bytes a slot.
 *
 * <p>A key's place comes from its high bits; of the low ones as many are kept as the document's
 * number leaves room for. So what is found has the key with near certainty, and whoever needs to be
 * sure looks the key up elsewhere, as he must to make a larger table of a full one. Many threads
 * may search while none adds.
 */
final class TaggedTable {
  static final double MAX_LOAD = 0.87;

  private final int[] slots;
  private final int documentBits;
  private final int most;
  private int used;

  /**
   * Makes an empty table.
   *
   * @param capacity its slots
   * @param documents the number of documents that numbers must reach for
   */
  TaggedTable(int capacity, long documents) {
    this.slots = new int[capacity];
    this.documentBits = Long.SIZE - Long.numberOfLeadingZeros(Math.min(documents, 1 << 30));
    this.most = (int) (capacity * MAX_LOAD);
  }

  int capacity() {
    return slots.length;
  }

  boolean hasRoomFor(int document) {
    return used < most && (document + 1) >>> documentBits == 0;
  }

  /**
   * Reads the place of a key, so that it is in the cache when it is wanted: places of several keys
   * are fetched at once, where searches would wait for one after the other.
   *
   * @return something that must be used somehow, lest the reading be optimised away
   */
  int touch(int key) {
    return slots[place(key)];
  }

  /**
   * Adds a document, unless {@code crowd} or more are found by this key; returns whether it was
   * added.
   */
  boolean add(int key, int document, int crowd) {
    int probe = key << documentBits;
    int same = 0;
    int at = place(key);
    for (; slots[at] != 0; at = next(at)) {
      if ((slots[at] ^ probe) >>> documentBits == 0 && ++same == crowd) {
        return false;
      }
    }
    slots[at] = probe | (document + 1);
    used++;
    return true;
  }

  /** Collects what was added by this key, and perhaps by others; returns how many it were. */
  int find(int key, IntList found) {
    int probe = key << documentBits;
    int before = found.size();
    for (int at = place(key); slots[at] != 0; at = next(at)) {
      int rest = slots[at] ^ probe;
      if (rest >>> documentBits == 0) {
        found.add(rest - 1);
      }
    }
    return found.size() - before;
  }

  private int place(int key) {
    return (int) (((key & 0xFFFFFFFFL) * slots.length) >>> Integer.SIZE);
  }

  private int next(int at) {
    return at + 1 == slots.length ? 0 : at + 1;
  }
}
