package dev.winnow.benchmarks.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Writes numbers for people: three digits that count, and a unit that suits. */
final class Numbers {
  private Numbers() {}

  /** Writes a time with its error. */
  static String time(Estimate nanos) {
    double unit =
        nanos.value() < 1e3 ? 1 : nanos.value() < 1e6 ? 1e3 : nanos.value() < 1e9 ? 1e6 : 1e9;
    String name = unit == 1 ? "ns" : unit == 1e3 ? "\u00b5s" : unit == 1e6 ? "ms" : "s";
    return withError(nanos, unit) + " " + name;
  }

  /** Writes a ratio with its error. */
  static String ratio(Estimate ratio) {
    return withError(ratio, 1);
  }

  private static String withError(Estimate estimate, double unit) {
    String error = Double.isNaN(estimate.error()) ? "?" : digits(estimate.error() / unit);
    return digits(estimate.value() / unit) + " \u00b1 " + error;
  }

  /** Writes a number of bytes. */
  static String bytes(double bytes) {
    String[] units = {"B", "kB", "MB", "GB"};
    int i = 0;
    for (; bytes >= 1000 && i < units.length - 1; i++) {
      bytes /= 1000;
    }
    return (bytes < 0.5 ? "0" : digits(bytes)) + " " + units[i];
  }

  /** Writes three digits that count, two of what is under a tenth. */
  static String digits(double value) {
    double size = Math.abs(value);
    if (size > 0 && size < 0.0995) {
      return new BigDecimal(value).round(new MathContext(2)).toPlainString();
    }
    String format = size >= 99.95 ? "%,.0f" : size >= 9.995 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }
}
