// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tanheng.data.metering.MeterPoint;
import org.tanheng.data.metering.MeterRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;
import org.tanheng.telemetry.fill.DemandOffer;
import org.tanheng.telemetry.fill.FinerOffer;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

/** What else is read at a meter and says more of short slots than its coarse register. */
@Service
class FinerSources {
  private static final Set<String> KINDS =
      Set.of(PointKind.INTERVAL.name(), PointKind.GAUGE.name(), PointKind.DEMAND.name());

  /** Demand is taken over a quarter of an hour, as in China's two-part tariff. */
  private static final Duration DEMAND_PERIOD = Duration.ofMinutes(15);

  private final PointRepository points;
  private final MeterRepository meters;
  private final MeterBook book;
  private final PointUse use;
  private final ReadingStore store;

  FinerSources(
      PointRepository points,
      MeterRepository meters,
      MeterBook book,
      PointUse use,
      ReadingStore store) {
    this.points = points;
    this.meters = meters;
    this.book = book;
    this.use = use;
    this.store = store;
  }

  /**
   * Another source for the same slots.
   *
   * @param quality the worst of its slots
   * @param use its sum, in the register's unit; null for a demand register
   * @param difference its sum less the register's over slots that both know wholly; null for a
   *     demand register
   * @param highest what a demand register says, null for others
   */
  record FinerSource(
      UUID pointId,
      String code,
      String nameZh,
      String nameEn,
      String quality,
      @Nullable BigDecimal use,
      @Nullable BigDecimal difference,
      @Nullable HighestUse highest) {}

  /**
   * What no demand period used more than.
   *
   * @param use in the register's unit
   * @param minutes length of a demand period
   * @param isReached whether a period between these readings used that much; else it is a bound
   */
  record HighestUse(BigDecimal use, int minutes, Instant after, Instant until, boolean isReached) {}

  List<FinerSource> of(StoredPoint point, LocalDate from, LocalDate to, Step step) {
    ZoneId zone = ZoneId.of(point.zone());
    Instant start = from.atStartOfDay(zone).toInstant();
    Slots slots = Slots.covering(start, to.atStartOfDay(zone).toInstant(), step, zone);
    Map<String, StoredPoint> known = new TreeMap<>();
    List<FinerOffer.Candidate> candidates = new ArrayList<>();
    List<FinerSource> demands = new ArrayList<>();
    for (StoredPoint other : beside(point)) {
      Metered metered = book.of(other);
      String id = other.id().toString();
      Series readings = store.scanAround(id, slots.range(), ReadingStore.NOW);
      if (metered.point().kind() == PointKind.DEMAND) {
        DemandOffer.of(Unit.of(point.unit()), metered, readings, slots.range(), DEMAND_PERIOD)
            .ifPresent(offer -> demands.add(demand(other, offer)));
      } else {
        known.put(id, other);
        candidates.add(new FinerOffer.Candidate(metered, readings));
      }
    }
    List<FinerSource> sources = new ArrayList<>();
    for (FinerOffer offer : FinerOffer.of(book.of(point), use.cut(point, slots), candidates)) {
      StoredPoint other = known.get(offer.pointId());
      if (other != null && isKnown(offer.slots())) {
        sources.add(
            new FinerSource(
                other.id(),
                other.code(),
                other.nameZh(),
                other.nameEn(),
                worst(offer.slots()).code(),
                BigDecimal.valueOf(offer.slots().sum(), offer.slots().scale()),
                offer.difference(),
                null));
      }
    }
    sources.addAll(demands);
    return sources;
  }

  private static FinerSource demand(StoredPoint point, DemandOffer offer) {
    return new FinerSource(
        point.id(),
        point.code(),
        point.nameZh(),
        point.nameEn(),
        Quality.MEASURED.code(),
        null,
        null,
        new HighestUse(
            offer.use(),
            (int) offer.period().toMinutes(),
            offer.within().start(),
            offer.within().end(),
            offer.isReached()));
  }

  private List<StoredPoint> beside(StoredPoint point) {
    List<UUID> ids =
        meters.ofPoint(point.id()).map(MeterPoint::meterId).stream()
            .flatMap(meter -> meters.points(List.of(meter)).stream())
            .map(MeterPoint::pointId)
            .filter(id -> !id.equals(point.id()))
            .toList();
    return points.byIds(ids, OrgScope.everything()).stream()
        .filter(other -> KINDS.contains(other.kind()))
        .toList();
  }

  private static boolean isKnown(IntervalSeries slots) {
    for (int i = 0; i < slots.count(); i++) {
      if (slots.knownMillis(i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The worst quality of the slots of which something is known. */
  private static Quality worst(IntervalSeries slots) {
    Quality worst = Quality.MEASURED;
    for (int i = 0; i < slots.count(); i++) {
      worst = slots.knownMillis(i) > 0 ? worst.worse(slots.quality(i)) : worst;
    }
    return worst;
  }
}
