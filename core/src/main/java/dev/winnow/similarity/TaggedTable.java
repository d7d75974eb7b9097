package dev.winnow.similarity;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/**
 * Finds documents by a key, of which it knows about 27 bits: so what is found has the key with near
 * certainty, and whoever needs to be sure looks it up elsewhere. 4 bytes a slot.
 *
 * <p>A hash table of buckets of 8 slots. A document goes to the emptier one of two neighbours, the
 * home of its key and the bucket behind, which fill evenly so (balanced allocations: Azar, Broder,
 * Karlin, Upfal 1994): both lie in one or two lines of the cache, nothing ever moves, and where an
 * entry goes and whether there is one takes the same steps for all keys, without a branch that
 * could be guessed wrong. The few for which both are full go to a {@link DocumentsByKey}.
 *
 * <p>Homes are in the order of keys. A slot holds in which of the two buckets it is, what the home
 * does not tell of the key (quotienting: Knuth, The Art of Computer Programming 3, exercise
 * 6.4-13), and the document. So all that is known of the key can be read from it, and a larger
 * table be made of a full one in one pass over the buckets of both.
 *
 * <p>A removed entry makes room, but where the bucket was full a mark stays in its place: the
 * bucket stays full, lest searches miss what went elsewhere because of it. Marks are replaced by
 * entries that find no other room, and left out once the table is replaced.
 *
 * <p>Buckets are in pages, each with one behind its last home. Under G1 a table in one array would
 * take whole regions of the heap. Many threads may search while none changes it.
 */
final class TaggedTable {
  private static final double MAX_LOAD = 0.9;

  /** A table that is full of documents is replaced by one at least so many times as large. */
  static final double GROWTH = 1.35;

  /** The most documents whose numbers fit. */
  static final int MAX_DOCUMENTS = (1 << 27) - 1;

  /** A table that knows so many bits less of each key than it could is filled anew. */
  private static final int MAX_UNKNOWN_BITS = 2;

  private static final int SLOTS = 8;

  /** The numbers of a bucket, each of two slots: the lower half is filled first. */
  private static final int BUCKET = SLOTS / 2;

  private static final int PAGE_BITS = 11;
  private static final int PAGE = 1 << PAGE_BITS;

  /** Set in slots that are not in the home of their key, but in the bucket behind. */
  private static final int BEHIND_SHIFT = 31;

  private static final int BEHIND = 1 << BEHIND_SHIFT;

  private static final long LOW = 0xFFFFFFFFL;

  /** In place of what was removed: a slot that is taken, without a document. */
  private static final int REMOVED = BEHIND;

  /** The highest bits of both slots of a number. */
  private static final long HIGHEST = twice(BEHIND);

  /** Homes: each page has one bucket more. */
  private final int buckets;

  private final double perBucket;
  private final long[][] pages;
  private final int most;
  private final int documentBits;

  /** A slot keeps so many bits of a key besides what its home tells. */
  private final int tagBits;

  /** Where the tag is, and in which bucket, in both slots of a number. */
  private final long tagMask;

  private final long tagUnit;

  /** Of each key so many of the high bits are known. */
  private int keyBits;

  private final DocumentsByKey overflow = new DocumentsByKey();

  /** What is taken: by documents, those in {@link #overflow} too, and by marks. */
  private int used;

  private int marks;

  /** For counting what is there before more is added. */
  private final IntList same = new IntList();

  /** Makes an empty table of so many buckets. */
  TaggedTable(int buckets) {
    this(buckets, 0);
  }

