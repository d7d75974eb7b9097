package dev.winnow.benchmarks.compare;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What one method of a subject took under one setting.
 *
 * @param subject the class, by its simple name
 * @param method the method
 * @param params the setting
 * @param nanos the time of an operation
 * @param allocated bytes allocated in an operation
 * @param rates what was counted beside, in units a second
 */
record Measurement(
    String subject,
    String method,
    Map<String, String> params,
    Estimate nanos,
    OptionalDouble allocated,
    Map<String, Double> rates) {

  /** Returns whether this is Winnow. */
  boolean isOurs() {
    return method.startsWith("winnow");
  }

  /** Returns whether this is a physical bound, not another program. */
  boolean isLimit() {
    return method.startsWith("limit");
  }

  /** Returns whether this is a part of what others do whole: shown, but compared with nothing. */
  boolean isPart() {
    return method.startsWith("part");
  }

  boolean isPeer() {
    return !isOurs() && !isLimit() && !isPart();
  }
}
