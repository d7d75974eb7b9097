package dev.winnow.nlp.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the languages of one script apart by the {@link Subwords} of a text: each has a row of a
 * few numbers, a text is the mean of its rows, and a linear layer turns that into a score for each
 * language. This is the classifier of Joulin et al., Bag of Tricks for Efficient Text
 * Classification (2017, arXiv:1607.01759), with hashed subwords and a byte a number.
 *
 * <p>Besides languages it knows, for each script, a class for all the others: {@link
 * Label#isOther}. Immutable and thread-safe.
 */
final class SubwordModel {
  static final int WIDTH = 16;
  static final String RESOURCE = "dev/winnow/nlp/language/languages.model";

  private static final int VERSION = 1;

  /** A row's number of 1 as it is stored. */
  static final float UNIT = 16;

  private static final int RAISED_BY = 128;
  private static final long RAISE = 0x8080808080808080L;
  private static final long EVEN_BYTES = 0x00ff00ff00ff00ffL;

  /** So many bytes add up to less than sixteen bits hold. */
  private static final int MAX_ROWS = 256;

  private final List<Label> labels;
  private final float[] weights;
  private final byte[] rows;

  /** The numbers of each row, eight in a word, raised so that none is negative. */
  private final long[] packed;

  /**
   * A language in a script.
   *
   * @param tag a BCP 47 tag
   */
  record Label(String tag, Script script) {
    boolean isOther() {
      return tag.equals("und");
    }
  }

  /**
   * @param weights for each label a bias and {@link #WIDTH} weights
   * @param rows {@link #WIDTH} numbers for each row
   */
  SubwordModel(List<Label> labels, float[] weights, byte[] rows) {
    this.labels = List.copyOf(labels);
    this.weights = weights.clone();
    this.rows = rows.clone();
    this.packed = new long[rows.length / Long.BYTES];
    ByteBuffer.wrap(rows).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(packed);
    for (int i = 0; i < packed.length; i++) {
      packed[i] ^= RAISE;
    }
  }

  /** Returns the model that comes with the library, loaded when it is first asked for. */
  static SubwordModel standard() {
    return Standard.MODEL;
  }

  private static final class Standard {
    static final SubwordModel MODEL = load();

    private static SubwordModel load() {
      try (InputStream in = SubwordModel.class.getClassLoader().getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("resource is missing: " + RESOURCE);
        }
        return read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static SubwordModel read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int version = data.readInt();
    if (version != VERSION) {
      throw new IOException("model version must be " + VERSION + ": " + version);
    }
    List<Label> labels = new ArrayList<>();
    for (int left = data.readInt(); left > 0; left--) {
      labels.add(new Label(data.readUTF(), Script.valueOf(data.readUTF())));
    }
    float[] weights = new float[labels.size() * (WIDTH + 1)];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = data.readFloat();
    }
    byte[] rows = new byte[data.readInt() * WIDTH];
    data.readFully(rows);
    return new SubwordModel(labels, weights, rows);
  }

  void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(VERSION);
    data.writeInt(labels.size());
    for (Label label : labels) {
      data.writeUTF(label.tag());
      data.writeUTF(label.script().name());
    }
    for (float weight : weights) {
      data.writeFloat(weight);
    }
    data.writeInt(rows.length / WIDTH);
    data.write(rows);
    data.flush();
  }

  List<Label> labels() {
    return labels;
  }

  /** The row of a subword, of so many rows. */
  static int row(int hash, int rows) {
    return (int) (((hash & 0xffffffffL) * rows) >>> 32);
  }

  /**
   * Returns a score for each label, the logarithm of its odds but for a constant; of labels of
   * other scripts negative infinity.
   */
  double[] scores(Subwords subwords, Script script) {
    int[] sums = sums(subwords);
    double[] scores = new double[labels.size()];
    double unit = UNIT * Math.max(1, subwords.size());
    for (int l = 0; l < scores.length; l++) {
      if (labels.get(l).script() != script) {
        scores[l] = Double.NEGATIVE_INFINITY;
        continue;
      }
      int at = l * (WIDTH + 1);
      double score = weights[at];
      for (int k = 0; k < WIDTH; k++) {
        score += weights[at + 1 + k] * sums[k] / unit;
      }
      scores[l] = score;
    }
    return scores;
  }

  /**
   * Adds up the rows of all subwords. Eight bits of sixteen take a number, so that in one word four
   * sums grow at once, for as many rows as cannot make one of them overflow.
   */
  private int[] sums(Subwords subwords) {
    int[] sums = new int[WIDTH];
    int count = packed.length / 2;
    for (int from = 0; from < subwords.size(); from += MAX_ROWS) {
      int until = Math.min(subwords.size(), from + MAX_ROWS);
      long even0 = 0;
      long odd0 = 0;
      long even1 = 0;
      long odd1 = 0;
      for (int i = from; i < until; i++) {
        int at = 2 * row(subwords.get(i), count);
        long first = packed[at];
        long second = packed[at + 1];
        even0 += first & EVEN_BYTES;
        odd0 += (first >>> Byte.SIZE) & EVEN_BYTES;
        even1 += second & EVEN_BYTES;
        odd1 += (second >>> Byte.SIZE) & EVEN_BYTES;
      }
      int raised = RAISED_BY * (until - from);
      for (int k = 0; k < WIDTH / 2; k += 2) {
        int shift = k * Byte.SIZE;
        sums[k] += (int) (even0 >>> shift & 0xffff) - raised;
        sums[k + 1] += (int) (odd0 >>> shift & 0xffff) - raised;
        sums[k + WIDTH / 2] += (int) (even1 >>> shift & 0xffff) - raised;
        sums[k + 1 + WIDTH / 2] += (int) (odd1 >>> shift & 0xffff) - raised;
      }
    }
    return sums;
  }
}
