// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.activity.Activities;
import org.tanheng.app.readings.PointUse;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.ActivityRepository;
import org.tanheng.data.activity.ActivityStatus;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.quality.QualityItem;
import org.tanheng.data.quality.QualityRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.telemetry.MonthlyActivity;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.TimeRange;

/**
 * Makes activity data again whose readings came late or were changed. The old datum is superseded,
 * never overwritten; one that is approved stays, and an item of the queue says what it would be.
 */
@Component
class LateData {
  /** Rule of the items that speak of approved data. */
  static final String RULE = "late-data";

  private static final String NOTE = "made again from its readings; the sum before was %s %s";

  private final ActivityRepository activities;
  private final Activities book;
  private final PointUse use;
  private final QualityRepository items;

  LateData(ActivityRepository activities, Activities book, PointUse use, QualityRepository items) {
    this.activities = activities;
    this.book = book;
    this.use = use;
    this.items = items;
  }

  /** Compares all data that readings of the point prove with what the readings say now. */
  @Transactional
  public void remake(StoredPoint point) {
    List<Activity> proved =
        activities.provedBy(SpanUse.evidence(point.id()), OrgScope.everything());
    if (proved.isEmpty()) {
      return;
    }
    for (Activity datum : proved) {
      String evidence = datum.evidence();
      Optional<SpanUse.Span> span =
          evidence == null ? Optional.empty() : SpanUse.span(point.id(), evidence);
      span.ifPresent(days -> compare(point, datum, days));
    }
  }

  private void compare(StoredPoint point, Activity datum, SpanUse.Span span) {
    Slots hours = SpanUse.hours(ZoneId.of(point.zone()), span);
    MonthlyActivity now = use.sum(point, hours);
    BigDecimal amount = SpanUse.in(now, datum.unit()).orElse(null);
    TimeRange range = hours.range();
    boolean same =
        amount != null
            && amount.compareTo(datum.amount()) == 0
            && now.worst().code().equals(datum.quality());
    boolean open = datum.status() != ActivityStatus.APPROVED;
    if (!same && open && amount != null && amount.signum() >= 0) {
      String note = NOTE.formatted(datum.amount().toPlainString(), datum.unit());
      book.remake(datum, amount, now.worst().code(), note);
      same = true;
    }
    if (same) {
      gone(point.id(), range);
    } else {
      String got = amount == null ? "nothing" : amount.toPlainString() + " " + datum.unit();
      items.found(item(point, range, got, datum));
    }
  }

  private void gone(UUID point, TimeRange range) {
    List<UUID> ids =
        items.open(point, range.start(), range.end()).stream()
            .filter(item -> item.rule().equals(RULE))
            .filter(item -> item.startsAt().equals(range.start()))
            .map(QualityItem::id)
            .toList();
    items.gone(ids);
  }

  private static QualityItem item(StoredPoint point, TimeRange range, String got, Activity datum) {
    String wanted =
        datum.amount().toPlainString()
            + " "
            + datum.unit()
            + ", "
            + datum.status().name().toLowerCase(java.util.Locale.ROOT);
    return new QualityItem(
        new UUID(0, 0),
        point.id(),
        point.orgUnitId(),
        RULE,
        RULE,
        "WARNING",
        range.start(),
        range.end(),
        got,
        wanted,
        "OPEN",
        Instant.EPOCH,
        null,
        null,
        null);
  }
}
