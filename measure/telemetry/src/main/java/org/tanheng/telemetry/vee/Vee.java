// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.vee;

import java.util.List;
import java.util.Map;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.MeterEvent;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.RegisterSet;
import org.tanheng.telemetry.Resolution;
import org.tanheng.telemetry.Series;

/**
 * Validates what meters said: single points, whole balances, rate sets, clocks and versions. It
 * only points; what to do about a flag is decided by a person or an estimation rule.
 */
public final class Vee {
  private final VeeRules rules;

  public Vee(VeeRules rules) {
    this.rules = rules;
  }

  /** Rules over one point's slots: give several weeks, so that what is usual can be seen. */
  public List<VeeFlag> point(Metered metered, IntervalSeries slots) {
    PointChecks checks = new PointChecks(metered, slots);
    rules.rules().forEach(checks::check);
    return List.copyOf(checks.flags());
  }

  /** Sum, correlation and multiplier over a main meter and those below it, in the same slots. */
  public List<VeeFlag> balance(Branch main, List<Branch> below) {
    return below.isEmpty() ? List.of() : new BalanceChecks(main, below).check(rules);
  }

  /** Rates against their total, at instants where all were read. */
  public List<VeeFlag> rates(RegisterSet set, Map<String, Series> readings, Resolution resolution) {
    return rules
        .rule(Check.RATE_SUM)
        .map(rule -> SetChecks.rates(rule, set, readings, resolution))
        .orElse(List.of());
  }

  /** What an event point tells, each event once. */
  public List<VeeFlag> events(String pointId, List<MeterEvent> events) {
    return rules
        .rule(Check.EVENT)
        .map(rule -> SetChecks.events(rule, pointId, events))
        .orElse(List.of());
  }

  /** A meter's clock against ours, by time. */
  public List<VeeFlag> clock(String pointId, List<ClockOffset> offsets) {
    return rules
        .rule(Check.CLOCK)
        .map(rule -> SetChecks.clock(rule, pointId, offsets))
        .orElse(List.of());
  }

  /** Two measured values of one instant, from the versions that a store tells. */
  public List<VeeFlag> duplicates(String pointId, List<Reading> versions) {
    return rules
        .rule(Check.DUPLICATE)
        .map(rule -> SetChecks.duplicates(rule, pointId, versions))
        .orElse(List.of());
  }
}
