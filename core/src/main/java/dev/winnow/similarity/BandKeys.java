package dev.winnow.similarity;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the band keys of many documents: 4 bytes for each band of each, on the heap up to a limit,
 * then in a temporary file, mapped. They are stored in blocks of documents, and in each band by
 * band, since bands are read one at a time. Many threads may read while none adds.
 */
final class BandKeys {
  static final int BLOCK_BITS = 14;
  static final int BLOCK = 1 << BLOCK_BITS;

  private final int bands;
  private final long heapBlocks;
  private final SpillFile spill;
  private final List<IntBuffer> blocks;

  /** The documents behind the last whole block, one after another: they come one by one. */
  private int[] tail;

  private int tailSize;

  /** Makes an empty store, of which so many bytes stay on the heap. */
  BandKeys(int bands, long heapBytes, SpillFile spill) {
    this(bands, heapBytes, spill, List.of());
  }

  /** Makes a store that begins with whole blocks, mapped already. */
  BandKeys(int bands, long heapBytes, SpillFile spill, List<IntBuffer> blocks) {
    this.bands = bands;
    this.heapBlocks = blocks.size() + heapBytes / ((long) bands * BLOCK * Integer.BYTES);
    this.spill = spill;
    this.blocks = new ArrayList<>(blocks);
    this.tail = new int[0];
  }

  /** Adds the next document's keys, one for each band, from {@code at} on. */
  void add(int[] keys, int at) {
    if (tail.length == 0) {
      tail = new int[bands << BLOCK_BITS];
    }
    System.arraycopy(keys, at, tail, tailSize * bands, bands);
    if (++tailSize == BLOCK) {
      endBlock();
    }
  }

  private void endBlock() {
    int[] byBand = new int[tail.length];
    for (int band = 0; band < bands; band++) {
      for (int i = 0; i < BLOCK; i++) {
        byBand[place(i, band)] = tail[i * bands + band];
      }
    }
    blocks.add(
        blocks.size() < heapBlocks
            ? IntBuffer.wrap(byBand)
            : spill.write(byBand, byBand.length).asIntBuffer());
    tailSize = 0;
  }

  int bands() {
    return bands;
  }

  int documents() {
    return (blocks.size() << BLOCK_BITS) + tailSize;
  }

  int get(int document, int band) {
    int block = document >>> BLOCK_BITS;
    int inBlock = document & (BLOCK - 1);
    return block == blocks.size()
        ? tail[inBlock * bands + band]
        : blocks.get(block).get(place(inBlock, band));
  }

  /** Copies the keys of one band and the documents from one to before another. */
  void copy(int band, int from, int to, int[] into) {
    for (int document = from; document < to; ) {
      int block = document >>> BLOCK_BITS;
      int inBlock = document & (BLOCK - 1);
      int count = Math.min(to - document, BLOCK - inBlock);
      if (block < blocks.size()) {
        blocks.get(block).get(place(inBlock, band), into, document - from, count);
      } else {
        for (int i = 0; i < count; i++) {
          into[document - from + i] = tail[(inBlock + i) * bands + band];
        }
      }
      document += count;
    }
  }

  private static int place(int documentInBlock, int band) {
    return (band << BLOCK_BITS) + documentInBlock;
  }
}
