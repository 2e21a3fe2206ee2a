// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * Heat per mass or volume of a fuel, gross (with the heat of condensation) or net; per volume of
 * gas it also carries the state of that volume. Net is what guidelines ask for (低位发热量).
 */
public record HeatingValue(Quantity value, Basis basis, GasState state) {

  /** Whether the heat of condensation counts. */
  public enum Basis {
    GROSS,
    NET
  }

  /**
   * A heating value whose basis its publisher states. A gas volume without a state is a warning
   * {@code gas-state-not-stated}; a unit marked for the other basis is refused.
   */
  public static Outcome<HeatingValue> of(Quantity value, Basis basis) {
    boolean gross = value.unit().dimension().power("gross heat") != 0;
    if (gross != (basis == Basis.GROSS)) {
      return Outcome.refused(
          Finding.error(
              "heat-basis",
              "heating value",
              value.toString(),
              basis == Basis.GROSS ? "a gross unit such as MJ(GCV)/kg" : "a net unit such as MJ/kg",
              "Mark a gross value in its unit by (GCV); an unmarked unit is net."));
    }
    GasState state = GasState.of(value.unit());
    List<Finding> findings = new ArrayList<>();
    boolean perVolume = value.unit().dimension().equals(Unit.of("MJ/m3").dimension());
    if (state == GasState.NOT_STATED && perVolume && basis == Basis.NET) {
      findings.add(
          Finding.warning(
              "gas-state-not-stated",
              "heating value",
              value.toString(),
              "heat per Nm3 or per m3(20°C), if the fuel is a gas",
              "Look at the source of the value; for a liquid fuel nothing is missing."));
    }
    return Outcome.done(new HeatingValue(value, basis, state), findings);
  }

  /** The heat of an amount of fuel; a gas volume is moved to the state of this value first. */
  public Outcome<Quantity> heatOf(Quantity fuel) {
    GasState fuelState = GasState.of(fuel.unit());
    boolean bothStated = state != GasState.NOT_STATED && fuelState != GasState.NOT_STATED;
    Outcome<Quantity> alike = bothStated ? GasState.convert(fuel, state) : Outcome.done(fuel);
    Unit heat = Unit.of(basis == Basis.GROSS ? "GJ(GCV)" : "GJ");
    return alike.flatMap(amount -> Outcome.of(() -> amount.times(value).to(heat)));
  }

  /** The net value of a gross one, by the fuel's own ratio of net to gross, above 0 and below 1. */
  public HeatingValue net(BigDecimal netPerGross) {
    if (basis == Basis.NET) {
      return this;
    }
    Quantity ratio = new Quantity(netPerGross, Unit.of("GJ/GJ(GCV)"));
    return new HeatingValue(value.times(ratio), Basis.NET, state);
  }
}
