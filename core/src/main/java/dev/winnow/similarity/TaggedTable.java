package dev.winnow.similarity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents by a key, of which it knows about 26 bits: so what is found has the key with near
 * certainty, and whoever needs to be sure looks it up elsewhere. 4 bytes a slot.
 *
 * <p>Open addressing by linear probing, entries in the order of their keys (ordered hash tables:
 * Amble, Knuth 1974), so that a search for what is not there ends soon. A slot holds how far it is
 * from home, where the search for it begins, what the home does not tell of the key (quotienting:
 * Knuth, The Art of Computer Programming 3, exercise 6.4-13), and the document. So all that is
 * known of the key can be read from it, and a larger table be made of a full one in one pass over
 * the slots of both. Entries that would be too far from home go to a map.
 *
 * <p>Slots are in pages, each with room behind its last home, so that no search goes on in the next
 * one. Under G1 a table in one array would take whole regions of the heap.
 *
 * <p>Many threads may search while none adds.
 */
final class TaggedTable {
  static final double MAX_LOAD = 0.87;

  /** The most documents whose numbers fit. */
  static final int MAX_DOCUMENTS = (1 << 27) - 1;

  private static final double GROWTH = 1.3;

  /** A table that knows so many bits less of each key than it could is filled anew. */
  private static final int MAX_UNKNOWN_BITS = 2;

  private static final int MAX_CAPACITY = Integer.MAX_VALUE - 64;

  private static final int DISTANCE_SHIFT = 27;
  private static final int ONE_FARTHER = 1 << DISTANCE_SHIFT;
  private static final int MAX_DISTANCE = 31;

  private static final int PAGE_BITS = 14;
  private static final int PAGE = 1 << PAGE_BITS;

  /** Homes; the slots of each page go a little beyond the last of it. */
  private final int capacity;

  private final double perCapacity;
  private final int[][] pages;
  private final int most;
  private final int documentBits;

  /** A slot keeps so many bits of a key besides what its home tells. */
  private final int tagBits;

  /** Of each key so many of the high bits are known. */
  private int keyBits;

  private final Map<Integer, IntList> far = new HashMap<>();
  private int used;

  /** The page that is being filled in order, and its first slot behind all that was put there. */
  private int @Nullable [] appendedTo;

  private int end;

  /**
   * Makes an empty table.
   *
   * @param capacity its slots
   */
  TaggedTable(int capacity) {
    this(capacity, 0, Integer.SIZE);
  }

  private TaggedTable(int capacity, int document, int keyBits) {
    this.capacity = capacity;
    this.perCapacity = 1.0 / capacity;
    this.pages = new int[((capacity - 1) >>> PAGE_BITS) + 1][];
    Arrays.setAll(
        pages, page -> new int[Math.min(PAGE, capacity - (page << PAGE_BITS)) + MAX_DISTANCE]);
    this.most = (int) (capacity * MAX_LOAD);
    this.documentBits = bits(Math.max(most, document + 1L));
    this.tagBits = DISTANCE_SHIFT - documentBits;
    // So that the keys of one home differ in their tags.
    this.keyBits = Math.min(keyBits, bits((long) capacity << tagBits) - 1);
  }

  private static int bits(long number) {
    return Long.SIZE - Long.numberOfLeadingZeros(number);
  }

  boolean hasRoomFor(int document) {
    return used < most && (document + 1) >>> documentBits == 0;
  }

  /**
   * Makes a larger table of this one, with room for a document.
   *
   * @param keys the key of a document, for when this table knows much less of it than a larger one
   *     can: documents that are not in it have taken up its bits
   */
  TaggedTable grown(int document, IntUnaryOperator keys) {
    double wanted = used < most ? capacity : Math.min(MAX_CAPACITY, capacity * GROWTH + 1);
    if (document >= MAX_DOCUMENTS || (used == most && wanted == capacity)) {
      throw new IllegalStateException("index is full: " + document + " documents");
    }
    TaggedTable fresh = new TaggedTable((int) wanted, document, Integer.SIZE);
    if (fresh.keyBits > keyBits + MAX_UNKNOWN_BITS) {
      forEach(other -> fresh.add(keys.applyAsInt(other), other, Integer.MAX_VALUE));
      return fresh;
    }
    fresh.keyBits = Math.min(fresh.keyBits, keyBits);
    return grown(fresh);
  }

  private TaggedTable grown(TaggedTable grown) {
    int shift = keyBits - grown.keyBits;
    for (int page = 0; page < pages.length; page++) {
      int[] slots = pages[page];
      for (int at = 0; at < slots.length; at++) {
        if (slots[at] != 0) {
          grown.append(key(page, at, slots[at]) >>> shift, document(slots[at]));
        }
      }
    }
    far.forEach(
        (key, documents) -> {
          for (int i = 0; i < documents.size(); i++) {
            grown.addKey((key & 0xFFFFFFFFL) >>> shift, documents.get(i), Integer.MAX_VALUE);
          }
        });
    return grown;
  }

  private void forEach(IntConsumer documents) {
    for (int[] slots : pages) {
      for (int slot : slots) {
        if (slot != 0) {
          documents.accept(document(slot));
        }
      }
    }
    for (IntList others : far.values()) {
      for (int i = 0; i < others.size(); i++) {
        documents.accept(others.get(i));
      }
    }
  }

