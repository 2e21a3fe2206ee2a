// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import java.util.List;

/**
 * Water and steam by IAPWS-IF97, regions 1, 2 and 4: K and MPa in, kJ/kg out, as doubles that never
 * leave this module unrounded. Source: IAPWS R7-97(2012), equations 5, 7, 15-17, 30 and 31.
 */
public final class If97 {
  public static final double COLDEST = 273.15;
  public static final double HOTTEST = 1073.15;
  public static final double HIGHEST = 100;
  public static final double REGION_1_HOTTEST = 623.15;
  private static final double REGION_3_HOTTEST = 863.15;
  private static final double R = 0.461526;
  private static final List<Term> REGION_1 = read("if97-region1.txt");
  private static final List<Term> REGION_2_IDEAL = read("if97-region2-ideal.txt");
  private static final List<Term> REGION_2 = read("if97-region2.txt");
  private static final double[] N4 = {
    0.11670521452767e4, -0.72421316703206e6, -0.17073846940092e2, 0.12020824702470e5,
    -0.32325550322333e7, 0.14915108613530e2, -0.48232657361591e4, 0.40511340542057e6,
    -0.23855557567849, 0.65017534844798e3
  };

  private If97() {}

  /** One term of a Gibbs energy: n · a^I · b^J. */
  private record Term(int i, int j, double n) {
    double byTemperature(double a, double b) {
      return n * StrictMath.pow(a, i) * j * StrictMath.pow(b, j - 1);
    }
  }

  /** Enthalpy of liquid water, region 1. */
  public static double liquid(double pressure, double temperature) {
    double tau = 1386 / temperature;
    double slope = slope(REGION_1, 7.1 - pressure / 16.53, tau - 1.222);
    return R * temperature * tau * slope;
  }

  /** Enthalpy of steam, region 2. */
  public static double vapour(double pressure, double temperature) {
    double tau = 540 / temperature;
    double slope = slope(REGION_2_IDEAL, 1, tau) + slope(REGION_2, pressure, tau - 0.5);
    return R * temperature * tau * slope;
  }

  /** Saturation pressure in MPa, 273.15 to 647.096 K. */
  public static double saturationPressure(double temperature) {
    double t = temperature + N4[8] / (temperature - N4[9]);
    double a = t * t + N4[0] * t + N4[1];
    double b = N4[2] * t * t + N4[3] * t + N4[4];
    double c = N4[5] * t * t + N4[6] * t + N4[7];
    return StrictMath.pow(2 * c / (-b + StrictMath.sqrt(b * b - 4 * a * c)), 4);
  }

  /** Saturation temperature in K, 611.213 Pa to 22.064 MPa. */
  public static double saturationTemperature(double pressure) {
    double beta = StrictMath.pow(pressure, 0.25);
    double e = beta * beta + N4[2] * beta + N4[5];
    double f = N4[0] * beta * beta + N4[3] * beta + N4[6];
    double g = N4[1] * beta * beta + N4[4] * beta + N4[7];
    double d = 2 * g / (-f - StrictMath.sqrt(f * f - 4 * e * g));
    double sum = N4[9] + d;
    return (sum - StrictMath.sqrt(sum * sum - 4 * (N4[8] + N4[9] * d))) / 2;
  }

  /** Whether a state lies in region 3, around the critical point, which is not covered here. */
  public static boolean isRegion3(double pressure, double temperature) {
    return temperature > REGION_1_HOTTEST
        && temperature <= REGION_3_HOTTEST
        && pressure > boundary23(temperature);
  }

  /** Pressure on the boundary between regions 2 and 3, equation 5. */
  public static double boundary23(double temperature) {
    return 0.34805185628969e3
        - 0.11671859879975e1 * temperature
        + 0.10192970039326e-2 * temperature * temperature;
  }

  private static double slope(List<Term> terms, double a, double b) {
    double sum = 0;
    for (Term term : terms) {
      sum += term.byTemperature(a, b);
    }
    return sum;
  }

  private static List<Term> read(String table) {
    return Catalogue.lines(table).stream()
        .map(line -> line.split(" ", -1))
        .map(
            c -> new Term(Integer.parseInt(c[0]), Integer.parseInt(c[1]), Double.parseDouble(c[2])))
        .toList();
  }
}
