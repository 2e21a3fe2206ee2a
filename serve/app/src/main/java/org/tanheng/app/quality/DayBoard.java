// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tanheng.app.readings.PointUse;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.Spans;
import org.tanheng.data.metering.MeterPoint;
import org.tanheng.data.metering.MeterRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Rollup;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;
import org.tanheng.units.Quality;

/** Completeness of points by day, from the rollups. */
@Service
class DayBoard {
  private static final int MOST_DAYS = 366;
  private static final int DECIMALS = 4;

  private final PointRepository points;
  private final PointUse use;
  private final MeterRepository places;
  private final ReadingStore store;
  private final Queue queue;
  private final Clock clock;

  DayBoard(
      PointRepository points,
      PointUse use,
      MeterRepository places,
      ReadingStore store,
      Queue queue,
      Clock clock) {
    this.clock = clock;
    this.points = points;
    this.use = use;
    this.places = places;
    this.store = store;
    this.queue = queue;
  }

  List<PointDays> of(CurrentUser user, UUID org, LocalDate from, LocalDate to) {
    user.requireRead(org);
    Spans.require(from, to, MOST_DAYS);
    OrgScope scope = user.scope().and(OrgScope.of(user.tree().below(List.of(org))));
    Map<UUID, UUID> placeOf =
        places.points(places.all(scope).stream().map(meter -> meter.id()).toList()).stream()
            .collect(Collectors.toMap(MeterPoint::pointId, MeterPoint::meterId));
    Map<UUID, List<QueueRow>> open =
        queue.of(user, org, from, to, false).stream()
            .collect(Collectors.groupingBy(row -> row.point().id()));
    var rows = new ArrayList<PointDays>();
    for (StoredPoint point : points.all(scope)) {
      if (PointKind.valueOf(point.kind()).hasUse()) {
        rows.add(
            new PointDays(
                point.id(),
                point.code(),
                point.nameZh(),
                point.nameEn(),
                placeOf.get(point.id()),
                days(point, from, to, open.getOrDefault(point.id(), List.of()))));
      }
    }
    return rows;
  }

  private List<PointDays.Day> days(
      StoredPoint point, LocalDate from, LocalDate to, List<QueueRow> open) {
    ZoneId zone = ZoneId.of(point.zone());
    Function<YearMonth, IntervalSeries> months = memo(point);
    Instant begin = point.validFrom();
    Instant finish = point.validTo();
    long since = begin == null ? Long.MIN_VALUE : begin.toEpochMilli();
    long now = clock.millis();
    long until = finish == null ? now : Math.min(now, finish.toEpochMilli());
    var days = new ArrayList<PointDays.Day>();
    for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
      LocalDate each = day;
      IntervalSeries month = months.apply(YearMonth.from(day));
      long start = day.atStartOfDay(zone).toInstant().toEpochMilli();
      long end = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
      long known = 0;
      Quality worst = Quality.MEASURED;
      int first = Math.max(0, month.slots().slotAt(start));
      for (int i = first; i < month.count() && month.slots().start(i) < end; i++) {
        known += month.knownMillis(i);
        boolean worse = !month.isMissing(i) && month.quality(i).compareTo(worst) > 0;
        worst = worse ? month.quality(i) : worst;
      }
      long due = Math.min(end, until) - Math.max(start, since);
      days.add(
          new PointDays.Day(
              day,
              due <= 0
                  ? null
                  : BigDecimal.valueOf(Math.min(known, due))
                      .divide(BigDecimal.valueOf(due), DECIMALS, RoundingMode.DOWN),
              (known == 0 ? Quality.MISSING : worst).code(),
              (int) open.stream().filter(row -> row.meets(each, each.plusDays(1))).count()));
    }
    return days;
  }

  /** The hours of a month, made once: from the rollups, else from the readings. */
  private Function<YearMonth, IntervalSeries> memo(StoredPoint point) {
    ZoneId zone = ZoneId.of(point.zone());
    var kept = new java.util.HashMap<YearMonth, IntervalSeries>();
    return month ->
        kept.computeIfAbsent(
            month,
            wanted ->
                store
                    .rollups()
                    .get(point.id().toString(), wanted)
                    .map(Rollup::slots)
                    .orElseGet(() -> use.cut(point, Slots.of(wanted, Step.HOUR, zone))));
  }
}
