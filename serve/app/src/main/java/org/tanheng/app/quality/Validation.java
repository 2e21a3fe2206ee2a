// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.metering.MainRegisters;
import org.tanheng.app.readings.PointBook;
import org.tanheng.app.readings.PointUse;
import org.tanheng.data.metering.ClockRepository;
import org.tanheng.data.metering.MeterPoint;
import org.tanheng.data.metering.MeterRepository;
import org.tanheng.data.metering.StoredClock;
import org.tanheng.data.quality.QualityItem;
import org.tanheng.data.quality.QualityRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.telemetry.MeterEvent;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.telemetry.vee.Check;
import org.tanheng.telemetry.vee.ClockOffset;
import org.tanheng.telemetry.vee.Vee;
import org.tanheng.telemetry.vee.VeeFlag;

/** Runs the validation rules over points and keeps the queue as they find it. */
@Component
class Validation {
  private static final Duration USUAL = Duration.ofDays(56);
  private static final Duration SILENT = Duration.ofDays(30);
  private static final Duration CLOCKS = Duration.ofDays(400);
  private static final String RATE_SUM = Check.RATE_SUM.code();

  /** What is looked at on occasions of its own. */
  private static final Set<String> APART = Set.of(RATE_SUM, Check.CLOCK.code());

  private final UnitRules rules;
  private final PointBook meters;
  private final PointUse use;
  private final Balances balances;
  private final RateSets rates;
  private final MeterRepository places;
  private final MainRegisters registers;
  private final ClockRepository clocks;
  private final QualityRepository items;
  private final ReadingStore store;
  private final Clock clock;

  Validation(
      UnitRules rules,
      PointBook meters,
      PointUse use,
      Balances balances,
      RateSets rates,
      MeterRepository places,
      MainRegisters registers,
      ClockRepository clocks,
      QualityRepository items,
      ReadingStore store,
      Clock clock) {
    this.rules = rules;
    this.meters = meters;
    this.use = use;
    this.balances = balances;
    this.rates = rates;
    this.places = places;
    this.registers = registers;
    this.clocks = clocks;
    this.items = items;
    this.store = store;
    this.clock = clock;
  }

  /** Looks at a point over a range; what is usual is seen in the eight weeks before it too. */
  @Transactional
  public void check(StoredPoint point, TimeRange range) {
    Metered metered = meters.metered(point);
    if (metered.point().kind() == PointKind.EVENT) {
      String id = metered.point().id();
      Series readings = store.scanAround(id, range, ReadingStore.NOW);
      List<MeterEvent> events = MeterEvent.of(metered.point(), readings, range);
      Vee vee = new Vee(rules.checks(point.orgUnitId()));
      keep(point, range, vee.events(id, events), Check.EVENT.code()::equals);
    }
    if (!metered.point().kind().hasUse()) {
      return;
    }
    Vee vee = new Vee(rules.checks(point.orgUnitId()));
    List<VeeFlag> flags = new ArrayList<>();
    known(point, range)
        .ifPresent(
            known -> {
              Slots hours =
                  Slots.covering(known.start(), known.end(), Step.HOUR, metered.point().zone());
              vee.point(metered, use.cut(point, hours)).stream()
                  .filter(flag -> meets(flag.range(), range))
                  .forEach(flags::add);
            });
    List<Reading> versions = new ArrayList<>();
    store.versions(point.id().toString(), range, versions::add);
    flags.addAll(vee.duplicates(point.id().toString(), versions));
    keep(point, range, flags, code -> !Balances.LOOKS.contains(code) && !APART.contains(code));
    places
        .ofPoint(point.id())
        .map(MeterPoint::meterId)
        .ifPresent(meter -> beside(meter, point, range, vee));
  }

  /** Looks at the registers of a point's meter together, and at the meters above and below it. */
  private void beside(UUID meter, StoredPoint point, TimeRange range, Vee vee) {
    rates
        .around(meter, point)
        .ifPresent(set -> keep(set.total(), range, rates.check(vee, set, range), RATE_SUM::equals));
    balances
        .around(meter, range)
        .forEach(
            balance ->
                keep(
                    balance.point(),
                    balance.range(),
                    vee.balance(balance.main(), balance.below()).stream()
                        .filter(flag -> flag.pointId().equals(balance.point().id().toString()))
                        .toList(),
                    Balances.LOOKS::contains));
  }

