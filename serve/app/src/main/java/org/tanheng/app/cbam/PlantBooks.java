// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.cbam;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.app.readings.PointUse;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.ActivityRepository;
import org.tanheng.data.activity.ActivityStatus;
import org.tanheng.data.activity.Source;
import org.tanheng.data.activity.SourceRepository;
import org.tanheng.data.inventory.LedgerRepository;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.MonthlyActivity;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** Use of meters and activity data of sources over days, as statements name them. */
@Component
class PlantBooks {
  private static final int LONGEST = 2;

  private final PointRepository points;
  private final PointUse use;
  private final SourceRepository sources;
  private final ActivityRepository activities;
  private final LedgerRepository ledger;

  PlantBooks(
      PointRepository points,
      PointUse use,
      SourceRepository sources,
      ActivityRepository activities,
      LedgerRepository ledger) {
    this.points = points;
    this.use = use;
    this.sources = sources;
    this.activities = activities;
    this.ledger = ledger;
  }

  /** The books of a unit and all below it that the user may read, as they are now. */
  LiveBooks of(CurrentUser user, UUID unit, @Nullable StoredInventory inventory) {
    return new LiveBooks(this, user, user.tree().below(List.of(unit)), inventory);
  }

  LedgerRepository ledger() {
    return ledger;
  }

  /** Use of the one point of this code; a gap in its readings is a warning. */
  Outcome<BookEntry> meter(
      CurrentUser user, Set<UUID> units, String code, LocalDate from, LocalDate to) {
    List<StoredPoint> found =
        points.all(user.scope()).stream()
            .filter(point -> point.code().equals(code) && units.contains(point.orgUnitId()))
            .filter(point -> PointKind.valueOf(point.kind()).hasUse())
            .toList();
    if (found.size() != 1) {
      return refused(
          code,
          found.isEmpty() ? "no point of this code" : found.size() + " points of this code",
          "a point of the unit that counts use",
          "Look the code up on the page of meters.");
    }
    if (!to.isAfter(from) || to.isAfter(from.plusYears(LONGEST))) {
      return refused(code, from + "/" + to, "at most two years", "Correct from and to.");
    }
    return use(found.getFirst(), from, to);
  }

  private Outcome<BookEntry> use(StoredPoint point, LocalDate from, LocalDate to) {
    ZoneId zone = ZoneId.of(point.zone());
    MonthlyActivity sum =
        use.sum(
            point,
            Slots.covering(
                from.atStartOfDay(zone).toInstant(),
                to.atStartOfDay(zone).toInstant(),
                Step.HOUR,
                zone));
    if (sum.value().isEmpty()) {
      return refused(
          point.code(),
          "no reading from " + from + " to " + to,
          "readings of the period",
          "Import the readings, or write the value itself.");
    }
    String source = "readings:" + point.id() + "/" + from + "/" + to;
    var entry =
        new BookEntry(
            "meter",
            point.code(),
            "",
            sum.value().get().value().toPlainString(),
            point.unit(),
            source);
    return sum.coverage().compareTo(BigDecimal.ONE) < 0
        ? Outcome.done(
            entry,
            List.of(
                Finding.warning(
                    "cbam-books-gap",
                    point.code(),
                    sum.coverage().movePointRight(2).setScale(2, RoundingMode.FLOOR) + " %",
                    "readings of the whole period",
                    "Fill the gap on the page of data quality; nothing is extrapolated here.")))
        : Outcome.done(entry);
  }

  /** Activity data of the one source of this code; days without any are a warning. */
  Outcome<BookEntry> activity(
      CurrentUser user, Set<UUID> units, String code, LocalDate from, LocalDate to) {
    List<Source> found =
        sources.known(user.scope()).stream()
            .filter(source -> source.code().equals(code) && units.contains(source.orgUnitId()))
            .toList();
    if (found.size() != 1) {
      return refused(
          code,
          found.isEmpty() ? "no source of this code" : found.size() + " sources of this code",
          "a source of the unit",
          "Look the code up on the page of sources.");
    }
    Source source = found.getFirst();
    List<Activity> data =
        activities.known(from, to, user.scope()).stream()
            .filter(each -> each.sourceId().equals(source.id()))
            .filter(each -> each.status() != ActivityStatus.RETURNED)
            .filter(each -> !each.periodStart().isBefore(from) && !each.periodEnd().isAfter(to))
            .toList();
    if (data.isEmpty()) {
      return refused(
          code,
          "no activity data within " + from + "/" + to,
          "activity data of the period",
          "Enter the data, or write the value itself.");
    }
    Unit unit = Unit.of(source.activityUnit());
    BigDecimal sum = BigDecimal.ZERO;
    long days = 0;
    for (Activity each : data) {
      sum = sum.add(Quantity.of(each.amount().toPlainString(), each.unit()).in(unit));
      days += ChronoUnit.DAYS.between(each.periodStart(), each.periodEnd());
    }
    String ids =
        data.stream().map(each -> "activity:" + each.id()).collect(Collectors.joining(" "));
    var entry =
        new BookEntry(
            "activity",
            code,
            "",
            sum.toPlainString(),
            source.activityUnit(),
            ids + " " + from + "/" + to);
    long wanted = ChronoUnit.DAYS.between(from, to);
    return days < wanted
        ? Outcome.done(
            entry,
            List.of(
                Finding.warning(
                    "cbam-books-gap",
                    code,
                    days + " days of " + wanted,
                    "activity data of the whole period",
                    "Enter the missing data; nothing is extrapolated here.")))
        : Outcome.done(entry);
  }

  static <T> Outcome<T> refused(String name, String got, String wanted, String advice) {
    return Outcome.refused(Finding.error("cbam-books", name, got, wanted, advice));
  }
}