  /** Adds the greatest key yet to slots of which those behind the last one filled are empty. */
  private void append(long key, int document) {
    long place = place(key);
    int home = home(place);
    int[] slots = page(home);
    if (slots != appendedTo) {
      appendedTo = slots;
      end = 0;
    }
    int first = inPage(home);
    int at = Math.max(first, end);
    int distance = at - first;
    if (distance > MAX_DISTANCE) {
      putFar(key, document);
      return;
    }
    slots[at] = distance * ONE_FARTHER | tag(place) | (document + 1);
    used++;
    end = at + 1;
  }

  /**
   * Reads the place of a key, so that it is in the cache when it is wanted: places of several keys
   * are fetched at once, where searches would wait for one after the other.
   *
   * @return something that must be used somehow, lest the reading be optimised away
   */
  int touch(int key) {
    int home = home(place(known(key)));
    return page(home)[inPage(home)];
  }

  /**
   * Adds a document, for which there must be room, unless {@code crowd} or more are found by this
   * key; returns whether it was added.
   */
  boolean add(int key, int document, int crowd) {
    return addKey(known(key), document, crowd);
  }

  private boolean addKey(long key, int document, int crowd) {
    long place = place(key);
    int home = home(place);
    int[] slots = page(home);
    int first = inPage(home);
    int probe = tag(place);
    int same = 0;
    for (int at = first; at <= first + MAX_DISTANCE; at++, probe += ONE_FARTHER) {
      if (isBehind(slots[at], probe)) {
        put(probe | (document + 1), home >>> PAGE_BITS, at);
        return true;
      }
      if (isSame(slots[at], probe) && ++same == crowd) {
        return false;
      }
    }
    IntList others = far.get((int) key);
    if (others != null && same + others.size() >= crowd) {
      return false;
    }
    putFar(key, document);
    return true;
  }

  /** Puts an entry before those of greater keys, each of which moves on by one. */
  private void put(int entry, int page, int start) {
    int[] slots = pages[page];
    int carried = entry;
    for (int at = start; ; at++) {
      int slot = slots[at];
      slots[at] = carried;
      if (slot == 0) {
        used++;
        return;
      }
      if (distance(slot) == MAX_DISTANCE) {
        putFar(key(page, at, slot), document(slot));
        return;
      }
      carried = slot + ONE_FARTHER;
    }
  }

  private void putFar(long key, int document) {
    far.computeIfAbsent((int) key, any -> new IntList()).add(document);
  }

  /**
   * Collects what was added by this key, and perhaps by others; returns how many it were. What was
   * collected last is not repeated.
   */
  int find(int key, IntList found) {
    long known = known(key);
    long place = place(known);
    int home = home(place);
    int[] slots = page(home);
    int first = inPage(home);
    int probe = tag(place);
    int count = 0;
    for (int at = first; at <= first + MAX_DISTANCE; at++, probe += ONE_FARTHER) {
      int slot = slots[at];
      if (isBehind(slot, probe)) {
        return count;
      }
      if (isSame(slot, probe)) {
        found.addUnlessLast(document(slot));
        count++;
      }
    }
    IntList others = far.get((int) known);
    for (int i = 0; others != null && i < others.size(); i++) {
      found.addUnlessLast(others.get(i));
      count++;
    }
    return count;
  }

  /**
   * Whether a slot is empty or has a greater key than is looked for: a home that is nearer, or the
   * same one and a lesser tag.
   */
  private static boolean isBehind(int slot, int probe) {
    return Integer.compareUnsigned(slot, probe | 1) < 0;
  }

  private boolean isSame(int slot, int probe) {
    return (slot ^ probe) >>> documentBits == 0;
  }

  private long known(int key) {
    return (key & 0xFFFFFFFFL) >>> (Integer.SIZE - keyBits);
  }

  /** A key in other units: its home, and in the lowest bits the place of it there. */
  private long place(long key) {
    return (key * capacity) >>> (keyBits - tagBits);
  }

  private int home(long place) {
    return (int) (place >>> tagBits);
  }

  private int[] page(int home) {
    return pages[home >>> PAGE_BITS];
  }

  private static int inPage(int home) {
    return home & (PAGE - 1);
  }

  /** What a slot at home has of a place: tags descend, so that greater keys are lesser slots. */
  private int tag(long place) {
    return (~(int) place & tagMask()) << documentBits;
  }

  private int tagMask() {
    return (1 << tagBits) - 1;
  }

  /** The one key whose {@link #place} is the home and the tag of a slot. */
  private long key(int page, int at, int slot) {
    long home = ((long) page << PAGE_BITS) + at - distance(slot);
    long place = home << tagBits | (~(slot >>> documentBits) & tagMask());
    long least = place << (keyBits - tagBits);
    // A division of such numbers takes longer than all else. Rounding may miss by one.
    long key = (long) (least * perCapacity);
    return key * capacity < least ? key + 1 : key;
  }

  private int document(int slot) {
    return (slot & ((1 << documentBits) - 1)) - 1;
  }

  private static int distance(int slot) {
    return slot >>> DISTANCE_SHIFT;
  }
}
