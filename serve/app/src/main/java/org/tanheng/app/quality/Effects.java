// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.ActivityRepository;
import org.tanheng.data.activity.Source;
import org.tanheng.data.activity.SourceRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.telemetry.MonthlyActivity;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.telemetry.edit.Edited;
import org.tanheng.units.Quantity;

/** What changes do to month sums and activity data, worked out without saving anything. */
@Component
class Effects {
  private static final Duration AROUND = Duration.ofDays(3);

  private final ReadingStore store;
  private final ActivityRepository activities;
  private final SourceRepository sources;
  private final VirtualEffects virtual;

  Effects(
      ReadingStore store,
      ActivityRepository activities,
      SourceRepository sources,
      VirtualEffects virtual) {
    this.store = store;
    this.activities = activities;
    this.sources = sources;
    this.virtual = virtual;
  }

  ChangeEffect of(List<Plan> plans, OrgScope scope) {
    var months = new ArrayList<ChangeEffect.MonthSum>();
    var data = new ArrayList<ChangeEffect.Datum>();
    var rules = new ArrayList<String>();
    for (Plan plan : plans) {
      months.addAll(months(plan));
      data.addAll(data(plan, scope));
      rules.addAll(plan.rules());
    }
    for (VirtualEffects.Both both : virtual.months(plans, List.copyOf(months), scope)) {
      months.add(sum(both.point(), both.month(), both.before(), both.after()));
    }
    virtual.data(plans, scope).forEach(each -> data.add(datum(each.datum(), each.after(), scope)));
    return new ChangeEffect(months, data, Planner.readings(plans), rules);
  }

  /** The months of a plan's readings and of their neighbours, between which they move use. */
  List<ChangeEffect.MonthSum> months(Plan plan) {
    String id = plan.point().id().toString();
    TimeRange range = plan.range();
    Instant first =
        store.before(id, range.start(), ReadingStore.NOW).map(Reading::time).orElse(range.start());
    Instant last =
        store.atOrAfter(id, range.end(), ReadingStore.NOW).map(Reading::time).orElse(range.end());
    ZoneId zone = plan.metered().point().zone();
    YearMonth end = YearMonth.from(last.minusMillis(1).atZone(zone));
    var months = new ArrayList<ChangeEffect.MonthSum>();
    for (YearMonth month = YearMonth.from(first.atZone(zone));
        !month.isAfter(end);
        month = month.plusMonths(1)) {
      var span = new SpanUse.Span(month.atDay(1), month.plusMonths(1).atDay(1));
      MonthlyActivity before = use(plan, span, false);
      MonthlyActivity after = use(plan, span, true);
      boolean touched =
          month.equals(YearMonth.from(range.start().atZone(zone))) || !before.equals(after);
      if (touched) {
        months.add(sum(plan.point(), month, before, after));
      }
    }
    return months;
  }

  private MonthlyActivity use(Plan plan, SpanUse.Span span, boolean after) {
    String id = plan.point().id().toString();
    TimeRange range = SpanUse.range(plan.metered(), span);
    TimeRange wide = new TimeRange(range.start().minus(AROUND), range.end().plus(AROUND));
    Series around = store.scanAround(id, wide, ReadingStore.NOW);
    Series readings = after ? Edited.of(around, plan.batch(Instant.EPOCH).series(id)) : around;
    return SpanUse.of(plan.metered(), span, readings);
  }

  private static ChangeEffect.MonthSum sum(
      StoredPoint point, YearMonth month, MonthlyActivity before, MonthlyActivity after) {
    return new ChangeEffect.MonthSum(
        point.id(),
        point.code(),
        point.nameZh(),
        point.nameEn(),
        point.unit(),
        month,
        value(before),
        value(after),
        before.coverage(),
        after.coverage(),
        after.worst().code());
  }

  private static java.math.@Nullable BigDecimal value(MonthlyActivity use) {
    return use.value().map(Quantity::value).orElse(null);
  }

  private List<ChangeEffect.Datum> data(Plan plan, OrgScope scope) {
    var data = new ArrayList<ChangeEffect.Datum>();
    StoredPoint point = plan.point();
    for (Activity datum : activities.provedBy(SpanUse.evidence(point.id()), scope)) {
      String evidence = datum.evidence();
      Optional<SpanUse.Span> span =
          evidence == null ? Optional.empty() : SpanUse.span(point.id(), evidence);
      if (span.isPresent()) {
        MonthlyActivity before = use(plan, span.get(), false);
        MonthlyActivity after = use(plan, span.get(), true);
        if (!before.equals(after)) {
          data.add(datum(datum, after, scope));
        }
      }
    }
    return data;
  }

  private ChangeEffect.Datum datum(Activity datum, MonthlyActivity after, OrgScope scope) {
    Source source = sources.byId(datum.sourceId(), scope).orElseThrow();
    return new ChangeEffect.Datum(
        datum.id(),
        source.id(),
        source.nameZh(),
        source.nameEn(),
        datum.periodStart(),
        datum.periodEnd(),
        datum.unit(),
        datum.amount(),
        SpanUse.in(after, datum.unit()).orElse(null),
        datum.status().name());
  }
}
