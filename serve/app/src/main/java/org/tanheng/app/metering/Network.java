// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tanheng.app.readings.PointUse;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.Spans;
import org.tanheng.data.metering.StoredMeter;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.telemetry.MonthlyActivity;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** The metering network (GB 17167-2025): each meter with its use and what those below it say. */
@Service
class Network {
  private static final int MOST_DAYS = 400;
  private static final int DECIMALS = 4;

  private final Meters meters;
  private final MainRegisters registers;
  private final PointUse points;

  Network(Meters meters, MainRegisters registers, PointUse points) {
    this.meters = meters;
    this.registers = registers;
    this.points = points;
  }

  private record Use(
      @Nullable UUID point, @Nullable Quantity value, BigDecimal coverage, Quality quality) {
    static final Use UNKNOWN = new Use(null, null, BigDecimal.ZERO, Quality.MISSING);
  }

  List<NetworkNode> of(CurrentUser user, UUID org, LocalDate from, LocalDate to) {
    Spans.require(from, to, MOST_DAYS);
    List<MeterView> views =
        meters.of(user, org).stream().filter(view -> view.meter().retiredAt() == null).toList();
    Map<UUID, Use> uses = new HashMap<>();
    views.forEach(view -> uses.put(view.meter().id(), use(view.meter().id(), from, to)));
    return views.stream().map(view -> node(view, views, uses)).toList();
  }

  private Use use(UUID meter, LocalDate from, LocalDate to) {
    return registers.of(meter).map(point -> use(point, from, to)).orElse(Use.UNKNOWN);
  }

  private Use use(StoredPoint point, LocalDate from, LocalDate to) {
    ZoneId zone = ZoneId.of(point.zone());
    Slots days =
        Slots.covering(
            from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant(), Step.DAY, zone);
    MonthlyActivity sum = points.sum(point, days);
    return new Use(point.id(), sum.value().orElse(null), sum.coverage(), sum.worst());
  }

  private static NetworkNode node(MeterView view, List<MeterView> views, Map<UUID, Use> uses) {
    StoredMeter meter = view.meter();
    Use own = uses.getOrDefault(meter.id(), Use.UNKNOWN);
    List<Use> below =
        views.stream()
            .map(MeterView::meter)
            .filter(other -> meter.id().equals(other.parentId()))
            .map(other -> uses.getOrDefault(other.id(), Use.UNKNOWN))
            .toList();
    Quantity value = own.value();
    BigDecimal metered = value == null || below.isEmpty() ? null : sum(below, value.unit());
    BigDecimal difference =
        value == null || metered == null ? null : value.value().subtract(metered);
    BigDecimal share =
        value == null || difference == null || value.value().signum() == 0
            ? null
            : difference.divide(value.value(), DECIMALS, RoundingMode.HALF_EVEN);
    return new NetworkNode(
        meter.id(),
        meter.parentId(),
        meter.code(),
        meter.nameZh(),
        meter.nameEn(),
        meter.carrier(),
        meter.level(),
        view.device() != null,
        own.point(),
        value == null ? null : value.unit().symbol(),
        value == null ? null : value.value(),
        own.coverage(),
        own.quality().code(),
        below.size(),
        metered,
        difference,
        share);
  }

  private static @Nullable BigDecimal sum(List<Use> below, Unit unit) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Use use : below) {
      Quantity value = use.value();
      if (value == null || !value.unit().isCommensurable(unit)) {
        return null;
      }
      sum = sum.add(value.in(unit));
    }
    return sum;
  }
}
