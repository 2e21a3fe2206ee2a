// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tanheng.app.metering.MainRegisters;
import org.tanheng.app.readings.PointBook;
import org.tanheng.app.readings.PointUse;
import org.tanheng.data.metering.MeterRepository;
import org.tanheng.data.metering.StoredMeter;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.telemetry.vee.Branch;

/** Main meters with the meters right below them, by calendar month, for the balance rules. */
@Component
class Balances {
  /** What the rules over balances look at. */
  static final Set<String> LOOKS = Set.of("sum", "correlation", "multiplier");

  private final MeterRepository meters;
  private final MainRegisters registers;
  private final PointBook points;
  private final PointUse use;

  Balances(MeterRepository meters, MainRegisters registers, PointBook points, PointUse use) {
    this.meters = meters;
    this.registers = registers;
    this.points = points;
    this.use = use;
  }

  /** A main meter's register and what stands below it, over one month. */
  record Balance(StoredPoint point, TimeRange range, Branch main, List<Branch> below) {}

  /** The balances that a meter takes part in, for the months that meet a range. */
  List<Balance> around(UUID meter, TimeRange range) {
    List<UUID> mains =
        meters
            .byId(meter, OrgScope.everything())
            .map(own -> Stream.of(own.id(), own.parentId()).filter(Objects::nonNull).toList())
            .orElse(List.of());
    List<Balance> balances = new ArrayList<>();
    for (UUID main : mains) {
      List<StoredMeter> below =
          meters.below(main).stream().filter(other -> other.retiredAt() == null).toList();
      Optional<StoredPoint> register = registers.of(main);
      if (!below.isEmpty() && register.isPresent()) {
        months(register.get(), below, range, balances);
      }
    }
    return balances;
  }

  private void months(
      StoredPoint main, List<StoredMeter> below, TimeRange range, List<Balance> balances) {
    ZoneId zone = ZoneId.of(main.zone());
    YearMonth last = YearMonth.from(range.end().minusMillis(1).atZone(zone));
    for (YearMonth month = YearMonth.from(range.start().atZone(zone));
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      Slots hours = Slots.of(month, Step.HOUR, zone);
      List<Branch> branches = new ArrayList<>();
      for (StoredMeter meter : below) {
        registers
            .of(meter.id())
            .filter(point -> point.unit().equals(main.unit()))
            .ifPresent(point -> branches.add(branch(point, hours)));
      }
      if (branches.size() == below.size()) {
        TimeRange whole = hours.range();
        balances.add(new Balance(main, whole, branch(main, hours), branches));
      }
    }
  }

  private Branch branch(StoredPoint point, Slots hours) {
    return new Branch(points.metered(point), use.cut(point, hours));
  }
}
