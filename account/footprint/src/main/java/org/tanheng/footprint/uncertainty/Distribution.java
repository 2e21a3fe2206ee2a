// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.uncertainty;

/**
 * How one amount scatters, in the unit of the amount. Normal: about the amount, with a standard
 * deviation; lognormal: the amount is the median and the deviation that of the logarithm;
 * triangular: the amount is the mode; uniform: between two limits.
 *
 * @param low standard deviation (normal), that of the logarithm (lognormal), or lower limit
 * @param high upper limit of triangular and uniform, otherwise not used
 */
public record Distribution(Kind kind, double low, double high) {

  /** The shapes. */
  public enum Kind {
    /** About the amount. */
    NORMAL,
    /** Of the same sign as the amount. */
    LOGNORMAL,
    /** Between limits, with the amount as its peak. */
    TRIANGULAR,
    /** Between limits, all alike. */
    UNIFORM
  }

  /** The shape of a multiple of the amount. */
  public Distribution times(double factor) {
    return switch (kind) {
      case LOGNORMAL -> this;
      case NORMAL -> new Distribution(kind, low * Math.abs(factor), high);
      case TRIANGULAR, UNIFORM ->
          factor < 0
              ? new Distribution(kind, high * factor, low * factor)
              : new Distribution(kind, low * factor, high * factor);
    };
  }

  /** The variance of the amount. */
  public double variance(double amount) {
    return switch (kind) {
      case NORMAL -> low * low;
      case LOGNORMAL -> amount * amount * Math.expm1(low * low) * Math.exp(low * low);
      case TRIANGULAR ->
          (low * low + amount * amount + high * high - low * amount - low * high - amount * high)
              / 18;
      case UNIFORM -> (high - low) * (high - low) / 12;
    };
  }

  /** The amount at a standard normal number. */
  public double at(double z, double amount) {
    return switch (kind) {
      case NORMAL -> amount + low * z;
      case LOGNORMAL -> amount * Math.exp(low * z);
      case TRIANGULAR, UNIFORM -> share(normal(z), amount);
    };
  }

  /** The amount below which a share of all lies, for shapes with limits. */
  double share(double u, double mode) {
    double width = high - low;
    if (kind == Kind.UNIFORM || width == 0) {
      return low + u * width;
    }
    double left = (mode - low) / width;
    return u < left
        ? low + Math.sqrt(u * width * (mode - low))
        : high - Math.sqrt((1 - u) * width * (high - mode));
  }

  /** Whether it is drawn from a standard normal number. */
  boolean gaussian() {
    return kind == Kind.NORMAL || kind == Kind.LOGNORMAL;
  }

  /** The standard normal distribution, by Hart's rational form (West, Wilmott 2005; 1e-15). */
  static double normal(double z) {
    double a = Math.abs(z);
    if (a > 37) {
      return z > 0 ? 1 : 0;
    }
    double e = Math.exp(-a * a / 2);
    double tail;
    if (a < 7.07106781186547) {
      double up = 3.52624965998911e-02 * a + 0.700383064443688;
      up =
          ((((up * a + 6.37396220353165) * a + 33.912866078383) * a + 112.079291497871) * a
                      + 221.213596169931)
                  * a
              + 220.206867912376;
      double down = 8.83883476483184e-02 * a + 1.75566716318264;
      down =
          (((((down * a + 16.064177579207) * a + 86.7807322029461) * a + 296.564248779674) * a
                              + 637.333633378831)
                          * a
                      + 793.826512519948)
                  * a
              + 440.413735824752;
      tail = e * up / down;
    } else {
      double build = a + 0.65;
      build = a + 4 / build;
      build = a + 3 / build;
      build = a + 2 / build;
      build = a + 1 / build;
      tail = e / build / 2.506628274631;
    }
    return z > 0 ? 1 - tail : tail;
  }
}
