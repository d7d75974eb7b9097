package dev.winnow.boilerplate;

import java.util.ArrayList;
import java.util.List;

/** A table of features, a column each. Not thread-safe. */
final class FeatureTable {
  static final int MOST = 255;

  private final int rows;
  private final List<FeatureColumn> columns = new ArrayList<>();
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

  FeatureColumn column(int i) {
    return columns.get(i);
  }

  String name(int i) {
    return names.get(i);
  }

  /** Adds a column, to be filled by the caller. */
  FeatureColumn add(String name) {
    FeatureColumn column = new FeatureColumn(rows);
    columns.add(column);
    names.add(name);
    return column;
  }

  /** Adds a column with the same value in each row. */
  void add(String name, int value) {
    add(name).fill(capped(value));
  }

  /** Adds a column with the values that another one has some rows further on, else 0. */
  void addShifted(String name, FeatureColumn column, int distance) {
    FeatureColumn shifted = add(name);
    int from = Math.max(0, -distance);
    int to = Math.min(rows, rows - distance);
    if (from < to) {
      shifted.copy(column, from + distance, from, to - from);
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
