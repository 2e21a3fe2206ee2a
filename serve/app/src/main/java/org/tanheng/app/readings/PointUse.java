// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tanheng.data.metering.Lapse;
import org.tanheng.data.metering.LapseRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.telemetry.Flag;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.MonthlyActivity;
import org.tanheng.telemetry.Point;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Rollup;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.telemetry.virtual.VirtualMeters;
import org.tanheng.units.Unit;

/** The use of points in slots: of those that are read, and of those that a formula computes. */
@Service
public class PointUse {
  private final PointRepository points;
  private final MeterBook meters;
  private final VirtualBook virtuals;
  private final LapseRepository lapses;
  private final ReadingStore store;

  PointUse(
      PointRepository points,
      MeterBook meters,
      VirtualBook virtuals,
      LapseRepository lapses,
      ReadingStore store) {
    this.points = points;
    this.meters = meters;
    this.virtuals = virtuals;
    this.lapses = lapses;
    this.store = store;
  }

  /** Use as known now. */
  public IntervalSeries cut(StoredPoint point, Slots slots) {
    return cut(point, slots, ReadingStore.NOW);
  }

  /** The same as known at an instant: readings, transformers and formulas as they were then. */
  public IntervalSeries cut(StoredPoint point, Slots slots, Instant knownAt) {
    return cut(point, slots, knownAt, Map.of());
  }

  /**
   * The same with other columns for some points that are read, such as those an edit would make.
   *
   * @param instead by id of the point
   */
  public IntervalSeries cut(
      StoredPoint point, Slots slots, Instant knownAt, Map<UUID, Cut> instead) {
    if (!isVirtual(point)) {
      return real(point, slots, knownAt, instead);
    }
    Map<String, StoredPoint> known = new ConcurrentHashMap<>();
    return virtuals
        .known(knownAt)
        .cut(
            point.id().toString(),
            slots,
            (id, each) -> real(known.computeIfAbsent(id, this::required), each, knownAt, instead));
  }

  /** What stands in for a point's readings. */
  public interface Cut {
    IntervalSeries in(Slots slots);
  }

  /** Sum over the slots, with quality and coverage. */
  public MonthlyActivity sum(StoredPoint point, Slots slots) {
    return MonthlyActivity.of(
        new Rollup(
            point.id().toString(),
            java.time.YearMonth.from(slots.range().start().atZone(slots.zone())),
            cut(point, slots)),
        Unit.of(point.unit()));
  }

  /** From the first reading to the end of the last, of the point or of all that it reads. */
  public Optional<TimeRange> read(StoredPoint point) {
    @Nullable TimeRange whole = null;
    for (StoredPoint each : realOf(point)) {
      TimeRange own = own(each).orElse(null);
      if (own != null) {
        whole = whole == null ? own : span(whole, own);
      }
    }
    return Optional.ofNullable(whole);
  }

  /** The points with readings that a point comes from; itself if it is read. */
  public List<StoredPoint> realOf(StoredPoint point) {
    if (!isVirtual(point)) {
      return List.of(point);
    }
    Set<String> ids = virtuals.known(ReadingStore.NOW).realInputs(point.id().toString());
    return points.byIds(ids.stream().map(UUID::fromString).toList(), OrgScope.everything());
  }

  /** The virtual points that change with a point, each after those it reads. */
  public List<StoredPoint> dependants(StoredPoint point) {
    return virtuals.known(ReadingStore.NOW).dependants(Set.of(point.id().toString())).stream()
        .map(this::required)
        .toList();
  }

  /** The formulas in force. */
  public VirtualMeters virtuals() {
    return virtuals.known(ReadingStore.NOW);
  }

  /** The point of this id in the store. */
  public StoredPoint required(String id) {
    return points.byId(UUID.fromString(id), OrgScope.everything()).orElseThrow();
  }

  /** Calendar of a point. */
  public ZoneId zone(String id) {
    return ZoneId.of(required(id).zone());
  }

  static boolean isVirtual(StoredPoint point) {
    return point.kind().equals(PointKind.VIRTUAL.name());
  }

  private IntervalSeries real(
      StoredPoint point, Slots slots, Instant knownAt, Map<UUID, Cut> instead) {
    Cut other = instead.get(point.id());
    if (other != null) {
      return other.in(slots);
    }
    Metered metered = meters.of(point, knownAt);
    IntervalSeries cut = metered.cut(store, slots, knownAt).orElseThrow();
    for (Lapse lapse : lapses.of(List.of(point.id()))) {
      Instant until = lapse.until();
      Instant last = until == null ? slots.range().end() : until;
      if (last.isAfter(lapse.from())) {
        cut = cut.flagged(new TimeRange(lapse.from(), last), Flag.CERTIFICATE_EXPIRED);
      }
    }
    return cut;
  }

  private Optional<TimeRange> own(StoredPoint point) {
    String id = point.id().toString();
    Point engine = PointFacts.point(point);
    TimeRange counted = engine.counted();
    Optional<Instant> first =
        store
            .atOrAfter(id, counted.start(), ReadingStore.NOW)
            .map(Reading::time)
            .filter(counted::contains);
    var length = engine.length();
    Optional<Instant> last =
        store
            .before(id, counted.end(), ReadingStore.NOW)
            .map(Reading::time)
            .map(time -> length == null ? time : time.plus(length.nominal()));
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    Instant end = last.get().isAfter(first.get()) ? last.get() : first.get().plusMillis(1);
    return Optional.of(new TimeRange(first.get(), end));
  }

  private static TimeRange span(TimeRange a, TimeRange b) {
    return new TimeRange(
        a.start().isBefore(b.start()) ? a.start() : b.start(),
        a.end().isAfter(b.end()) ? a.end() : b.end());
  }
}
