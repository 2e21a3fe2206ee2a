// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.uncertainty;

import java.util.Locale;
import java.util.Optional;

/**
 * How a relative error is spread. Every one is fitted so that its central 95 % interval is the
 * stated half-range; the value itself is the mean, but the median of a lognormal that was fitted to
 * two unequal limits (IPCC 2006, volume 1, chapter 3.2.2.4).
 */
public enum Distribution {
  NORMAL,
  LOGNORMAL,
  TRIANGULAR,
  UNIFORM;

  private static final double Z95 = Normal.quantile(0.975);
  private static final double TRIANGLE = 1 - Math.sqrt(0.05);
  private static final double BOX = 0.95;
  private static final double SMALLEST = 1e-3;

  /** By the word that files use. */
  public static Optional<Distribution> of(String word) {
    for (Distribution known : values()) {
      if (known.word().equals(word)) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  /** The word that files and JSON use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The multiplier at a probability.
   *
   * @param probability above zero and below one
   * @param lower half-range below, as a share
   * @param upper half-range above, as a share
   */
  double at(double probability, double lower, double upper) {
    if (lower == 0 && upper == 0) {
      return 1;
    }
    double side = probability < 0.5 ? lower : upper;
    return switch (this) {
      case NORMAL -> 1 + Normal.quantile(probability) * side / Z95;
      case LOGNORMAL -> lognormal(probability, lower, upper);
      case TRIANGULAR -> {
        double tail = 1 - Math.sqrt(2 * Math.min(probability, 1 - probability));
        yield 1 + Math.signum(probability - 0.5) * tail * side / TRIANGLE;
      }
      case UNIFORM -> 1 + (2 * probability - 1) * side / BOX;
    };
  }

  private static double lognormal(double probability, double lower, double upper) {
    double z = Normal.quantile(probability);
    if (lower == upper) {
      double variance = StrictMath.log1p(upper / Z95 * (upper / Z95));
      return StrictMath.exp(z * Math.sqrt(variance) - variance / 2);
    }
    double low = StrictMath.log(Math.max(SMALLEST, 1 - lower));
    double high = StrictMath.log1p(upper);
    return StrictMath.exp(z < 0 ? -z * low / Z95 : z * high / Z95);
  }
}
