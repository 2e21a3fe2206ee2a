// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.review;

import java.math.BigDecimal;
import java.util.List;

/** The middle of a list, exact: the mean of the two middle values where their number is even. */
final class Median {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Median() {}

  static BigDecimal of(List<BigDecimal> values) {
    List<BigDecimal> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : sorted.get(middle - 1).add(sorted.get(middle)).multiply(HALF);
  }
}
