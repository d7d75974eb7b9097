package dev.winnow.encoding;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/**
 * Says how surprising it is, in clean text of any language, that one character follows another.
 *
 * <p>A bigram model over {@link CharacterClasses}, one for all languages together: pairs seen in
 * clean text have the frequency seen, all others back off to the types of the two characters. The
 * unit is a quarter of a nat; a surprise is at most {@value #LIMIT}.
 */
final class PairModel {
  static final int LIMIT = 127;
  static final double UNITS_PER_NAT = 4;
  static final String RESOURCE = "dev/winnow/encoding/pairs.bin";

  /** Nine nats: once in eight thousand characters. */
  private static final int SUSPICIOUS = 36;

  /** What a lower-case letter costs right after two upper-case ones. */
  private static final int BROKEN_CASE = 16;

  private static final int COUNT = CharacterClasses.COUNT;

  private final byte[] surprises;

  /** By class: 1 lower case, 2 upper case. */
  private final byte[] letterCase = new byte[COUNT];

  private PairModel(byte[] surprises) {
    this.surprises = surprises;
    for (int c = 0; c < COUNT; c++) {
      letterCase[c] =
          (byte) (CharacterClasses.isLower(c) ? 1 : CharacterClasses.isUpper(c) ? 2 : 0);
    }
  }

  static PairModel get() {
    return Loaded.MODEL;
  }

  private static final class Loaded {
    static final PairModel MODEL = load();

    private static PairModel load() {
      try (InputStream file = PairModel.class.getClassLoader().getResourceAsStream(RESOURCE)) {
        if (file == null) {
          throw new IllegalStateException("resource is missing: " + RESOURCE);
        }
        return new PairModel(read(new DataInputStream(new GZIPInputStream(file))));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static byte[] read(DataInputStream in) throws IOException {
      int count = in.readInt();
      if (count != COUNT) {
        throw new IllegalStateException(
            "model is of " + count + " character classes, wanted " + COUNT);
      }
      byte[] table = new byte[COUNT * COUNT];
      in.readFully(table);
      return table;
    }
  }

  /** Whether clean text hardly ever has the second class after the first. */
  boolean isSuspicious(int first, int second) {
    return surprises[first * COUNT + second] >= SUSPICIOUS;
  }

  /** The surprise of a class after a class. */
  int surprise(int first, int second) {
    return surprises[first * COUNT + second];
  }

  /** The surprise of {@code third} after the two classes before it. */
  int surprise(int first, int second, int third) {
    int plain = surprises[second * COUNT + third];
    return letterCase[first] == 2 && letterCase[second] == 2 && letterCase[third] == 1
        ? plain + BROKEN_CASE
        : plain;
  }
}
