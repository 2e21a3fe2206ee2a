// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.math.BigDecimal;
import java.util.Objects;
import org.tanheng.units.Citation;
import org.tanheng.units.Quantity;
import org.tanheng.units.Traced;
import org.tanheng.units.Unit;

/**
 * A factor of electricity.
 *
 * @param perMegawattHour tonnes per MWh
 * @param words row of the library or document, with the value as published
 */
record Scope2Factor(BigDecimal perMegawattHour, String words) {

  private static final Unit CO2 = Unit.of("tCO2/MWh");
  private static final Unit CO2E = Unit.of("tCO2e/MWh");

  static Scope2Factor of(Traced factor) {
    Citation source = factor.trace().source();
    String from =
        source == null ? "" : Objects.requireNonNullElse(source.id(), source.document()) + ": ";
    return new Scope2Factor(tonnes(factor.value()), from + factor.value());
  }

  /** The factor that the document of a row names. */
  static Scope2Factor fixed(Scope2Rule rule) {
    Quantity value = Objects.requireNonNull(rule.fixed());
    return new Scope2Factor(tonnes(value), rule.shown().document() + ": " + value);
  }

  private static BigDecimal tonnes(Quantity value) {
    return value.in(value.unit().isCommensurable(CO2) ? CO2 : CO2E);
  }
}
