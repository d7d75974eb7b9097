package dev.winnow.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Holds the mapped pages of a file with their checksums. A page is checked when it is first looked
 * at, not before: an index of many gigabytes opens at once, and still nobody reads damage. Many
 * threads may read.
 */
final class CheckedPages {
  static final CheckedPages NONE = new CheckedPages(Path.of(""), List.of(), new int[0], 0);

  private final Path file;
  private final List<ByteBuffer> pages;
  private final int[] checksums;
  private final int firstChecksum;

  /** Set by whoever checks first; two threads that check at once come to the same. */
  private final boolean[] checked;

  CheckedPages(Path file, List<ByteBuffer> pages, int[] checksums, int firstChecksum) {
    this.file = file;
    this.pages = pages;
    this.checksums = checksums;
    this.firstChecksum = firstChecksum;
    this.checked = new boolean[pages.size()];
  }

  int count() {
    return pages.size();
  }

  List<LongBuffer> numbers() {
    return pages.stream().map(ByteBuffer::asLongBuffer).toList();
  }

  /**
   * Checks a page, unless it was checked.
   *
   * @throws UncheckedIOException if it is damaged
   */
  void check(int page) {
    if (checked[page]) {
      return;
    }
    CRC32C checksum = new CRC32C();
    checksum.update(pages.get(page).duplicate());
    if ((int) checksum.getValue() != checksums[firstChecksum + page]) {
      throw new UncheckedIOException(
          new IOException("index is damaged: page " + page + " of " + file));
    }
    checked[page] = true;
  }
}
