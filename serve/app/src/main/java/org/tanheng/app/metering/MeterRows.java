// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.data.metering.DeviceRepository;
import org.tanheng.data.metering.MeterCertificate;
import org.tanheng.data.metering.MeterDevice;
import org.tanheng.data.metering.MeterPoint;
import org.tanheng.data.metering.MeterRepository;
import org.tanheng.data.metering.StoredMeter;
import org.tanheng.data.metering.StoredTransformers;
import org.tanheng.data.metering.TransformerRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.telemetry.ReadingStore;

/** Puts what belongs to meters together, with a few queries for all of them. */
@Component
class MeterRows {
  private final MeterRepository meters;
  private final DeviceRepository devices;
  private final TransformerRepository transformers;
  private final PointRepository points;
  private final ReadingStore store;
  private final Clock clock;

  MeterRows(
      MeterRepository meters,
      DeviceRepository devices,
      TransformerRepository transformers,
      PointRepository points,
      ReadingStore store,
      Clock clock) {
    this.meters = meters;
    this.devices = devices;
    this.transformers = transformers;
    this.points = points;
    this.store = store;
    this.clock = clock;
  }

  List<MeterView> of(Collection<StoredMeter> asked, OrgScope scope) {
    List<UUID> ids = asked.stream().map(StoredMeter::id).toList();
    Map<UUID, MeterDevice> inService =
        devices.of(ids).stream()
            .filter(device -> device.removedAt() == null)
            .collect(Collectors.toMap(MeterDevice::meterId, Function.identity()));
    Map<UUID, MeterCertificate> latest = new HashMap<>();
    devices
        .certificates(inService.values().stream().map(MeterDevice::id).toList())
        .forEach(certificate -> latest.put(certificate.deviceId(), certificate));
    Map<UUID, StoredTransformers> holding = holding(ids);
    List<MeterPoint> read = meters.points(ids);
    Map<UUID, StoredPoint> known =
        points.byIds(read.stream().map(MeterPoint::pointId).toList(), scope).stream()
            .collect(Collectors.toMap(StoredPoint::id, Function.identity()));
    Map<UUID, List<MeterPoint>> byMeter =
        read.stream().collect(Collectors.groupingBy(MeterPoint::meterId));
    LocalDate today = LocalDate.now(clock);
    return asked.stream()
        .map(
            meter -> {
              @Nullable MeterDevice device = inService.get(meter.id());
              @Nullable MeterCertificate certificate =
                  device == null ? null : latest.get(device.id());
              return new MeterView(
                  meter,
                  device,
                  certificate,
                  CertificateState.on(today, certificate),
                  holding.get(meter.id()),
                  registers(byMeter.getOrDefault(meter.id(), List.of()), known));
            })
        .toList();
  }

  private Map<UUID, StoredTransformers> holding(List<UUID> ids) {
    Instant now = clock.instant();
    Map<UUID, StoredTransformers> holding = new HashMap<>();
    for (StoredTransformers entry : transformers.of(ids)) {
      if (entry.supersededAt() == null && !entry.validFrom().isAfter(now)) {
        holding.put(entry.meterId(), entry);
      }
    }
    return holding;
  }

  private List<MeterView.Register> registers(List<MeterPoint> read, Map<UUID, StoredPoint> known) {
    var registers = new ArrayList<MeterView.Register>();
    for (MeterPoint point : read) {
      StoredPoint stored = known.get(point.pointId());
      if (stored != null) {
        registers.add(register(stored, point.role()));
      }
    }
    registers.sort(Comparator.comparing(register -> register.point().code()));
    return registers;
  }

  private MeterView.Register register(StoredPoint point, @Nullable String role) {
    return new MeterView.Register(
        point, role, store.last(point.id().toString()).map(MeterView.Last::of).orElse(null));
  }
}