  private TaggedTable(int buckets, int leastDocumentBits) {
    this.buckets = buckets;
    this.perBucket = 1.0 / buckets;
    this.pages = new long[((buckets - 1) >>> PAGE_BITS) + 1][];
    Arrays.setAll(
        pages, page -> new long[(Math.min(PAGE, buckets - (page << PAGE_BITS)) + 1) * BUCKET]);
    this.most = (int) (buckets * (double) SLOTS * MAX_LOAD);
    this.documentBits = Math.max(leastDocumentBits, bits(most));
    this.tagBits = BEHIND_SHIFT - documentBits;
    this.tagMask = twice(-1 << documentBits);
    this.tagUnit = twice(1 << documentBits);
    // So that the keys of one home differ in their tags.
    this.keyBits = Math.min(Integer.SIZE, bits((long) buckets << tagBits) - 1);
  }

  private static int bits(long number) {
    return Long.SIZE - Long.numberOfLeadingZeros(number);
  }

  private static long twice(int slot) {
    return (long) slot << Integer.SIZE | (slot & LOW);
  }

  /** Returns how many slots are taken, and how many documents are elsewhere for want of room. */
  int used() {
    return used;
  }

  /** Returns how many slots there are. */
  int slots() {
    return buckets * SLOTS;
  }

  /** Whether so many more can be added, up to a document. */
  boolean hasRoomFor(int more, int document) {
    return used + more <= most && (document + 1) >>> documentBits == 0;
  }

  /**
   * Makes another table of this one, larger if it must be, with room for more, up to a document.
   *
   * @param spread how many times as large it must be as to hold them
   * @param keys the key of a document, for when this table knows much less of it than the other
   *     can: documents that are not in it have taken up its bits
   */
  TaggedTable grown(int more, int document, double spread, IntUnaryOperator keys) {
    if (document >= MAX_DOCUMENTS) {
      throw new IllegalStateException("index is full: " + document + " documents");
    }
    int needed = used - marks + more;
    double enough = spread * needed / (SLOTS * MAX_LOAD);
    // What is not larger must last: each time a good part of the slots has to be free again.
    boolean sameSize = used + more <= most || needed * GROWTH <= most;
    int wanted = sameSize ? buckets : (int) Math.max(buckets * GROWTH, enough) + 1;
    TaggedTable fresh = new TaggedTable(wanted, Math.max(documentBits, bits(document + 1L)));
    if (fresh.keyBits > keyBits + MAX_UNKNOWN_BITS) {
      forEach(other -> fresh.add(keys.applyAsInt(other), other, Integer.MAX_VALUE));
      return fresh;
    }
    fresh.keyBits = Math.min(fresh.keyBits, keyBits);
    fresh.fill(this);
    return fresh;
  }

  /** Takes all that is in a table that is no larger. */
  private void fill(TaggedTable other) {
    int unknown = other.keyBits - keyBits;
    // Which slots are free is not read from the buckets, which would take longer.
    byte[] counts = new byte[buckets + pages.length];
    for (int page = 0; page < other.pages.length; page++) {
      long[] slots = other.pages[page];
      for (int at = 0; at < slots.length; at++) {
        for (long two = slots[at]; two != 0; two >>>= Integer.SIZE) {
          int slot = (int) two;
          if (other.hasDocument(slot)) {
            append(other.key(page, at, slot) >>> unknown, other.document(slot), counts);
          }
        }
      }
    }
    other.overflow.forEach((key, document) -> append((key & LOW) >>> unknown, document, counts));
    used = other.used - other.marks;
  }

  private void append(long key, int document, byte[] counts) {
    long place = place(key);
    int home = home(place);
    int counter = home + (home >>> PAGE_BITS);
    int atHome = counts[counter];
    int more = counts[counter + 1] - atHome;
    int behind = more >>> BEHIND_SHIFT;
    int count = atHome + more * behind;
    if (count < SLOTS) {
      counts[counter + behind] = (byte) (count + 1);
      put(page(home), inPage(home) + behind * BUCKET, count, slot(behind, place, document));
    } else {
      overflow.add((int) key, document);
    }
  }

  private void forEach(IntConsumer documents) {
    for (long[] slots : pages) {
      for (long number : slots) {
        for (long two = number; two != 0; two >>>= Integer.SIZE) {
          if (hasDocument((int) two)) {
            documents.accept(document((int) two));
          }
        }
      }
    }
    overflow.forEach((key, document) -> documents.accept(document));
  }

