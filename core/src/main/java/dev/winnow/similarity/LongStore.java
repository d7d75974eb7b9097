package dev.winnow.similarity;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps a long sequence of numbers: on the heap up to a limit, then in a temporary file, mapped.
 * Many threads may read while none appends.
 */
final class LongStore {
  static final int PAGE_BITS = 18;
  static final int PAGE = 1 << PAGE_BITS;

  /** What is behind the last page grows by so many: arrays that G1 gives no region of its own. */
  private static final int SEGMENT_BITS = 13;

  /** Numbers in a line of the cache. */
  static final int IN_LINE = 8;

  private static final int SEGMENT = 1 << SEGMENT_BITS;

  private final long heapPages;
  private final SpillFile spill;
  private final CheckedPages checked;
  private final List<LongBuffer> pages;

  /** The numbers behind the last whole page; segments are made when they are needed. */
  private final long[][] tail = new long[PAGE / SEGMENT][];

  private int tailSize;

  /** Makes an empty store, of which so many bytes stay on the heap. */
  LongStore(long heapBytes, SpillFile spill) {
    this(heapBytes, spill, CheckedPages.NONE, new long[0]);
  }

  /** Makes a store that begins with whole pages of a file, and some numbers after them. */
  LongStore(long heapBytes, SpillFile spill, CheckedPages checked, long[] tail) {
    this.heapPages = checked.count() + heapBytes / (PAGE * Long.BYTES);
    this.spill = spill;
    this.checked = checked;
    this.pages = new ArrayList<>(checked.numbers());
    append(tail, 0, tail.length);
  }

  long size() {
    return ((long) pages.size() << PAGE_BITS) + tailSize;
  }

  void append(long[] values, int from, int to) {
    for (int at = from; at < to; ) {
      int segment = tailSize >>> SEGMENT_BITS;
      int inSegment = tailSize & (SEGMENT - 1);
      int count = Math.min(to - at, SEGMENT - inSegment);
      if (tail[segment] == null) {
        tail[segment] = new long[SEGMENT];
      }
      System.arraycopy(values, at, tail[segment], inSegment, count);
      tailSize += count;
      at += count;
      if (tailSize == PAGE) {
        endPage();
      }
    }
  }

  private void endPage() {
    if (pages.size() < heapPages) {
      LongBuffer page = LongBuffer.allocate(PAGE);
      for (long[] segment : tail) {
        page.put(segment);
      }
      pages.add(page);
    } else {
      pages.add(spill.write(tail).asLongBuffer());
    }
    tailSize = 0;
  }

  private void checkPage(int page) {
    if (page < checked.count()) {
      checked.check(page);
    }
  }

  /**
   * Reads some of {@code count} numbers, so that all are in the cache when they are wanted.
   *
   * @return something that must be used somehow, lest the reading be optimised away
   */
  long touch(long start, int count) {
    long sum = 0;
    for (int i = 0; i < count; i += IN_LINE) {
      int page = (int) ((start + i) >>> PAGE_BITS);
      int at = (int) (start + i) & (PAGE - 1);
      sum +=
          page == pages.size()
              ? tail[at >>> SEGMENT_BITS][at & (SEGMENT - 1)]
              : pages.get(page).get(at);
    }
    return sum;
  }

  /** Copies {@code count} numbers to the start of {@code into}. */
  void copy(long start, int count, long[] into) {
    for (int done = 0; done < count; ) {
      int page = (int) ((start + done) >>> PAGE_BITS);
      int at = (int) (start + done) & (PAGE - 1);
      int part = Math.min(count - done, PAGE - at);
      if (page == pages.size()) {
        int inSegment = at & (SEGMENT - 1);
        part = Math.min(part, SEGMENT - inSegment);
        System.arraycopy(tail[at >>> SEGMENT_BITS], inSegment, into, done, part);
      } else {
        checkPage(page);
        pages.get(page).get(at, into, done, part);
      }
      done += part;
    }
  }
}
