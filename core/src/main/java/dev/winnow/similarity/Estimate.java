package dev.winnow.similarity;

/**
 * Says how similar two sets are as far as their sketches can tell.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the estimate, in [0, 1]; unbiased but for the cut at 0 of sketches of few bits
 * @param low the lower bound of the 95 % confidence interval
 * @param high its upper bound
 */
public record Estimate(double value, double low, double high) {
  /** The quantile of the normal distribution that leaves 2.5 % on either side. */
  private static final double Z = 1.959963984540054;

  static final Estimate NONE = new Estimate(0, 0, 0);

  /**
   * Estimates from components that agree. Of two that differ, a share of {@code chance} agrees
   * nevertheless, for want of bits (Li, König, b-bit minwise hashing, 2010); the estimate and its
   * bounds are set right for it. The interval is Wilson's (1927), of a binomial share; since the
   * components of a sketch vary less than independent ones, it holds in 95 % of cases or more.
   */
  static Estimate of(int agreeing, int size, double chance) {
    double p = (double) agreeing / size;
    double shrink = 1 / (1 + Z * Z / size);
    double middle = shrink * (p + Z * Z / (2 * size));
    double radius = shrink * Z * Math.sqrt(p * (1 - p) / size + Z * Z / (4.0 * size * size));
    return new Estimate(
        corrected(p, chance),
        corrected(middle - radius, chance),
        corrected(middle + radius, chance));
  }

  private static double corrected(double share, double chance) {
    return Math.max(0, Math.min(1, (share - chance) / (1 - chance)));
  }
}
