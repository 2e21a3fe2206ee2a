// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.demand;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import org.tanheng.telemetry.RegisterSet;

/**
 * Mean power factor of a month from energies, P / sqrt(P² + Q²), 0 to 1, with the reactive energy
 * that the rule counts in kvarh.
 */
public record PowerFactor(
    BigDecimal value, BigDecimal active, BigDecimal reactive, KvarhRule rule) {

  /**
   * From the use of a quadrant set's registers in one month; quadrants 1 and 2 are taken, 3 and 4
   * returned reactive energy (IEC 62053-23), and stand in where the sums have no register.
   */
  public static Optional<PowerFactor> of(Map<RegisterSet.Role, BigDecimal> use, KvarhRule rule) {
    BigDecimal active = use.getOrDefault(RegisterSet.Role.ACTIVE_IMPORT, BigDecimal.ZERO);
    BigDecimal taken =
        sum(
            use,
            RegisterSet.Role.REACTIVE_IMPORT,
            RegisterSet.Role.REACTIVE_Q1,
            RegisterSet.Role.REACTIVE_Q2);
    BigDecimal returned =
        sum(
            use,
            RegisterSet.Role.REACTIVE_EXPORT,
            RegisterSet.Role.REACTIVE_Q3,
            RegisterSet.Role.REACTIVE_Q4);
    return of(active, taken, returned, rule);
  }

  private static BigDecimal sum(
      Map<RegisterSet.Role, BigDecimal> use,
      RegisterSet.Role whole,
      RegisterSet.Role first,
      RegisterSet.Role second) {
    BigDecimal known = use.get(whole);
    return known != null
        ? known
        : use.getOrDefault(first, BigDecimal.ZERO).add(use.getOrDefault(second, BigDecimal.ZERO));
  }

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
