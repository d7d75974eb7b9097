package dev.winnow.similarity;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps a long sequence of numbers: on the heap up to a limit, then in a temporary file, mapped.
 * Many threads may read while none appends.
 */
final class LongStore {
  static final int PAGE_BITS = 18;
  static final int PAGE = 1 << PAGE_BITS;

  private final long heapPages;
  private final SpillFile spill;
  private final CheckedPages checked;
  private final List<LongBuffer> pages;

  /** The numbers behind the last whole page. */
  private long[] tail;

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
    this.tail = tail;
    this.tailSize = tail.length;
  }

  long size() {
    return ((long) pages.size() << PAGE_BITS) + tailSize;
  }

  void append(long[] values, int from, int to) {
    for (int at = from; at < to; ) {
      int count = Math.min(to - at, PAGE - tailSize);
      if (tail.length < tailSize + count) {
        tail = Arrays.copyOf(tail, Math.min(PAGE, Math.max(2 * tail.length, tailSize + count)));
      }
      System.arraycopy(values, at, tail, tailSize, count);
      tailSize += count;
      at += count;
      if (tailSize == PAGE) {
        endPage();
      }
    }
  }

  private void endPage() {
    if (pages.size() < heapPages) {
      pages.add(LongBuffer.wrap(tail));
      tail = new long[0];
    } else {
      pages.add(spill.write(tail, 0, PAGE).asLongBuffer());
    }
    tailSize = 0;
  }

  /** Copies {@code count} numbers to the start of {@code into}. */
  void copy(long start, int count, long[] into) {
    for (int done = 0; done < count; ) {
      int page = (int) ((start + done) >>> PAGE_BITS);
      int at = (int) (start + done) & (PAGE - 1);
      int part = Math.min(count - done, PAGE - at);
      if (page == pages.size()) {
        System.arraycopy(tail, at, into, done, part);
      } else {
        if (page < checked.count()) {
          checked.check(page);
        }
        pages.get(page).get(at, into, done, part);
      }
      done += part;
    }
  }
}
