// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.review;

import java.math.BigDecimal;

/**
 * Stock balance of a material over a period, all in one unit: opening + in - used - out - closing
 * should be zero.
 */
public record Stock(
    String subject,
    String unit,
    BigDecimal opening,
    BigDecimal in,
    BigDecimal used,
    BigDecimal out,
    BigDecimal closing) {

  /** What the balance leaves over; positive where material is unaccounted for. */
  public BigDecimal difference() {
    return opening.add(in).subtract(used).subtract(out).subtract(closing);
  }
}
