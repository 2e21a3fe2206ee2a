// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import static org.tanheng.data.jooq.Tables.METER;
import static org.tanheng.data.jooq.Tables.METER_CERTIFICATE;
import static org.tanheng.data.jooq.Tables.METER_DEVICE;
import static org.tanheng.data.jooq.Tables.METER_POINT;
import static org.tanheng.data.jooq.Tables.POINT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/** Times in which points were read from devices whose certificate had ended. */
public final class LapseRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public LapseRepository(DSLContext sql) {
    this.sql = sql;
  }

  private record Certified(
      UUID pointId,
      String zone,
      UUID meterId,
      String meterCode,
      UUID deviceId,
      String serial,
      Instant installedAt,
      @Nullable Instant removedAt,
      String number,
      LocalDate issuedOn,
      @Nullable LocalDate validTo,
      String result) {

    Instant start(LocalDate day) {
      return day.atStartOfDay(ZoneId.of(zone)).toInstant();
    }

    /** The day after which it certifies nothing; none for ever. */
    @Nullable LocalDate ended() {
      return result.equals("FAILED") ? issuedOn.minusDays(1) : validTo;
    }
  }

  /** The lapses of points, by point and time; devices that never had a certificate have none. */
  public List<Lapse> of(Collection<UUID> points) {
    Map<List<UUID>, List<Certified>> devices = new LinkedHashMap<>();
    sql.select(
            METER_POINT.POINT_ID,
            POINT.ZONE,
            METER.ID,
            METER.CODE,
            METER_DEVICE.ID,
            METER_DEVICE.SERIAL,
            METER_DEVICE.INSTALLED_AT,
            METER_DEVICE.REMOVED_AT,
            METER_CERTIFICATE.NUMBER,
            METER_CERTIFICATE.ISSUED_ON,
            METER_CERTIFICATE.VALID_TO,
            METER_CERTIFICATE.RESULT)
        .from(METER_POINT)
        .join(POINT)
        .on(POINT.ID.eq(METER_POINT.POINT_ID))
        .join(METER)
        .on(METER.ID.eq(METER_POINT.METER_ID))
        .join(METER_DEVICE)
        .on(METER_DEVICE.METER_ID.eq(METER.ID))
        .join(METER_CERTIFICATE)
        .on(METER_CERTIFICATE.DEVICE_ID.eq(METER_DEVICE.ID))
        .where(METER_POINT.POINT_ID.in(points))
        .orderBy(
            METER_POINT.POINT_ID,
            METER_DEVICE.INSTALLED_AT,
            METER_CERTIFICATE.ISSUED_ON,
            METER_CERTIFICATE.ENTERED_AT)
        .fetch(Records.mapping(Certified::new))
        .forEach(
            row ->
                devices
                    .computeIfAbsent(
                        List.of(row.pointId(), row.deviceId()), key -> new ArrayList<>())
                    .add(row));
    List<Lapse> lapses = new ArrayList<>();
    devices.values().forEach(rows -> lapses(rows, lapses));
    return lapses;
  }

  private static void lapses(List<Certified> rows, List<Lapse> lapses) {
    for (int i = 0; i < rows.size(); i++) {
      Certified row = rows.get(i);
      LocalDate ended = row.ended();
      if (ended == null) {
        continue;
      }
      Instant from = later(row.start(ended.plusDays(1)), row.installedAt());
      Instant until = row.removedAt();
      for (Certified next : rows.subList(i + 1, rows.size())) {
        Instant again = next.start(next.issuedOn());
        until = until == null || again.isBefore(until) ? again : until;
      }
      if (until == null || until.isAfter(from)) {
        lapses.add(
            new Lapse(
                row.pointId(),
                row.zone(),
                row.meterId(),
                row.meterCode(),
                row.serial(),
                row.number(),
                ended,
                from,
                until));
      }
    }
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
