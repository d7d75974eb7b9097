package dev.winnow.boilerplate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Holds what was learnt of lines: a weight for each hash of a word or pair of words, and trees that
 * judge a row of features, in two rounds. In the second, whole pages, of which most lines go, and
 * what was taken from one, of which most stay, have trees of their own, for what goes and for the
 * headline.
 *
 * <p>Immutable and thread-safe.
 */
final class LineModel {
  static final int WORD_BITS = 16;
  private static final String RESOURCE = "dev/winnow/boilerplate/lines.model";
  static final int MAGIC = 0x574c4d34;

  private final byte[] words;
  private final float wordScale;
  private final float wordBias;
  private final SymmetricTrees first;
  private final Second ofPages;
  private final Second ofExtracts;

  /** The trees of the second round: how surely a line goes, and how surely it is the headline. */
  private record Second(SymmetricTrees boilerplate, SymmetricTrees headline) {
    static Second read(DataInputStream in) throws IOException {
      return new Second(SymmetricTrees.read(in), SymmetricTrees.read(in));
    }
  }

  private static final class Holder {
    static final LineModel STANDARD = load();
  }

  private LineModel(
      byte[] words,
      float wordScale,
      float wordBias,
      SymmetricTrees first,
      Second ofPages,
      Second ofExtracts) {
    this.words = words;
    this.wordScale = wordScale;
    this.wordBias = wordBias;
    this.first = first;
    this.ofPages = ofPages;
    this.ofExtracts = ofExtracts;
  }

  /** A model that knows words alone. */
  static LineModel ofWords(byte[] words, float scale, float bias) {
    SymmetricTrees none = SymmetricTrees.none();
    Second noSecond = new Second(none, none);
    return new LineModel(words, scale, bias, none, noSecond, noSecond);
  }

  static LineModel standard() {
    return Holder.STANDARD;
  }

  private static LineModel load() {
    InputStream resource =
        Objects.requireNonNull(
            LineModel.class.getClassLoader().getResourceAsStream(RESOURCE), RESOURCE);
    try (resource) {
      return read(resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LineModel read(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return read(in);
    }
  }

  private static LineModel read(InputStream zipped) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(zipped)));
    if (in.readInt() != MAGIC) {
      throw new IOException("not a model of lines: " + RESOURCE);
    }
    float wordScale = in.readFloat();
    float wordBias = in.readFloat();
    byte[] words = in.readNBytes(1 << WORD_BITS);
    SymmetricTrees first = SymmetricTrees.read(in);
    return new LineModel(words, wordScale, wordBias, first, Second.read(in), Second.read(in));
  }

  /** The slot of the weight of a word's hash. */
  static int slot(int hash) {
    return (hash * 0x9E3779B1) >>> (32 - WORD_BITS);
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

  /** Judges each line at first sight, then again with that known. */
  LineScores scores(LineMatrix matrix) {
    float[] opinions = LineRows.scores(matrix.size, LineMatrix.ROW, matrix::row, first)[0];
    LineOpinions context = new LineOpinions(matrix, opinions);
    LineRows.Writer rows =
        (line, row) -> {
          matrix.row(line, row);
          context.row(line, row);
        };
    Second second = matrix.isPage() ? ofPages : ofExtracts;
    float[][] scores =
        LineRows.scores(
            matrix.size, LineOpinions.ROW, rows, second.boilerplate(), second.headline());
    return new LineScores(scores[0], scores[1]);
  }
}
