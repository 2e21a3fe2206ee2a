// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.data.metering.DeviceReading;
import org.tanheng.data.metering.DeviceRepository;
import org.tanheng.data.metering.MeterDevice;
import org.tanheng.data.metering.MeterRepository;
import org.tanheng.data.metering.StoredMeter;
import org.tanheng.data.metering.StoredTransformers;
import org.tanheng.data.metering.TransformerRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.data.readings.PointVersionRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.telemetry.Meter;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.Point;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.RegisterRules;
import org.tanheng.telemetry.Replacement;
import org.tanheng.telemetry.Resolution;
import org.tanheng.telemetry.TransformerRatio;
import org.tanheng.telemetry.Transformers;
import org.tanheng.telemetry.ValueSide;

/** The meter behind a point as the interval engine knows it: its side, transformers, exchanges. */
@Component
class MeterBook {
  private final PointRepository points;
  private final PointVersionRepository versions;
  private final MeterRepository meters;
  private final DeviceRepository devices;
  private final TransformerRepository transformers;

  MeterBook(
      PointRepository points,
      PointVersionRepository versions,
      MeterRepository meters,
      DeviceRepository devices,
      TransformerRepository transformers) {
    this.points = points;
    this.versions = versions;
    this.meters = meters;
    this.devices = devices;
    this.transformers = transformers;
  }

  Metered of(StoredPoint stored) {
    return of(stored, ReadingStore.NOW);
  }

  /** The meter with the devices, transformers and rules that were known at an instant. */
  Metered of(StoredPoint stored, Instant knownAt) {
    return of(List.of(stored), knownAt).getFirst();
  }

  /** The same for many points as they are known now, in the order given. */
  List<Metered> of(List<StoredPoint> stored) {
    return of(stored, ReadingStore.NOW);
  }

  private List<Metered> of(List<StoredPoint> stored, Instant knownAt) {
    Map<UUID, UUID> places = new HashMap<>();
    meters
        .ofPoints(stored.stream().map(StoredPoint::id).toList())
        .forEach(place -> places.put(place.pointId(), place.meterId()));
    Map<UUID, Place> known = places(Set.copyOf(places.values()), knownAt);
    return stored.stream()
        .map(
            one -> {
              UUID meter = places.get(one.id());
              Place place = meter == null ? null : known.get(meter);
              Point point = point(one, knownAt);
              RegisterRules told =
                  knownAt.equals(ReadingStore.NOW) ? rules(point, one) : rules(point, one, knownAt);
              return place == null
                  ? new Metered(point, Meter.plain(point.device()), told)
                  : new Metered(point, place.meter(), rules(told, place.devices()));
            })
        .toList();
  }

  /** When the point counted, as that was known. */
  private Point point(StoredPoint stored, Instant knownAt) {
    return knownAt.equals(ReadingStore.NOW)
        ? PointFacts.point(stored)
        : versions.of(stored.id()).stream()
            .filter(version -> !version.enteredAt().isAfter(knownAt))
            .findFirst()
            .map(version -> PointFacts.point(stored, version.validFrom(), version.validTo()))
            .orElseGet(() -> PointFacts.point(stored));
  }

  private record Place(Meter meter, List<MeterDevice> devices) {}

