// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula.internal;

import org.tanheng.finding.FindingException;

/** The rules by which two types add up or stand side by side. */
final class Types {
  private Types() {}

  /** The common type of two values that are compared or chosen between. */
  static Type same(Type first, Type second, int position) {
    if (first.zero() && !second.point()) {
      return second;
    }
    if (second.zero() && !first.point()) {
      return first;
    }
    if (!first.dimension().equals(second.dimension()) || first.point() != second.point()) {
      throw mismatch(second, first, position);
    }
    return first;
  }

  /** Point - point is a difference; point ± difference is a point; two points have no sum. */
  static Type sum(Type first, Type second, boolean minus, int position) {
    if (!first.point() && !second.point()) {
      return same(first, second, position);
    }
    boolean alike = first.dimension().equals(second.dimension());
    if (!alike || !first.point() || (second.point() && !minus)) {
      throw mismatch(second, first, position);
    }
    return second.point() ? Type.of(first.dimension()) : first;
  }

  static FindingException mismatch(Type got, Type wanted, int position) {
    if (got.dimension().equals(wanted.dimension())) {
      return Problem.at(
          position,
          "unit-affine",
          got.words(),
          wanted.words(),
          "Write differences in K, and subtract only a difference or another temperature.");
    }
    return new FindingException(
        got.dimension()
            .mismatch(Problem.place(position), "this part", wanted.dimension(), "the other part"));
  }
}
