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

  /** The documents behind the last whole block. */
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
    for (int band = 0; band < bands; band++) {
      tail[place(tailSize, band)] = keys[at + band];
    }
    if (++tailSize == BLOCK) {
      endBlock();
    }
  }

  private void endBlock() {
    if (blocks.size() < heapBlocks) {
      blocks.add(IntBuffer.wrap(tail));
      tail = new int[0];
    } else {
      blocks.add(spill.write(tail, tail.length).asIntBuffer());
    }
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
    int place = place(document & (BLOCK - 1), band);
    return block == blocks.size() ? tail[place] : blocks.get(block).get(place);
  }

  private static int place(int documentInBlock, int band) {
    return (band << BLOCK_BITS) + documentInBlock;
  }
}
