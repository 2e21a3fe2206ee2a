// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.data.metering.DeviceRepository;
import org.tanheng.data.metering.MeterCertificate;
import org.tanheng.data.metering.MeterDevice;
import org.tanheng.data.metering.MeterRepository;
import org.tanheng.data.metering.StoredMeter;
import org.tanheng.data.metering.StoredVirtual;
import org.tanheng.data.metering.VirtualRepository;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.exchange.readings.ShopYear;

/**
 * The meters of the processing shop. Its readings are the published ones; the data set names no
 * device, so what stands on the plates is illustrative and says so.
 */
@Component
class ShopMeters {
  private static final Instant BEGINNING = Instant.parse("2017-12-31T15:00:00Z");
  private static final LocalDate ISSUED = LocalDate.of(2017, 12, 20);
  private static final String SAID =
      "示例资料：数据集只公布读数，未公布器具。Illustrative: the data set publishes readings, not devices.";

  private final MeterRepository meters;
  private final DeviceRepository devices;
  private final PointRepository points;
  private final VirtualRepository formulas;

  ShopMeters(
      MeterRepository meters,
      DeviceRepository devices,
      PointRepository points,
      VirtualRepository formulas) {
    this.points = points;
    this.formulas = formulas;
    this.meters = meters;
    this.devices = devices;
  }

  /** Reactive energy of both directions by size, as the Chinese rule of the power factor counts. */
  private void bothDirections(UUID shop, UUID by, UUID lagging, UUID leading) {
    StoredPoint both =
        points.add(
            new StoredPoint(
                new UUID(0, 0),
                shop,
                "reactive-both",
                "无功电量（双向绝对值之和）",
                "Reactive energy, both directions",
                "VIRTUAL",
                "kvarh",
                2,
                null,
                null,
                false,
                null,
                null,
                ShopYear.ZONE.getId(),
                null,
                null,
                by,
                Instant.EPOCH),
            by);
    formulas.enter(
        StoredVirtual.draft(
            both.id(),
            "abs(lagging) + abs(leading)",
            Map.of("lagging", lagging, "leading", leading),
            null,
            by));
  }

  /** One main meter with its three registers, and two places behind it that have no meter yet. */
  void fill(UUID shop, UUID by, UUID active, UUID lagging, UUID leading) {
    UUID main = place(shop, by, "EL-1", "总进线电能表", "Main incomer", 1, null);
    place(shop, by, "EL-1-1", "加工线（示例）", "Processing line (illustrative)", 2, main);
    place(shop, by, "EL-1-2", "空压机（示例）", "Compressors (illustrative)", 3, main);
    meters.assign(main, active, "ACTIVE_IMPORT");
    meters.assign(main, lagging, "REACTIVE_IMPORT");
    meters.assign(main, leading, "REACTIVE_EXPORT");
    bothDirections(shop, by, lagging, leading);
    MeterDevice device =
        devices.install(
            new MeterDevice(
                new UUID(0, 0),
                main,
                "ILLUSTRATIVE-1",
                null,
                null,
                "0.5S",
                null,
                null,
                null,
                "GOOD",
                BEGINNING,
                null,
                null,
                by,
                Instant.EPOCH),
            by);
    devices.certify(
        new MeterCertificate(
            new UUID(0, 0),
            device.id(),
            "VERIFICATION",
            "ILLUSTRATIVE",
            null,
            ISSUED,
            null,
            "PASSED",
            null,
            by,
            Instant.EPOCH),
        by);
  }

  private UUID place(
      UUID shop, UUID by, String code, String zh, String en, int level, @Nullable UUID parent) {
    return meters
        .add(
            new StoredMeter(
                new UUID(0, 0),
                shop,
                code,
                zh,
                en,
                "electricity",
                level,
                parent,
                "PRIMARY",
                null,
                true,
                SAID,
                null,
                by,
                Instant.EPOCH),
            by)
        .id();
  }
}
