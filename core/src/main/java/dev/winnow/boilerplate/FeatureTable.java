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

  FeatureTable(int rows) {
    this.rows = rows;
  }

  /** The table with the columns of another and room for more. */
  FeatureTable(FeatureTable other) {
    this(other.rows);
    columns.addAll(other.columns);
    names.addAll(other.names);
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
