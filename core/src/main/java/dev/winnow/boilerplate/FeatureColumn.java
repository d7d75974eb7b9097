package dev.winnow.boilerplate;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A feature of each row of a table, from 0 to 255. Not thread-safe. */
final class FeatureColumn {
  private final byte[] values;
  private long @Nullable [] packed;

  FeatureColumn(int rows) {
    values = new byte[(rows + 7) / 8 * 8];
  }

  int get(int row) {
    return values[row] & 0xff;
  }

  /** Sets a value, which must lie in 0 to 255 ({@link FeatureTable#capped}). */
  void set(int row, int value) {
    values[row] = (byte) value;
  }

  void fill(int value) {
    Arrays.fill(values, (byte) value);
  }

  /** Takes some values of another column. */
  void copy(FeatureColumn other, int from, int to, int count) {
    System.arraycopy(other.values, from, values, to, count);
  }

  /**
   * The values, eight of them in each number, the first in its lowest byte. They must not change
   * any more; the form is made once.
   */
  long[] packed() {
    long[] known = packed;
    if (known == null) {
      known = new long[values.length / 8];
      ByteBuffer.wrap(values).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(known);
      packed = known;
    }
    return known;
  }
}