  /**
   * Reads the place of a key, so that it is in the cache when it is wanted: places of several keys
   * are fetched at once, where searches would wait for one after the other.
   *
   * @return something that must be used somehow, lest the reading be optimised away
   */
  long touch(int key) {
    int home = home(place(known(key)));
    long[] page = page(home);
    int first = inPage(home);
    return page[first] + page[first + 2 * BUCKET - 1];
  }

  /**
   * Adds a document, for which there must be room, unless {@code crowd} or more are found by this
   * key; returns whether it was added.
   */
  boolean add(int key, int document, int crowd) {
    long known = known(key);
    long place = place(known);
    int home = home(place);
    long[] page = page(home);
    int first = inPage(home);
    int atHome = count(page, first);
    int more = count(page, first + BUCKET) - atHome;
    int behind = more >>> BEHIND_SHIFT;
    int count = atHome + more * behind;
    if ((count == SLOTS || crowd <= 2 * SLOTS) && isCrowd(key, crowd)) {
      return false;
    }
    if (count < SLOTS) {
      put(page, first + behind * BUCKET, count, slot(behind, place, document));
      used++;
    } else if (!replaceMark(page, first, place, document)) {
      overflow.add((int) known, document);
      used++;
    }
    return true;
  }

  private boolean replaceMark(long[] page, int first, long place, int document) {
    for (int i = 0; marks > 0 && i < 2 * SLOTS; i++) {
      if (slotAt(page, first, i) == REMOVED) {
        set(page, first, i, slot(i / SLOTS, place, document));
        marks--;
        return true;
      }
    }
    return false;
  }

  /** Removes a document that was added by this key; returns whether it was there. */
  boolean remove(int key, int document) {
    long known = known(key);
    long place = place(known);
    int home = home(place);
    long[] page = page(home);
    int first = inPage(home);
    for (int i = 0; i < 2 * SLOTS; i++) {
      if (slotAt(page, first, i) == slot(i / SLOTS, place, document)) {
        removeSlot(page, first + i / SLOTS * BUCKET, i % SLOTS);
        return true;
      }
    }
    boolean removed = overflow.remove((int) known, document);
    used -= removed ? 1 : 0;
    return removed;
  }

  private void removeSlot(long[] page, int bucket, int i) {
    int last = count(page, bucket) - 1;
    if (last == SLOTS - 1) {
      set(page, bucket, i, REMOVED);
      marks++;
    } else {
      set(page, bucket, i, slotAt(page, bucket, last));
      set(page, bucket, last, 0);
      used--;
    }
  }

  private boolean isCrowd(int key, int crowd) {
    same.clear();
    return find(key, same) >= crowd;
  }

  /** Counts the slots of a bucket that are taken, by halving. */
  private static int count(long[] page, int bucket) {
    int full = 2 * isSet(page[bucket + 1] >>> Integer.SIZE);
    full += isSet(page[bucket + full] >>> Integer.SIZE);
    long two = page[bucket + full];
    return 2 * full + isSet(two & LOW) + isSet(two >>> Integer.SIZE);
  }

  /** Returns 0 for 0, and 1 for a greater number. */
  private static int isSet(long number) {
    return (int) (-number >>> (Long.SIZE - 1));
  }

  private static void put(long[] page, int bucket, int count, int slot) {
    page[bucket + count / 2] |= (slot & LOW) << (count * Integer.SIZE);
  }

  private static int slotAt(long[] page, int bucket, int i) {
    return (int) (page[bucket + i / 2] >>> (i * Integer.SIZE));
  }

  private static void set(long[] page, int bucket, int i, int slot) {
    page[bucket + i / 2] &= ~(LOW << (i * Integer.SIZE));
    put(page, bucket, i, slot);
  }

