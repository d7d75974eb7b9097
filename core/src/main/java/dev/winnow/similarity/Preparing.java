package dev.winnow.similarity;

import java.util.Arrays;

/** Prepares one text after another. Holds scratch space: not thread-safe. */
final class Preparing {
  private final IndexOptions options;
  private final ShingleBuffer buffer;
  private final SketchWorker sketches;
  private final int[] signature;

  Preparing(IndexOptions options) {
    this.options = options;
    this.buffer = options.shingler().newBuffer();
    this.sketches = options.sketcher().newWorker();
    this.signature = new int[options.sketcher().size()];
  }

  PreparedText prepare(CharSequence text) {
    long[] hashes = buffer.read(text).toArray();
    Arrays.sort(hashes);
    int distinct = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[distinct++] = hashes[i];
      }
    }
    return prepare(distinct == hashes.length ? hashes : Arrays.copyOf(hashes, distinct));
  }

  /** Prepares what has these distinct hashes, ascending. */
  PreparedText prepare(long[] shingles) {
    sketches.sign(shingles, signature);
    Banding banding = options.banding();
    int[] keys = new int[banding.bands() + 1];
    for (int band = 0; band < banding.bands(); band++) {
      keys[band] = banding.key(signature, band);
    }
    long fingerprint = 0;
    for (long shingle : shingles) {
      fingerprint = Mixing.finish(fingerprint ^ shingle);
    }
    keys[banding.bands()] = (int) fingerprint;
    return new PreparedText(options, shingles, keys);
  }
}