  /** Looks at the clocks of the devices at the meters of points. */
  @Transactional
  public void clocks(List<UUID> points, TimeRange range) {
    points.stream()
        .flatMap(point -> places.ofPoint(point).stream())
        .map(MeterPoint::meterId)
        .distinct()
        .forEach(
            meter -> registers.of(meter).ifPresent(register -> clocks(meter, register, range)));
  }

  /** What they object to stands at the meter's register. */
  private void clocks(UUID meter, StoredPoint main, TimeRange range) {
    List<UUID> read = places.points(List.of(meter)).stream().map(MeterPoint::pointId).toList();
    Map<String, List<ClockOffset>> devices = new LinkedHashMap<>();
    for (StoredClock told : clocks.of(read, range.start().minus(CLOCKS), range.end())) {
      devices
          .computeIfAbsent(told.gatewayId() + "/" + told.device(), key -> new ArrayList<>())
          .add(
              new ClockOffset(
                  told.at(),
                  Duration.ofMillis(told.aheadMillis()),
                  Duration.ofMillis(told.withinMillis())));
    }
    Vee vee = new Vee(rules.checks(main.orgUnitId()));
    List<VeeFlag> flags =
        devices.values().stream()
            .flatMap(offsets -> vee.clock(main.id().toString(), offsets).stream())
            .filter(flag -> range.contains(flag.range().start()))
            .toList();
    keep(main, range, flags, Check.CLOCK.code()::equals);
  }

  /**
   * The range with the weeks before it, as far as the point was read and hours are over; none if it
   * never was.
   */
  private Optional<TimeRange> known(StoredPoint point, TimeRange range) {
    Optional<TimeRange> read = use.read(point);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Instant asked = range.start().minus(USUAL);
    ZonedDateTime here = clock.instant().atZone(ZoneId.of(point.zone()));
    Instant now = here.truncatedTo(ChronoUnit.HOURS).toInstant();
    Instant lastEnd = read.get().end();
    Instant end = lastEnd.isAfter(now.minus(SILENT)) ? now : lastEnd;
    end = end.isBefore(range.end()) ? end : range.end();
    Instant until = point.validTo();
    end = until == null || end.isBefore(until) ? end : until;
    Instant start = read.get().start().isAfter(asked) ? read.get().start() : asked;
    return end.isAfter(start) ? Optional.of(new TimeRange(start, end)) : Optional.empty();
  }

  private static boolean meets(TimeRange a, TimeRange b) {
    return a.start().isBefore(b.end()) && a.end().isAfter(b.start());
  }

  /** Keeps what was found, and closes what the checks of these codes find no more. */
  private void keep(
      StoredPoint point, TimeRange range, List<VeeFlag> flags, Predicate<String> checks) {
    record Key(String rule, Instant start, Instant end) {}
    Set<Key> found = new HashSet<>();
    for (VeeFlag flag : flags) {
      items.found(item(point, flag));
      found.add(new Key(flag.ruleId(), flag.range().start(), flag.range().end()));
    }
    List<UUID> gone =
        items.open(point.id(), range.start(), range.end()).stream()
            .filter(
                item -> !item.rule().equals(LateData.RULE) && !item.rule().equals(GapKeeper.RULE))
            .filter(item -> checks.test(item.lookedAt()))
            .filter(item -> !found.contains(new Key(item.rule(), item.startsAt(), item.endsAt())))
            .map(QualityItem::id)
            .toList();
    items.gone(gone);
  }

  private static QualityItem item(StoredPoint point, VeeFlag flag) {
    return new QualityItem(
        new UUID(0, 0),
        point.id(),
        point.orgUnitId(),
        flag.ruleId(),
        flag.check().code(),
        flag.severity().name(),
        flag.range().start(),
        flag.range().end(),
        flag.got(),
        flag.wanted(),
        "OPEN",
        Instant.EPOCH,
        null,
        null,
        null);
  }
}
