// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.demand;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Mean power factor of a month from energies, P / sqrt(P² + Q²), 0 to 1, with the reactive energy
 * that the rule counts in kvarh.
 */
public record PowerFactor(
    BigDecimal value, BigDecimal active, BigDecimal reactive, KvarhRule rule) {

  /** From active import in kWh and both directions of reactive energy in kvarh; none for no use. */
  public static Optional<PowerFactor> of(
      BigDecimal active, BigDecimal taken, BigDecimal returned, KvarhRule rule) {
    BigDecimal reactive = rule.of(taken, returned);
    BigDecimal squares = active.pow(2).add(reactive.pow(2));
    if (active.signum() <= 0) {
      return Optional.empty();
    }
    MathContext digits = MathContext.DECIMAL128;
    BigDecimal value = active.divide(squares.sqrt(digits), digits);
    return Optional.of(new PowerFactor(value, active, reactive, rule));
  }
}
