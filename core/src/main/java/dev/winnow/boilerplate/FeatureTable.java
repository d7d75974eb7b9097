package dev.winnow.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of features, a column each; every value lies in 0 to 255. Not thread-safe. */
final class FeatureTable {
  static final int MOST = 255;

  private final int rows;
  private final List<int[]> columns = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  /** The packed forms of the columns that somebody asked for; empty where nobody did. */
  private long[][] packed = {};

  FeatureTable(int rows) {
    this.rows = rows;
  }

  /** The table with the columns of another and room for more. */
  FeatureTable(FeatureTable other) {
    this(other.rows);
    columns.addAll(other.columns);
    names.addAll(other.names);
    packed = other.packed.clone();
  }

  int rows() {
    return rows;
  }

  int size() {
    return columns.size();
  }

  int[] column(int i) {
    return columns.get(i);
  }

  /**
   * A column with eight rows in each number, the first in its lowest byte. Columns must not change
   * any more; the form is made once.
   */
  long[] packed(int i) {
    if (packed.length <= i) {
      packed = Arrays.copyOf(packed, columns.size());
    }
    if (packed[i] == null) {
      packed[i] = pack(columns.get(i));
    }
    return packed[i];
  }

  private static long[] pack(int[] column) {
    long[] packed = new long[(column.length + 7) / 8];
    int full = column.length & ~7;
    for (int i = 0; i < full; i += 8) {
      int low = column[i] | column[i + 1] << 8 | column[i + 2] << 16 | column[i + 3] << 24;
      int high = column[i + 4] | column[i + 5] << 8 | column[i + 6] << 16 | column[i + 7] << 24;
      packed[i / 8] = (low & 0xffffffffL) | (long) high << 32;
    }
    for (int i = full; i < column.length; i++) {
      packed[i / 8] |= (long) column[i] << (8 * (i & 7));
    }
    return packed;
  }

  String name(int i) {
    return names.get(i);
  }

  /** Adds a column, to be filled by the caller. */
  int[] add(String name) {
    int[] column = new int[rows];
    columns.add(column);
    names.add(name);
    return column;
  }

  /** Adds a column with the same value in each row. */
  void add(String name, int value) {
    Arrays.fill(add(name), capped(value));
  }

  /** Adds a column with the values that another one has some rows further on, else 0. */
  void addShifted(String name, int[] column, int distance) {
    int[] shifted = add(name);
    int from = Math.max(0, -distance);
    int to = Math.min(rows, rows - distance);
    if (from < to) {
      System.arraycopy(column, from + distance, shifted, from, to - from);
    }
  }

  static int capped(int value) {
    return Math.max(0, Math.min(MOST, value));
  }

  /** A value centred on 128, which {@code step} takes to the next. */
  static int centred(int value, int step) {
    return capped(128 + value / step);
  }

  /** A logarithm with four steps to each doubling; 0 to 3 are themselves. */
  static int log(int value) {
    if (value < 4) {
      return Math.max(0, value);
    }
    int octave = 31 - Integer.numberOfLeadingZeros(value);
    return 4 * octave + ((value >> (octave - 2)) & 3) - 4;
  }

  /** A share in percent; 0 of nothing. */
  static int percent(long part, long whole) {
    return whole <= 0 ? 0 : (int) Math.min(MOST, 100 * part / whole);
  }
}
