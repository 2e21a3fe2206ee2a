// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.solve;

/**
 * What stands for a solution: the component-wise backward error (Oettli and Prager, Numer. Math. 6,
 * 1964), that is the largest share by which any coefficient would have to be changed for the result
 * to be exact, and how it was reached.
 *
 * @param backwardError without unit; 1e-14 and less is rounding
 * @param sweeps passes of Gauss and Seidel over all loops and right-hand sides
 * @param refinements corrections from residuals of doubled precision
 * @param highest the highest rung that a loop needed
 */
public record Certificate(double backwardError, int sweeps, int refinements, Method highest) {
  /** What is wanted of every result. */
  public static final double WANTED = 1e-14;

  /** Whether the result is as good as rounding lets it be. */
  public boolean holds() {
    return backwardError <= WANTED;
  }

  Certificate and(Certificate other) {
    return new Certificate(
        Math.max(backwardError, other.backwardError),
        sweeps + other.sweeps,
        Math.max(refinements, other.refinements),
        highest.compareTo(other.highest) >= 0 ? highest : other.highest);
  }
}