  /**
   * Collects what was added by this key, and perhaps by others; returns how many it were. What was
   * collected last is not repeated, nor counted.
   */
  int find(int key, IntList found) {
    int before = found.size();
    if (findInBuckets(key, found) != 0) {
      findElsewhere(key, found);
    }
    return found.size() - before;
  }

  /**
   * Collects of what {@link #find} does all that is in buckets.
   *
   * @return 1 if there may be more elsewhere, otherwise 0
   */
  int findInBuckets(int key, IntList found) {
    long known = known(key);
    long place = place(known);
    int home = home(place);
    long[] page = page(home);
    int first = inPage(home);
    int probe = slot(0, place, -1);
    long hits =
        hits(page, first, twice(probe))
            | hits(page, first + BUCKET, twice(probe | BEHIND)) >>> BUCKET;
    for (; hits != 0; hits &= hits - 1) {
      int bit = Long.numberOfTrailingZeros(hits);
      int number = BEHIND_SHIFT - bit % Integer.SIZE;
      int slot = (int) (page[first + number] >>> (bit & Integer.SIZE));
      int wanted = probe | (number / BUCKET) << BEHIND_SHIFT;
      if (hasDocument(slot) && (slot ^ wanted) >>> documentBits == 0) {
        found.addUnlessLast(document(slot));
      }
    }
    // Whether there is could not be guessed, so the caller asks many tables first.
    return isSet(page[first + BUCKET - 1] >>> Integer.SIZE)
        & isSet(page[first + 2 * BUCKET - 1] >>> Integer.SIZE);
  }

  /** Collects of what {@link #find} does all that is not in buckets. */
  void findElsewhere(int key, IntList found) {
    overflow.find((int) known(key), found);
  }

  /**
   * Compares all slots of a bucket at once: the bits 31 and 63 tell whether the slots of the first
   * number have the tag of a probe, the bits below those of the second, and so on. Now and then a
   * bit is set for one that has not.
   */
  private long hits(long[] page, int bucket, long probe) {
    return hits(page[bucket] ^ probe)
        | hits(page[bucket + 1] ^ probe) >>> 1
        | hits(page[bucket + 2] ^ probe) >>> 2
        | hits(page[bucket + 3] ^ probe) >>> 3;
  }

  /** A half without tag, and perhaps the one above it, has a highest bit after this. */
  private long hits(long difference) {
    long tags = difference & tagMask;
    return (tags - tagUnit) & ~tags & HIGHEST;
  }

  private long known(int key) {
    return (key & LOW) >>> (Integer.SIZE - keyBits);
  }

  /** A key in other units: its home, and in the lowest bits the place of it there. */
  private long place(long key) {
    return (key * buckets) >>> (keyBits - tagBits);
  }

  private int home(long place) {
    return (int) (place >>> tagBits);
  }

  private long[] page(int home) {
    return pages[home >>> PAGE_BITS];
  }

  private static int inPage(int home) {
    return (home & (PAGE - 1)) * BUCKET;
  }

  private int slot(int behind, long place, int document) {
    return behind << BEHIND_SHIFT | tag(place) << documentBits | (document + 1);
  }

  private int tag(long place) {
    return (int) place & ((1 << tagBits) - 1);
  }

  /** The one key whose {@link #place} is the home and the tag of a slot. */
  private long key(int page, int at, int slot) {
    long home = ((long) page << PAGE_BITS) + at / BUCKET - (slot >>> BEHIND_SHIFT);
    long least = (home << tagBits | tag(slot >>> documentBits)) << (keyBits - tagBits);
    // A division of such numbers takes longer than all else. Rounding may miss by one.
    long key = (long) (least * perBucket);
    return key + ((key * buckets - least) >>> (Long.SIZE - 1));
  }

  private boolean hasDocument(int slot) {
    return slot << (Integer.SIZE - documentBits) != 0;
  }

  private int document(int slot) {
    return (slot & ((1 << documentBits) - 1)) - 1;
  }
}
