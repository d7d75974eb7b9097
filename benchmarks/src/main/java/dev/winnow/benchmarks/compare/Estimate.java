package dev.winnow.benchmarks.compare;

import java.util.List;
import org.openjdk.jmh.util.ListStatistics;

/**
 * A mean with the half width of its confidence interval, in the same unit.
 *
 * @param value the mean, or the ratio of two
 * @param error the half width; NaN where there are too few samples to tell
 */
record Estimate(double value, double error) {
  private static final double CONFIDENCE = 0.99;

  /** Returns the mean of samples. */
  static Estimate of(List<Double> samples) {
    ListStatistics statistics =
        new ListStatistics(samples.stream().mapToDouble(Double::doubleValue).toArray());
    return new Estimate(statistics.getMean(), statistics.getMeanErrorAt(CONFIDENCE));
  }

  /** Returns this by another; the errors are taken to be independent. */
  Estimate by(Estimate divisor) {
    double ratio = value / divisor.value;
    return new Estimate(ratio, ratio * Math.hypot(relativeError(), divisor.relativeError()));
  }

  double relativeError() {
    return error / value;
  }
}
