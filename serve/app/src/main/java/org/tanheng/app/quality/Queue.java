// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.metering.EventMeanings;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.app.web.Spans;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.quality.QualityItem;
import org.tanheng.data.quality.QualityRepository;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.data.security.Role;
import org.tanheng.telemetry.MeterEvent;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.telemetry.vee.Check;

/** The queue of data quality: what is open, what people accept, and a look on demand. */
@Service
class Queue {
  private static final int MOST_DAYS = 400;
  private static final List<String> ALL = List.of("OPEN", "ACCEPTED", "CORRECTED", "GONE");

  private final QualityRepository items;
  private final PointRepository points;
  private final Validation validation;
  private final LateData late;
  private final EventMeanings meanings;
  private final AuditTrail audit;

  Queue(
      QualityRepository items,
      PointRepository points,
      Validation validation,
      LateData late,
      EventMeanings meanings,
      AuditTrail audit) {
    this.items = items;
    this.points = points;
    this.validation = validation;
    this.late = late;
    this.meanings = meanings;
    this.audit = audit;
  }

  List<QueueRow> of(CurrentUser user, UUID org, LocalDate from, LocalDate to, boolean settled) {
    OrgScope scope = scope(user, org);
    List<QualityItem> found =
        items.of(
            scope,
            from.atStartOfDay(ZoneId.of("UTC")).toInstant().minus(14, ChronoUnit.HOURS),
            to.atStartOfDay(ZoneId.of("UTC")).toInstant().plus(12, ChronoUnit.HOURS),
            settled ? ALL : List.of("OPEN"));
    Map<UUID, StoredPoint> known =
        points.byIds(found.stream().map(QualityItem::pointId).distinct().toList(), scope).stream()
            .collect(Collectors.toMap(StoredPoint::id, Function.identity()));
    Map<UUID, EventMeanings.Meanings> words = new HashMap<>();
    return found.stream()
        .filter(item -> known.containsKey(item.pointId()))
        .map(item -> row(item, Objects.requireNonNull(known.get(item.pointId())), words))
        .filter(row -> row.meets(from, to))
        .toList();
  }

  private QueueRow row(
      QualityItem item, StoredPoint point, Map<UUID, EventMeanings.Meanings> words) {
    if (!item.lookedAt().equals(Check.EVENT.code())) {
      return new QueueRow(item, point, null);
    }
    EventMeanings.Meanings known = words.computeIfAbsent(point.id(), meanings::of);
    return new QueueRow(
        item,
        point,
        MeterEvent.code(item.got()).map(known::of).orElseGet(known::counted).orElse(null));
  }

  private static OrgScope scope(CurrentUser user, UUID org) {
    user.requireRead(org);
    return user.scope().and(OrgScope.of(user.tree().below(List.of(org))));
  }

  /** Looks at all points of a unit and below now, over half-open days. */
  List<QueueRow> check(CurrentUser user, UUID org, LocalDate from, LocalDate to) {
    user.require(Role.RECORDER, org);
    Spans.require(from, to, MOST_DAYS);
    for (StoredPoint point : points.all(scope(user, org))) {
      late.remake(point);
      validation.check(point, range(point, from, to));
    }
    return of(user, org, from, to, false);
  }

  private static TimeRange range(StoredPoint point, LocalDate from, LocalDate to) {
    ZoneId zone = ZoneId.of(point.zone());
    return new TimeRange(from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
  }

  /** Says that items are as they should be; the reason stays with them. */
  @Transactional
  public int accept(CurrentUser user, List<UUID> ids, String reason) {
    String why = Changes.reason(reason);
    List<QualityItem> known = items.byIds(ids, user.scope());
    for (UUID id : ids) {
      if (known.stream().noneMatch(item -> item.id().equals(id))) {
        throw ApiException.notFound("quality item", id);
      }
    }
    List<QualityItem> found = known.stream().filter(item -> item.state().equals("OPEN")).toList();
    found.forEach(item -> user.require(Role.RECORDER, item.orgUnitId()));
    items.decide(found.stream().map(QualityItem::id).toList(), "ACCEPTED", user.id(), why);
    for (QualityItem item : found) {
      audit.record(user, "quality-accept", "point", item.pointId(), item.orgUnitId(), item, why);
    }
    return found.size();
  }
}
