// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.vee;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.TimeRange;

/** Rules over a main meter and the meters below it. */
final class BalanceChecks {
  private final Branch main;
  private final List<Branch> below;
  private final Slots slots;
  private final int[] whole;
  private final double[] rest;

  BalanceChecks(Branch main, List<Branch> below) {
    this.main = main;
    this.below = List.copyOf(below);
    slots = main.slots().slots();
    for (Branch branch : below) {
      if (!branch.slots().slots().equals(slots)) {
        throw new IllegalArgumentException("a balance has one set of slots: " + branch.id());
      }
    }
    whole = IntStream.range(0, slots.count()).filter(this::isWhole).toArray();
    rest = IntStream.of(whole).mapToDouble(this::rest).toArray();
  }

  private boolean isWhole(int slot) {
    long length = slots.end(slot) - slots.start(slot);
    return main.slots().knownMillis(slot) == length
        && below.stream().allMatch(each -> each.slots().knownMillis(slot) == length);
  }

  private double rest(int slot) {
    return main.use(slot) - below.stream().mapToDouble(each -> each.use(slot)).sum();
  }

  List<VeeFlag> check(VeeRules rules) {
    List<VeeFlag> flags = new ArrayList<>();
    boolean off = rules.rule(Check.SUM).map(rule -> sum(rule, flags)).orElse(true);
    if (off) {
      rules.rule(Check.CORRELATION).ifPresent(rule -> followers(rule, rules, flags));
    }
    return flags;
  }

  /** Whether the balance is off by more than the share and the bounds of its values. */
  private boolean sum(VeeRule rule, List<VeeFlag> flags) {
    double use = IntStream.of(whole).mapToDouble(main::use).sum();
    double off = IntStream.range(0, rest.length).mapToDouble(i -> rest[i]).sum();
    double allowed = Math.abs(use) * rule.number("share") + slack();
    if (rest.length == 0 || Math.abs(off) <= allowed) {
      return false;
    }
    String unit = " " + main.metered().point().unit();
    flags.add(
        VeeFlag.of(
            rule,
            main.id(),
            range(),
            "%.3f%s of %.3f%s left over".formatted(off, unit, use, unit),
            "within %.3f%s".formatted(allowed, unit)));
    return true;
  }

  private double slack() {
    double slack = 0;
    for (Branch branch : below) {
      for (int slot : whole) {
        BigDecimal low = branch.slots().low(slot);
        BigDecimal high = branch.slots().high(slot);
        slack += low == null || high == null ? 0 : high.subtract(low).doubleValue() / 2;
      }
    }
    return slack / Math.max(1, whole.length);
  }

  private TimeRange range() {
    return new TimeRange(
        Instant.ofEpochMilli(slots.start(whole[0])),
        Instant.ofEpochMilli(slots.end(whole[whole.length - 1])));
  }

  private void followers(VeeRule rule, VeeRules rules, List<VeeFlag> flags) {
    if (whole.length < rule.number("slots")) {
      return;
    }
    if (below.size() == 1 && rules.rule(Check.MULTIPLIER).isPresent()) {
      Branch only = below.getFirst();
      double shown = IntStream.of(whole).mapToDouble(only::use).sum();
      double use = IntStream.of(whole).mapToDouble(main::use).sum();
      if (shown != 0 && multiplier(rules.rule(Check.MULTIPLIER).get(), only, use / shown, flags)) {
        return;
      }
    }
    for (Branch branch : below) {
      Fit fit = Fit.of(IntStream.of(whole).mapToDouble(branch::use).toArray(), rest);
      if (Math.abs(fit.correlation()) >= rule.number("least")
          && Math.abs(fit.slope()) >= rule.number("slope")) {
        double factor = 1 + fit.slope();
        boolean named =
            rules
                .rule(Check.MULTIPLIER)
                .map(each -> multiplier(each, branch, factor, flags))
                .orElse(false);
        if (!named) {
          flags.add(follower(rule, branch, fit, factor));
        }
      }
    }
  }

  private boolean multiplier(VeeRule rule, Branch branch, double factor, List<VeeFlag> flags) {
    Instant start = Instant.ofEpochMilli(slots.start(whole[0]));
    var suspect = Suspect.of(branch.metered().meter(), start, factor, rule.number("share"));
    suspect.ifPresent(
        what ->
            flags.add(
                VeeFlag.of(
                    rule,
                    branch.id(),
                    range(),
                    "true use is %.4g times the shown one: %s".formatted(factor, what),
                    "each factor applied once")));
    return suspect.isPresent();
  }

  private VeeFlag follower(VeeRule rule, Branch branch, Fit fit, double factor) {
    return VeeFlag.of(
        rule,
        branch.id(),
        range(),
        "the balance follows it (correlation %.3f); true use would be %.4g times the shown one%s"
            .formatted(fit.correlation(), factor, Suspect.phase(factor)),
        "a balance that does not depend on one meter");
  }
}
