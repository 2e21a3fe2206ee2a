// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import static org.tanheng.data.jooq.Tables.METER_CERTIFICATE;
import static org.tanheng.data.jooq.Tables.METER_DEVICE;
import static org.tanheng.data.jooq.Tables.METER_DEVICE_READING;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.tanheng.data.Sql;
import org.tanheng.data.jooq.tables.records.MeterCertificateRecord;
import org.tanheng.data.jooq.tables.records.MeterDeviceRecord;

/**
 * Reads and enters the devices of meters and their certificates. It is asked for meters that the
 * caller has read in his scope.
 */
public final class DeviceRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public DeviceRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** All devices that ever stood at the meters, by time. */
  public List<MeterDevice> of(Collection<UUID> meters) {
    return sql.selectFrom(METER_DEVICE)
        .where(Sql.in(METER_DEVICE.METER_ID, meters))
        .orderBy(METER_DEVICE.METER_ID, METER_DEVICE.INSTALLED_AT)
        .fetch(DeviceRepository::device);
  }

  /** Puts a device in service. */
  public MeterDevice install(MeterDevice draft, UUID by) {
    MeterDeviceRecord row = sql.newRecord(METER_DEVICE);
    row.setMeterId(draft.meterId());
    row.setInstalledAt(draft.installedAt());
    row.setEnteredBy(by);
    describe(row, draft);
    return device(sql.insertInto(METER_DEVICE).set(row).returning().fetchSingle());
  }

  /** Corrects what is said of a device; when it was installed stays. */
  public MeterDevice describe(MeterDevice device) {
    MeterDeviceRecord row = sql.newRecord(METER_DEVICE);
    describe(row, device);
    return device(
        sql.update(METER_DEVICE)
            .set(row)
            .where(METER_DEVICE.ID.eq(device.id()))
            .returning()
            .fetchSingle());
  }

  /** Takes a device out of service. */
  public void remove(UUID device, Instant at) {
    sql.update(METER_DEVICE)
        .set(METER_DEVICE.REMOVED_AT, at)
        .where(METER_DEVICE.ID.eq(device))
        .execute();
  }

  /** What counters showed at the ends of the service of devices. */
  public List<DeviceReading> readings(Collection<UUID> devices) {
    return sql.select(
            METER_DEVICE_READING.DEVICE_ID,
            METER_DEVICE_READING.POINT_ID,
            METER_DEVICE_READING.FIRST_VALUE,
            METER_DEVICE_READING.LAST_VALUE)
        .from(METER_DEVICE_READING)
        .where(Sql.in(METER_DEVICE_READING.DEVICE_ID, devices))
        .fetch(Records.mapping(DeviceReading::new));
  }

  /** Keeps what a counter showed; an end that is not given stays as it was. */
  public void read(DeviceReading reading) {
    sql.insertInto(METER_DEVICE_READING)
        .set(METER_DEVICE_READING.DEVICE_ID, reading.deviceId())
        .set(METER_DEVICE_READING.POINT_ID, reading.pointId())
        .set(METER_DEVICE_READING.FIRST_VALUE, reading.first())
        .set(METER_DEVICE_READING.LAST_VALUE, reading.last())
        .onConflict(METER_DEVICE_READING.DEVICE_ID, METER_DEVICE_READING.POINT_ID)
        .doUpdate()
        .set(
            METER_DEVICE_READING.FIRST_VALUE,
            DSL.coalesce(DSL.val(reading.first()), METER_DEVICE_READING.FIRST_VALUE))
        .set(
            METER_DEVICE_READING.LAST_VALUE,
            DSL.coalesce(DSL.val(reading.last()), METER_DEVICE_READING.LAST_VALUE))
        .execute();
  }

  /** Certificates of devices, by day of issue. */
  public List<MeterCertificate> certificates(Collection<UUID> devices) {
    return sql.selectFrom(METER_CERTIFICATE)
        .where(Sql.in(METER_CERTIFICATE.DEVICE_ID, devices))
        .orderBy(METER_CERTIFICATE.ISSUED_ON, METER_CERTIFICATE.ENTERED_AT)
        .fetch(DeviceRepository::certificate);
  }

  /** Enters a certificate. */
  public MeterCertificate certify(MeterCertificate draft, UUID by) {
    MeterCertificateRecord row = sql.newRecord(METER_CERTIFICATE);
    row.setDeviceId(draft.deviceId());
    row.setKind(draft.kind());
    row.setNumber(draft.number());
    row.setAuthority(draft.authority());
    row.setIssuedOn(draft.issuedOn());
    row.setValidTo(draft.validTo());
    row.setResult(draft.result());
    row.setAttachmentId(draft.attachmentId());
    row.setEnteredBy(by);
    return certificate(sql.insertInto(METER_CERTIFICATE).set(row).returning().fetchSingle());
  }

  private static void describe(MeterDeviceRecord row, MeterDevice said) {
    row.setSerial(said.serial());
    row.setMaker(said.maker());
    row.setModel(said.model());
    row.setAccuracyClass(said.accuracyClass());
    row.setMeasuringRange(said.measuringRange());
    row.setSeal(said.seal());
    row.setDigits(said.digits());
    row.setCondition(said.condition());
    row.setAttachmentId(said.attachmentId());
  }

  private static MeterDevice device(MeterDeviceRecord row) {
    return new MeterDevice(
        row.getId(),
        row.getMeterId(),
        row.getSerial(),
        row.getMaker(),
        row.getModel(),
        row.getAccuracyClass(),
        row.getMeasuringRange(),
        row.getSeal(),
        row.getDigits(),
        row.getCondition(),
        row.getInstalledAt(),
        row.getRemovedAt(),
        row.getAttachmentId(),
        row.getEnteredBy(),
        row.getEnteredAt());
  }

  private static MeterCertificate certificate(MeterCertificateRecord row) {
    return new MeterCertificate(
        row.getId(),
        row.getDeviceId(),
        row.getKind(),
        row.getNumber(),
        row.getAuthority(),
        row.getIssuedOn(),
        row.getValidTo(),
        row.getResult(),
        row.getAttachmentId(),
        row.getEnteredBy(),
        row.getEnteredAt());
  }
}
