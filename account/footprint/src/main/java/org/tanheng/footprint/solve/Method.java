// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.solve;

/** The rungs of the ladder, in their order. */
public enum Method {
  /** No loop: each unknown follows from those before it. */
  SUBSTITUTION,
  /** Sweeps of Gauss and Seidel, each with the newest values. */
  SWEEPS,
  /** GMRES, preconditioned by incomplete factors. */
  KRYLOV,
  /** Factors of the whole loop with pivoting. */
  FACTORS
}
