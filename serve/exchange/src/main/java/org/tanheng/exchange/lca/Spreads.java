// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import org.jspecify.annotations.Nullable;
import org.tanheng.footprint.matrix.Numbers;
import org.tanheng.footprint.uncertainty.Distribution;
import org.tanheng.footprint.uncertainty.Distribution.Kind;

/**
 * How amounts scatter, as data sets state it; a spread of nothing is none, a wrong one warned of.
 */
final class Spreads {

  private Spreads() {}

  /** From a geometric standard deviation. */
  static @Nullable Distribution lognormal(Found found, String at, String deviation) {
    double value = number(deviation);
    if (!(value > 0)) {
      wrong(found, at, deviation, "a geometric standard deviation above zero");
      return null;
    }
    double sigma = Math.abs(Math.log(value));
    return sigma == 0 ? null : new Distribution(Kind.LOGNORMAL, sigma, 0);
  }

  /** From a variance, of the logarithm where it is lognormal. */
  static @Nullable Distribution variance(Found found, String at, Kind kind, String variance) {
    double value = number(variance);
    if (!(value >= 0)) {
      wrong(found, at, variance, "a variance from zero");
      return null;
    }
    return value == 0 ? null : new Distribution(kind, Math.sqrt(value), 0);
  }

  /** From a squared geometric standard deviation, or half of the logarithm's 95 % range. */
  static @Nullable Distribution lognormal95(Found found, String at, String deviation) {
    Distribution twice = lognormal(found, at, deviation);
    return twice == null ? null : new Distribution(Kind.LOGNORMAL, twice.low() / 2, 0);
  }

  /** From twice a standard deviation. */
  static @Nullable Distribution normal95(Found found, String at, String deviation) {
    Distribution twice = normal(found, at, deviation);
    return twice == null ? null : new Distribution(Kind.NORMAL, twice.low() / 2, 0);
  }

  /** From a standard deviation. */
  static @Nullable Distribution normal(Found found, String at, String deviation) {
    double value = number(deviation);
    if (!(value >= 0)) {
      wrong(found, at, deviation, "a standard deviation from zero");
      return null;
    }
    return value == 0 ? null : new Distribution(Kind.NORMAL, value, 0);
  }

  /** From limits. */
  static @Nullable Distribution between(
      Found found, String at, Kind kind, String low, String high) {
    double from = number(low);
    double to = number(high);
    if (!(from <= to)) {
      wrong(found, at, low + " to " + high, "a lower limit before the upper");
      return null;
    }
    return from == to ? null : new Distribution(kind, from, to);
  }

  private static double number(String text) {
    return Numbers.parse(text);
  }

  /** A spread that cannot be read takes nothing from its amount. */
  static void wrong(Found found, String at, String got, String wanted) {
    found.warn("import-spread", at, got, wanted, "The amount counts as certain; mend its spread.");
  }
}
