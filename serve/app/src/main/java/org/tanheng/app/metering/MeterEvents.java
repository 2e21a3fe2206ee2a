// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tanheng.app.readings.PointBook;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.Spans;
import org.tanheng.data.metering.StoredMeter;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.drivers.template.EventWords;
import org.tanheng.telemetry.MeterEvent;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.TimeRange;

/** What happened to a meter, as its event points tell: the newest first. */
@Service
class MeterEvents {
  private static final int MOST = 1_000;

  private final Meters meters;
  private final MainRegisters registers;
  private final PointBook points;
  private final EventMeanings meanings;
  private final ReadingStore store;

  MeterEvents(
      Meters meters,
      MainRegisters registers,
      PointBook points,
      EventMeanings meanings,
      ReadingStore store) {
    this.meanings = meanings;
    this.meters = meters;
    this.registers = registers;
    this.points = points;
    this.store = store;
  }

  /**
   * An event of a meter.
   *
   * @param after the reading before it, null if the meter told the instant itself
   * @param at when it was told
   * @param before the value before, null if the meter told the instant itself
   * @param value its code, or the count or state that is shown since
   * @param words what happened, null where neither standard nor model says it
   */
  record ToldEvent(
      UUID pointId,
      String code,
      String nameZh,
      String nameEn,
      String zone,
      @Nullable Instant after,
      Instant at,
      @Nullable BigDecimal before,
      BigDecimal value,
      EventWords.@Nullable Words words) {}

  /** Events of half-open days, at most the last 1,000. */
  List<ToldEvent> of(CurrentUser user, UUID id, LocalDate from, LocalDate to) {
    StoredMeter meter = meters.require(user, id);
    Spans.require(from, to);
    return registers.all(meter.id()).stream()
        .filter(point -> point.kind().equals(PointKind.EVENT.name()))
        .flatMap(point -> told(point, from, to))
        .sorted(Comparator.comparing(ToldEvent::at).reversed().thenComparing(ToldEvent::code))
        .limit(MOST)
        .toList();
  }

  private Stream<ToldEvent> told(StoredPoint point, LocalDate from, LocalDate to) {
    EventMeanings.Meanings words = meanings.of(point.id());
    ZoneId zone = ZoneId.of(point.zone());
    TimeRange range =
        new TimeRange(from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
    var readings = store.scanAround(point.id().toString(), range, ReadingStore.NOW);
    return MeterEvent.of(points.metered(point).point(), readings, range).stream()
        .map(
            event ->
                new ToldEvent(
                    point.id(),
                    point.code(),
                    point.nameZh(),
                    point.nameEn(),
                    point.zone(),
                    event.after(),
                    event.at(),
                    event.before(),
                    event.value(),
                    (event.before() == null ? words.of(event.value()) : words.counted())
                        .orElse(null)));
  }
}
