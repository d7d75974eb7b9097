package dev.winnow.similarity;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the band keys of many documents: 4 bytes for each band of each. They are stored in blocks
 * of documents, and in each band by band, since bands are read one at a time. Many threads may
 * read; adding is for one thread, before.
 */
final class BandKeys {
  private static final int BLOCK_SHIFT = 14;
  private static final int BLOCK = 1 << BLOCK_SHIFT;

  private final int bands;
  private final List<int[]> blocks = new ArrayList<>();
  private int documents;

  BandKeys(int bands) {
    this.bands = bands;
  }

  /** Adds the next document's keys, one for each band, from {@code at} on. */
  void add(int[] keys, int at) {
    if (documents >>> BLOCK_SHIFT == blocks.size()) {
      blocks.add(new int[bands << BLOCK_SHIFT]);
    }
    int[] block = blocks.get(documents >>> BLOCK_SHIFT);
    for (int band = 0; band < bands; band++) {
      block[place(documents, band)] = keys[at + band];
    }
    documents++;
  }

  int bands() {
    return bands;
  }

  int get(int document, int band) {
    return blocks.get(document >>> BLOCK_SHIFT)[place(document, band)];
  }

  private static int place(int document, int band) {
    return (band << BLOCK_SHIFT) + (document & (BLOCK - 1));
  }
}