  private Map<UUID, Place> places(Set<UUID> ids, Instant knownAt) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<UUID, List<MeterDevice>> fitted =
        devices.of(ids).stream()
            .filter(device -> !device.enteredAt().isAfter(knownAt))
            .collect(Collectors.groupingBy(MeterDevice::meterId));
    Map<UUID, List<Transformers>> ratios =
        transformers.of(ids).stream()
            .filter(entry -> wasKnown(entry, knownAt))
            .collect(
                Collectors.groupingBy(
                    StoredTransformers::meterId,
                    Collectors.mapping(MeterBook::engine, Collectors.toList())));
    Map<UUID, Map<UUID, DeviceReading>> read =
        read(fitted.values().stream().flatMap(List::stream).map(MeterDevice::id).toList());
    Map<UUID, Place> places = new HashMap<>();
    for (StoredMeter meter : meters.byIds(ids, OrgScope.everything())) {
      List<MeterDevice> all = fitted.getOrDefault(meter.id(), List.of());
      places.put(
          meter.id(),
          new Place(
              new Meter(
                  meter.id().toString(),
                  ValueSide.valueOf(meter.side()),
                  ratios.getOrDefault(meter.id(), List.of()),
                  replacements(all, read)),
              all));
    }
    return places;
  }

  private static boolean wasKnown(StoredTransformers entry, Instant knownAt) {
    Instant ended = entry.supersededAt();
    return knownAt.equals(ReadingStore.NOW)
        ? ended == null
        : !entry.enteredAt().isAfter(knownAt) && (ended == null || ended.isAfter(knownAt));
  }

  /** What is known of the register beyond its readings. */
  private static RegisterRules rules(Point point, StoredPoint stored) {
    return rules(point, stored.digits(), stored.highestPerHour(), stored.float32());
  }

  private RegisterRules rules(Point point, StoredPoint stored, Instant knownAt) {
    return points.rules(stored.id()).stream()
        .filter(rule -> !rule.enteredAt().isAfter(knownAt))
        .findFirst()
        .map(rule -> rules(point, rule.digits(), rule.highestPerHour(), rule.float32()))
        .orElseGet(() -> rules(point, stored));
  }

  private static RegisterRules rules(
      Point point, @Nullable Integer digits, @Nullable BigDecimal highestPerHour, boolean float32) {
    RegisterRules plain = point.rules();
    return new RegisterRules(
        digits,
        plain.cadence(),
        highestPerHour == null ? null : highestPerHour.doubleValue(),
        null,
        float32 ? Resolution.FLOAT32 : plain.resolution());
  }

  /** The first device's digits hold where the point itself states none. */
  private static RegisterRules rules(RegisterRules known, List<MeterDevice> devices) {
    @Nullable Integer digits = devices.isEmpty() ? null : devices.getFirst().digits();
    return known.digits() == null ? known.withDigits(digits) : known;
  }

  private Map<UUID, Map<UUID, DeviceReading>> read(List<UUID> fitted) {
    Map<UUID, Map<UUID, DeviceReading>> read = new HashMap<>();
    for (DeviceReading reading : devices.readings(fitted)) {
      read.computeIfAbsent(reading.deviceId(), id -> new HashMap<>())
          .put(reading.pointId(), reading);
    }
    return read;
  }

  private static List<Replacement> replacements(
      List<MeterDevice> all, Map<UUID, Map<UUID, DeviceReading>> read) {
    List<Replacement> replacements = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      MeterDevice device = all.get(i);
      replacements.add(
          new Replacement(
              device.installedAt(),
              device.serial(),
              device.digits(),
              exchanges(
                  read.getOrDefault(all.get(i - 1).id(), Map.of()),
                  read.getOrDefault(device.id(), Map.of()))));
    }
    return replacements;
  }

  private static Map<String, Replacement.Exchange> exchanges(
      Map<UUID, DeviceReading> before, Map<UUID, DeviceReading> after) {
    Map<String, Replacement.Exchange> exchanges = new HashMap<>();
    before.forEach(
        (point, old) -> {
          @Nullable DeviceReading began = after.get(point);
          BigDecimal last = old.last();
          BigDecimal first = began == null ? null : began.first();
          if (last != null && first != null) {
            exchanges.put(point.toString(), new Replacement.Exchange(last, first));
          }
        });
    return exchanges;
  }

  private static Transformers engine(StoredTransformers stored) {
    return new Transformers(
        stored.validFrom(),
        new TransformerRatio(stored.currentPrimary(), stored.currentSecondary()),
        new TransformerRatio(stored.voltagePrimary(), stored.voltageSecondary()),
        stored.attachmentId() == null ? null : stored.attachmentId().toString());
  }
}
