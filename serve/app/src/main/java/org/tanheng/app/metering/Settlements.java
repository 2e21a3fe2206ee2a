// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tanheng.app.readings.PointUse;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.metering.StoredMeter;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.telemetry.MonthlyActivity;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.RegisterSet;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.telemetry.demand.Demand;
import org.tanheng.telemetry.demand.KvarhRule;
import org.tanheng.telemetry.demand.MaximumDemand;
import org.tanheng.telemetry.demand.MeterDemand;
import org.tanheng.telemetry.demand.PowerFactor;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

/** Computes what a two-part tariff settles of a meter in a month, from its registers. */
@Service
class Settlements {
  private static final Duration PERIOD = Duration.ofMinutes(15);
  private static final Unit ENERGY = Unit.of("kWh");
  private static final Unit REACTIVE = Unit.of("kvarh");
  private static final Unit POWER = Unit.of("kW");
  private static final int FACTOR_DECIMALS = 4;

  private final Meters meters;
  private final MainRegisters registers;
  private final PointUse use;
  private final ReadingStore store;

  Settlements(Meters meters, MainRegisters registers, PointUse use, ReadingStore store) {
    this.meters = meters;
    this.registers = registers;
    this.use = use;
    this.store = store;
  }

  MeterSettlement of(CurrentUser user, UUID id, YearMonth month, Step slip, KvarhRule rule) {
    StoredMeter meter = meters.require(user, id);
    @Nullable StoredPoint main = registers.of(meter.id()).orElse(null);
    Map<RegisterSet.Role, StoredPoint> roles = registers.roles(meter.id());
    List<MeterSettlement.RateUse> rates = new ArrayList<>();
    roles.forEach(
        (role, point) -> {
          if (role.isRate()) {
            rates.add(rate(role, point, month));
          }
        });
    return new MeterSettlement(
        month,
        main == null ? null : main.id(),
        main == null ? null : demand(main, month, Step.QUARTER_HOUR),
        main == null ? null : demand(main, month, slip),
        shown(meter, month),
        factor(main, roles, month, rule),
        rates,
        together(rates),
        main == null || rates.isEmpty()
            ? null
            : sum(main, month).value().map(v -> v.value()).orElse(null),
        main == null ? null : main.unit());
  }

  /** Interval values say nothing of what is shorter than they are; nor do gaps spread evenly. */
  private static boolean isFineEnough(StoredPoint point, Step slip) {
    String length = point.step();
    return length == null
        || !point.kind().equals(PointKind.INTERVAL.name())
        || Step.parse(length).orElseThrow().nominal().compareTo(slip.nominal()) <= 0;
  }

  private MeterSettlement.@Nullable HighestDemand demand(
      StoredPoint point, YearMonth month, Step step) {
    if (!Unit.of(point.unit()).isCommensurable(ENERGY) || !isFineEnough(point, step)) {
      return null;
    }
    Slots slots = Slots.of(month, step, ZoneId.of(point.zone()));
    Optional<Demand> found =
        MaximumDemand.of(use.cut(point, slots), PERIOD, Unit.of(point.unit()), POWER).orElseThrow();
    boolean finer = step.nominal().compareTo(PERIOD) < 0;
    return found
        .filter(demand -> !finer || demand.quality().compareTo(Quality.ESTIMATED) < 0)
        .map(Settlements::demand)
        .orElse(null);
  }

  private static MeterSettlement.HighestDemand demand(Demand demand) {
    return new MeterSettlement.HighestDemand(
        demand.period().start(),
        demand.period().end(),
        demand.power().value(),
        demand.power().unit().symbol(),
        demand.quality().code(),
        demand.low().value(),
        demand.high().value());
  }

  /** Settlements that meet the month, from the readings of its demand registers. */
  private List<MeterSettlement.ShownDemand> shown(StoredMeter meter, YearMonth month) {
    List<MeterSettlement.ShownDemand> shown = new ArrayList<>();
    for (StoredPoint point : registers.all(meter.id())) {
      if (point.kind().equals(PointKind.DEMAND.name())) {
        TimeRange range = Slots.of(month, Step.DAY, ZoneId.of(point.zone())).range();
        for (MeterDemand each :
            MeterDemand.of(store.scanAround(point.id().toString(), range, ReadingStore.NOW))) {
          if (each.period().start().isBefore(range.end())
              && each.period().end().isAfter(range.start())) {
            shown.add(
                new MeterSettlement.ShownDemand(
                    point.id(),
                    each.period().start(),
                    each.period().end(),
                    each.maximum(),
                    point.unit(),
                    each.quality().code(),
                    each.isClosed()));
          }
        }
      }
    }
    return shown;
  }

  private MeterSettlement.@Nullable MonthPowerFactor factor(
      @Nullable StoredPoint main,
      Map<RegisterSet.Role, StoredPoint> roles,
      YearMonth month,
      KvarhRule rule) {
    Map<RegisterSet.Role, BigDecimal> uses = new EnumMap<>(RegisterSet.Role.class);
    boolean reactive = false;
    for (Map.Entry<RegisterSet.Role, StoredPoint> entry : roles.entrySet()) {
      Unit unit = entry.getKey().name().startsWith("ACTIVE") ? ENERGY : REACTIVE;
      if (!entry.getKey().isRate() && Unit.of(entry.getValue().unit()).isCommensurable(unit)) {
        BigDecimal value = in(entry.getValue(), month, unit);
        if (value == null) {
          return null;
        }
        uses.put(entry.getKey(), value);
        reactive |= unit.equals(REACTIVE);
      }
    }
    if (main != null
        && !uses.containsKey(RegisterSet.Role.ACTIVE_IMPORT)
        && Unit.of(main.unit()).isCommensurable(ENERGY)) {
      BigDecimal value = in(main, month, ENERGY);
      if (value != null) {
        uses.put(RegisterSet.Role.ACTIVE_IMPORT, value);
      }
    }
    return reactive
        ? PowerFactor.of(uses, rule)
            .map(
                found ->
                    new MeterSettlement.MonthPowerFactor(
                        found.value().setScale(FACTOR_DECIMALS, RoundingMode.HALF_EVEN),
                        found.active(),
                        found.reactive(),
                        found.rule().name()))
            .orElse(null)
        : null;
  }

  private @Nullable BigDecimal in(StoredPoint point, YearMonth month, Unit unit) {
    return sum(point, month).value().map(value -> value.in(unit)).orElse(null);
  }

  private MonthlyActivity sum(StoredPoint point, YearMonth month) {
    return use.sum(point, Slots.of(month, Step.HOUR, ZoneId.of(point.zone())));
  }

  private MeterSettlement.RateUse rate(RegisterSet.Role role, StoredPoint point, YearMonth month) {
    MonthlyActivity sum = sum(point, month);
    return new MeterSettlement.RateUse(
        role.name(),
        point.id(),
        sum.value().map(value -> value.value()).orElse(null),
        sum.worst().code(),
        sum.coverage());
  }

  private static @Nullable BigDecimal together(List<MeterSettlement.RateUse> rates) {
    BigDecimal sum = BigDecimal.ZERO;
    for (MeterSettlement.RateUse rate : rates) {
      BigDecimal value = rate.value();
      if (value == null) {
        return null;
      }
      sum = sum.add(value);
    }
    return rates.isEmpty() ? null : sum;
  }
}
