package dev.winnow.similarity;

import java.util.Arrays;
import java.util.List;

/** What is kept of some documents: their distinct shingles, fingerprints and band keys. */
final class DocumentBatch {
  /** The distinct hashes, ascending, of one document after another. */
  private long[] hashes = new long[1 << 12];

  private final int[] ends;
  private final long[] fingerprints;
  private final int[] keys;
  private final int bands;
  private final int size;

  private DocumentBatch(int size, int bands) {
    this.size = size;
    this.bands = bands;
    this.ends = new int[size];
    this.fingerprints = new long[size];
    this.keys = new int[size * bands];
  }

  static DocumentBatch read(
      List<CharSequence> texts, ShingleBuffer buffer, SketchWorker worker, Banding banding) {
    DocumentBatch batch = new DocumentBatch(texts.size(), banding.bands());
    int[] signature = new int[worker.size()];
    for (int i = 0; i < texts.size(); i++) {
      worker.sign(buffer.read(texts.get(i)), signature);
      for (int band = 0; band < banding.bands(); band++) {
        batch.keys[i * banding.bands() + band] = banding.key(signature, band);
      }
      batch.addSet(i, buffer);
    }
    return batch;
  }

  private void addSet(int i, ShingleBuffer shingles) {
    int start = start(i);
    if (hashes.length - start < shingles.size()) {
      hashes = Arrays.copyOf(hashes, Math.addExact(start, shingles.size()) + (start >> 1));
    }
    int end = start + shingles.size();
    System.arraycopy(shingles.hashes(), 0, hashes, start, shingles.size());
    Arrays.sort(hashes, start, end);
    int distinct = start;
    long fingerprint = 0;
    for (int j = start; j < end; j++) {
      if (j == start || hashes[j] != hashes[j - 1]) {
        fingerprint = Mixing.finish(fingerprint ^ hashes[j]);
        hashes[distinct++] = hashes[j];
      }
    }
    ends[i] = distinct;
    fingerprints[i] = fingerprint;
  }

  private int start(int i) {
    return i == 0 ? 0 : ends[i - 1];
  }

  void addTo(LongLists store, LongList allFingerprints, BandKeys allKeys) {
    for (int i = 0; i < size; i++) {
      store.add(hashes, start(i), ends[i]);
      allFingerprints.add(fingerprints[i]);
      allKeys.add(keys, i * bands);
    }
  }
}
