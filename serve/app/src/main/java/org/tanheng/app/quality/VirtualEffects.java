// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tanheng.app.readings.PointUse;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.ActivityRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.MonthlyActivity;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Rollup;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.telemetry.edit.Edited;
import org.tanheng.units.Unit;

/** What changes of readings do to the virtual meters that read them, all changes together. */
@Component
class VirtualEffects {
  private static final Duration AROUND = Duration.ofDays(3);

  private final ReadingStore store;
  private final PointUse use;
  private final ActivityRepository activities;

  VirtualEffects(ReadingStore store, PointUse use, ActivityRepository activities) {
    this.store = store;
    this.use = use;
    this.activities = activities;
  }

  /** A virtual meter's use as it is and as it would be. */
  record Both(StoredPoint point, YearMonth month, MonthlyActivity before, MonthlyActivity after) {
    boolean differ() {
      return !before.equals(after);
    }
  }

  /** A datum of a virtual meter with its use as it is and as it would be. */
  record DatumUse(Activity datum, MonthlyActivity before, MonthlyActivity after) {}

  /** The months of virtual meters that change with the months of the points. */
  List<Both> months(List<Plan> plans, List<ChangeEffect.MonthSum> changed, OrgScope scope) {
    Map<UUID, PointUse.Cut> instead = instead(plans);
    List<YearMonth> months =
        changed.stream().map(ChangeEffect.MonthSum::month).distinct().sorted().toList();
    List<Both> found = new ArrayList<>();
    for (StoredPoint point : dependants(plans, scope)) {
      for (YearMonth month : months) {
        Slots hours = Slots.of(month, Step.HOUR, ZoneId.of(point.zone()));
        Both both = both(point, hours, instead);
        if (both.differ()) {
          found.add(both);
        }
      }
    }
    return found;
  }

  /** The data made from virtual meters that would change. */
  List<DatumUse> data(List<Plan> plans, OrgScope scope) {
    Map<UUID, PointUse.Cut> instead = instead(plans);
    List<DatumUse> found = new ArrayList<>();
    for (StoredPoint point : dependants(plans, scope)) {
      for (Activity datum : activities.provedBy(SpanUse.evidence(point.id()), scope)) {
        String evidence = datum.evidence();
        Optional<SpanUse.Span> span =
            evidence == null ? Optional.empty() : SpanUse.span(point.id(), evidence);
        if (span.isPresent()) {
          Slots hours = SpanUse.hours(ZoneId.of(point.zone()), span.get());
          Both both = both(point, hours, instead);
          if (both.differ()) {
            found.add(new DatumUse(datum, both.before(), both.after()));
          }
        }
      }
    }
    return found;
  }

  private Both both(StoredPoint point, Slots hours, Map<UUID, PointUse.Cut> instead) {
    YearMonth month = YearMonth.from(hours.range().start().atZone(hours.zone()));
    return new Both(
        point,
        month,
        activity(point, month, use.cut(point, hours)),
        activity(point, month, use.cut(point, hours, ReadingStore.NOW, instead)));
  }

  private static MonthlyActivity activity(StoredPoint point, YearMonth month, IntervalSeries cut) {
    return MonthlyActivity.of(new Rollup(point.id().toString(), month, cut), Unit.of(point.unit()));
  }

  private List<StoredPoint> dependants(List<Plan> plans, OrgScope scope) {
    Map<UUID, StoredPoint> found = new LinkedHashMap<>();
    for (Plan plan : plans) {
      use.dependants(plan.point()).stream()
          .filter(point -> scope.contains(point.orgUnitId()))
          .forEach(point -> found.put(point.id(), point));
    }
    return List.copyOf(found.values());
  }

  /** The points as they would be with every plan for them carried out. */
  private Map<UUID, PointUse.Cut> instead(List<Plan> plans) {
    Map<UUID, List<Plan>> byPoint = new HashMap<>();
    plans.forEach(
        plan -> byPoint.computeIfAbsent(plan.point().id(), id -> new ArrayList<>()).add(plan));
    Map<UUID, PointUse.Cut> instead = new HashMap<>();
    byPoint.forEach((id, own) -> instead.put(id, slots -> cut(id.toString(), own, slots)));
    return instead;
  }

  private IntervalSeries cut(String id, List<Plan> plans, Slots slots) {
    TimeRange range = slots.range();
    TimeRange wide = new TimeRange(range.start().minus(AROUND), range.end().plus(AROUND));
    Series readings = store.scanAround(id, wide, ReadingStore.NOW);
    for (Plan plan : plans) {
      readings = Edited.of(readings, plan.batch(Instant.EPOCH).series(id));
    }
    return plans.getFirst().metered().cut(readings, slots).orElseThrow();
  }
}
