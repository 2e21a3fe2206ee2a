// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.tanheng.units.Unit;

/**
 * What stands between a counter and what it counts: the side its values are on, the transformers in
 * time and the exchanges of the meter. Readings stay as the meter showed them; only use is
 * multiplied, each part with the factor of its time.
 *
 * @param transformers by time; the first also holds before its instant, none means no transformer
 * @param replacements by time
 */
public record Meter(
    String id, ValueSide side, List<Transformers> transformers, List<Replacement> replacements) {
  private static final Unit AMPERE = Unit.of("A");
  private static final Unit VOLT = Unit.of("V");
  private static final List<Unit> POWER =
      List.of("kWh", "kW", "kvarh", "kvar", "kVA").stream().map(Unit::of).toList();

  public Meter {
    transformers = sorted(transformers, Comparator.comparing(Transformers::from));
    replacements = sorted(replacements, Comparator.comparing(Replacement::at));
  }

  private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
    return list.stream().sorted(order).toList();
  }

  /** A meter whose values are taken as they stand. */
  public static Meter plain(String id) {
    return new Meter(id, ValueSide.PRIMARY, List.of(), List.of());
  }

  /** Which ratios a unit needs: both, the current's, the voltage's, or none (Hz, 1, m3). */
  private static BigDecimal factor(Transformers transformers, Unit unit) {
    if (POWER.stream().anyMatch(unit::isCommensurable)) {
      return transformers.product();
    }
    if (unit.isCommensurable(AMPERE)) {
      return transformers.current().factor();
    }
    return unit.isCommensurable(VOLT) ? transformers.voltage().factor() : BigDecimal.ONE;
  }

  /** The factor that turns a reading of {@code unit} at an instant into the primary side. */
  public BigDecimal factor(Instant time, Unit unit) {
    if (side == ValueSide.PRIMARY || transformers.isEmpty()) {
      return BigDecimal.ONE;
    }
    Transformers holds = transformers.getFirst();
    for (Transformers next : transformers) {
      if (!next.from().isAfter(time)) {
        holds = next;
      }
    }
    return factor(holds, unit);
  }
}
