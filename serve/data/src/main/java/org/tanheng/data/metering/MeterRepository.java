// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import static org.tanheng.data.jooq.Tables.METER;
import static org.tanheng.data.jooq.Tables.METER_POINT;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.Sql;
import org.tanheng.data.jooq.tables.records.MeterRecord;
import org.tanheng.data.organisation.OrgScope;

/** Reads and changes metering places and what is read there; every read is confined to a scope. */
public final class MeterRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public MeterRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** The meters in a scope, by code. */
  public List<StoredMeter> all(OrgScope scope) {
    return fetch(scope.covers(METER.ORG_UNIT_ID));
  }

  /** The meters whose parent is this one, by code. */
  public List<StoredMeter> below(UUID parent) {
    return fetch(METER.PARENT_ID.eq(parent));
  }

  /** The meter of this id. */
  public Optional<StoredMeter> byId(UUID id, OrgScope scope) {
    return fetch(METER.ID.eq(id).and(scope.covers(METER.ORG_UNIT_ID))).stream().findFirst();
  }

  /** The meters of these ids, as far as they are in the scope. */
  public List<StoredMeter> byIds(Collection<UUID> ids, OrgScope scope) {
    return fetch(Sql.in(METER.ID, ids).and(scope.covers(METER.ORG_UNIT_ID)));
  }

  /** The meter of a unit with this code. */
  public Optional<StoredMeter> byCode(UUID orgUnit, String code) {
    return fetch(METER.ORG_UNIT_ID.eq(orgUnit).and(METER.CODE.eq(code))).stream().findFirst();
  }

  /** Adds a meter; id and time are given by the store. */
  public StoredMeter add(StoredMeter draft, UUID by) {
    MeterRecord row = row(draft);
    row.setCreatedBy(by);
    UUID id = sql.insertInto(METER).set(row).returning(METER.ID).fetchSingle().getId();
    return fetch(METER.ID.eq(id)).getFirst();
  }

  /** Writes what is said of a meter now. */
  public StoredMeter change(StoredMeter meter) {
    sql.update(METER).set(row(meter)).where(METER.ID.eq(meter.id())).execute();
    return fetch(METER.ID.eq(meter.id())).getFirst();
  }

  /** One change of the tree of meters at a time, so that no two of them close a circle. */
  public void lockTree() {
    sql.execute("lock table meter in share row exclusive mode");
  }

  /** What is read at the meters. */
  public List<MeterPoint> points(Collection<UUID> meters) {
    return sql.select(METER_POINT.POINT_ID, METER_POINT.METER_ID, METER_POINT.ROLE)
        .from(METER_POINT)
        .where(Sql.in(METER_POINT.METER_ID, meters))
        .fetch(Records.mapping(MeterPoint::new));
  }

  /** Where a point is read. */
  public Optional<MeterPoint> ofPoint(UUID point) {
    return ofPoints(List.of(point)).stream().findFirst();
  }

  /** Where points are read; those of no meter are left out. */
  public List<MeterPoint> ofPoints(Collection<UUID> points) {
    return sql.select(METER_POINT.POINT_ID, METER_POINT.METER_ID, METER_POINT.ROLE)
        .from(METER_POINT)
        .where(Sql.in(METER_POINT.POINT_ID, points))
        .fetch(Records.mapping(MeterPoint::new));
  }

  /** Says that a point is read at a meter. */
  public void assign(UUID meter, UUID point, @Nullable String role) {
    sql.insertInto(METER_POINT)
        .set(METER_POINT.POINT_ID, point)
        .set(METER_POINT.METER_ID, meter)
        .set(METER_POINT.ROLE, role)
        .onConflict(METER_POINT.POINT_ID)
        .doUpdate()
        .set(METER_POINT.METER_ID, meter)
        .set(METER_POINT.ROLE, role)
        .execute();
  }

  private MeterRecord row(StoredMeter meter) {
    MeterRecord row = sql.newRecord(METER);
    row.setOrgUnitId(meter.orgUnitId());
    row.setCode(meter.code());
    row.setNameZh(meter.nameZh());
    row.setNameEn(meter.nameEn());
    row.setCarrier(meter.carrier());
    row.setLevel(meter.level());
    row.setParentId(meter.parentId());
    row.setSide(meter.side());
    row.setPlace(meter.place());
    row.setRequired(meter.required());
    row.setNote(meter.note());
    row.setRetiredAt(meter.retiredAt());
    return row;
  }

  private List<StoredMeter> fetch(Condition condition) {
    return sql.selectFrom(METER)
        .where(condition)
        .orderBy(METER.CODE, METER.ID)
        .fetch(
            row ->
                new StoredMeter(
                    row.getId(),
                    row.getOrgUnitId(),
                    row.getCode(),
                    row.getNameZh(),
                    row.getNameEn(),
                    row.getCarrier(),
                    row.getLevel(),
                    row.getParentId(),
                    row.getSide(),
                    row.getPlace(),
                    row.getRequired(),
                    row.getNote(),
                    row.getRetiredAt(),
                    row.getCreatedBy(),
                    row.getCreatedAt()));
  }
}
