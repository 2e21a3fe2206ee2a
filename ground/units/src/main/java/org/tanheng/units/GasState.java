// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.internal.GasUnits;

/**
 * The reference state of a gas volume, each at 101.325 kPa: 0 °C (Nm3), 15 °C (ISO 13443) or 20 °C
 * (Chinese trade, GB/T 19205). A volume without a state is a state of its own and a finding; the
 * same gas differs by 7.32 % between 0 and 20 °C.
 */
public enum GasState {
  AT_0C("gas at 0 °C", "0°C", 27315),
  AT_15C("gas at 15 °C", "15°C", 28815),
  AT_20C("gas at 20 °C", "20°C", 29315),
  NOT_STATED("", "", 0);

  private final String base;
  private final String text;
  private final int centikelvin;

  GasState(String base, String text, int centikelvin) {
    this.base = base;
    this.text = text;
    this.centikelvin = centikelvin;
  }

  /** How it is written behind a unit: {@code 20°C}; empty if not stated. */
  public String text() {
    return text;
  }

  /** The state that a unit such as Nm3/h or GJ/m3(20°C) carries; not stated for any other. */
  public static GasState of(Unit unit) {
    for (GasState state : values()) {
      if (state != NOT_STATED && unit.dimension().power(state.base) != 0) {
        return state;
      }
    }
    return NOT_STATED;
  }

  /**
   * The same gas at another state, exactly by V·T: also for a flow or for a value per volume. A
   * unit without a state is refused as {@code gas-state-not-stated}.
   */
  public static Outcome<Quantity> convert(Quantity quantity, GasState to) {
    GasState from = of(quantity.unit());
    if (from == NOT_STATED || to == NOT_STATED) {
      return Outcome.refused(notStated("gas volume", quantity.unit()));
    }
    int power = quantity.unit().dimension().power(from.base);
    Rational factor = Rational.of(to.centikelvin, from.centikelvin).power(power);
    Unit unit = new Unit(GasUnits.moved(quantity.unit().expression(), from.base, to.text));
    Rational own = quantity.unit().ratio().dividedBy(unit.ratio());
    return Outcome.done(
        new Quantity(factor.times(own).times(quantity.value()).toBigDecimal(), unit));
  }

  /** Declares the state of a plain volume, per the meter or contract; the number stays. */
  public Outcome<Quantity> declare(Quantity plain) {
    if (this == NOT_STATED) {
      return Outcome.refused(notStated("gas volume", plain.unit()));
    }
    Unit unit = new Unit(GasUnits.stated(plain.unit().expression(), text));
    if (unit.equals(plain.unit())) {
      return Outcome.refused(
          Finding.error(
              "gas-state-stated",
              "gas volume",
              plain.toString(),
              "a volume without a state",
              "A stated volume is converted, not declared again."));
    }
    return Outcome.done(new Quantity(plain.value(), unit));
  }

  /** The finding for a gas volume without a state; null where the unit states one. */
  public static @Nullable Finding check(String subject, Unit unit) {
    return of(unit) == NOT_STATED ? notStated(subject, unit) : null;
  }

  private static Finding notStated(String subject, Unit unit) {
    return Finding.error(
        "gas-state-not-stated",
        subject,
        unit.symbol(),
        "a volume with its reference state: Nm3 or m3(20°C)",
        "Look at the meter or the contract: Chinese trade is at 20 °C, Nm3 at 0 °C.");
  }
}
