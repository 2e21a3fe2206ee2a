// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.modbus;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A value whose power of ten stands in a register of its own, as many electricity meters do. */
public final class Exponent {
  private static final int MOST = 18;

  private Exponent() {}

  /** The value times ten to the register, read as signed; null if that is no sensible power. */
  public static @Nullable BigDecimal apply(BigDecimal value, int register) {
    int exponent = (short) register;
    return Math.abs(exponent) > MOST ? null : value.scaleByPowerOfTen(exponent);
  }
}
