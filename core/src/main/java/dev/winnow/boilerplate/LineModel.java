package dev.winnow.boilerplate;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Holds what was learnt of lines: a weight for each hash of a word or pair of words, and the
 * oblivious trees (one question for all nodes of a level, as in CatBoost) that judge a row of
 * features.
 *
 * <p>Immutable and thread-safe.
 */
final class LineModel {
  static final int WORD_BITS = 16;
  static final int DEPTH = 6;
  static final int LEAVES = 1 << DEPTH;
  private static final String RESOURCE = "dev/winnow/boilerplate/lines.model";
  static final int MAGIC = 0x574c4d31;

  private final byte[] words;
  private final float wordScale;
  private final float wordBias;
  private final short[] features;
  private final short[] thresholds;
  private final short[] leaves;
  private final float leafScale;
  private final float base;

  private static final class Holder {
    static final LineModel STANDARD = load();
  }

  LineModel(
      byte[] words,
      float wordScale,
      float wordBias,
      short[] features,
      short[] thresholds,
      short[] leaves,
      float leafScale,
      float base) {
    this.words = words;
    this.wordScale = wordScale;
    this.wordBias = wordBias;
    this.features = features;
    this.thresholds = thresholds;
    this.leaves = leaves;
    this.leafScale = leafScale;
    this.base = base;
  }

  static LineModel standard() {
    return Holder.STANDARD;
  }

  private static LineModel load() {
    InputStream resource =
        Objects.requireNonNull(
            LineModel.class.getClassLoader().getResourceAsStream(RESOURCE), RESOURCE);
    try (DataInputStream in = new DataInputStream(resource)) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LineModel read(java.nio.file.Path path) throws IOException {
    try (DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(java.nio.file.Files.newInputStream(path)))) {
      return read(in);
    }
  }

  private static LineModel read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not a model of lines: " + RESOURCE);
    }
    float wordScale = in.readFloat();
    float wordBias = in.readFloat();
    float leafScale = in.readFloat();
    float base = in.readFloat();
    byte[] words = in.readNBytes(1 << WORD_BITS);
    int trees = in.readUnsignedShort();
    short[] features = readBytes(in, trees * DEPTH);
    short[] thresholds = readBytes(in, trees * DEPTH);
    short[] leaves = new short[trees * LEAVES];
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = in.readShort();
    }
    return new LineModel(
        words, wordScale, wordBias, features, thresholds, leaves, leafScale, base);
  }

  private static short[] readBytes(DataInputStream in, int count) throws IOException {
    short[] values = new short[count];
    for (int i = 0; i < count; i++) {
      values[i] = (short) in.readUnsignedByte();
    }
    return values;
  }

  /** The slot of the weight of a word's hash. */
  static int slot(int hash) {
    return hash * 0x9E3779B1 >>> 32 - WORD_BITS;
  }

  /** What the words of a line say, as an unsigned byte: 128 for nothing, more for boilerplate. */
  int wordScore(int[] hashes, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += words[slot(hashes[i])];
    }
    return quantise(wordBias + wordScale * sum / (float) Math.sqrt(count));
  }

  static int quantise(float score) {
    return Math.max(0, Math.min(255, Math.round(128 + 20 * score)));
  }

  /** The log odds that the line of a row is boilerplate. */
  float score(byte[] row) {
    int sum = 0;
    for (int level = 0, tree = 0; level < features.length; tree += LEAVES) {
      int leaf = 0;
      for (int end = level + DEPTH; level < end; level++) {
        // One where the feature is above the threshold.
        int above = thresholds[level] - (row[features[level]] & 0xff) >>> 31;
        leaf = leaf << 1 | above;
      }
      sum += leaves[tree + leaf];
    }
    return base + leafScale * sum;
  }
}
