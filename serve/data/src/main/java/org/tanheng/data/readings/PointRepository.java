// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.readings;

import static org.tanheng.data.jooq.Tables.POINT;
import static org.tanheng.data.jooq.Tables.POINT_RULE;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tanheng.data.Sql;
import org.tanheng.data.jooq.tables.records.PointRecord;
import org.tanheng.data.jooq.tables.records.PointRuleRecord;
import org.tanheng.data.organisation.OrgScope;

/** Reads and adds points; every read is confined to a scope. */
public final class PointRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public PointRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Adds a point; id and time are given by the store. */
  public StoredPoint add(StoredPoint draft, UUID by) {
    return point(sql.insertInto(POINT).set(row(draft, by)).returning().fetchSingle());
  }

  /** Adds a point whose readings lie in the reading store under this id already. */
  public StoredPoint add(UUID id, StoredPoint draft, UUID by) {
    PointRecord row = row(draft, by);
    row.setId(id);
    return point(sql.insertInto(POINT).set(row).returning().fetchSingle());
  }

  private PointRecord row(StoredPoint draft, UUID by) {
    PointRecord row = sql.newRecord(POINT);
    row.setOrgUnitId(draft.orgUnitId());
    row.setCode(draft.code());
    row.setNameZh(draft.nameZh());
    row.setNameEn(draft.nameEn());
    row.setKind(draft.kind());
    row.setUnit(draft.unit());
    row.setScale(draft.scale());
    row.setDigits(draft.digits());
    row.setHighestPerHour(draft.highestPerHour());
    row.setFloat32(draft.float32());
    row.setStep(draft.step());
    row.setDevice(draft.device());
    row.setZone(draft.zone());
    row.setCreatedBy(by);
    return row;
  }

  /** Enters what is known of a register; what stood on it first becomes its first version. */
  public StoredPoint enter(PointRule rule) {
    if (!sql.fetchExists(POINT_RULE, POINT_RULE.POINT_ID.eq(rule.pointId()))) {
      sql.insertInto(
              POINT_RULE,
              POINT_RULE.POINT_ID,
              POINT_RULE.DIGITS,
              POINT_RULE.HIGHEST_PER_HOUR,
              POINT_RULE.FLOAT32,
              POINT_RULE.REASON,
              POINT_RULE.ENTERED_BY,
              POINT_RULE.ENTERED_AT)
          .select(
              sql.select(
                      POINT.ID,
                      POINT.DIGITS,
                      POINT.HIGHEST_PER_HOUR,
                      POINT.FLOAT32,
                      DSL.inline("first"),
                      POINT.CREATED_BY,
                      POINT.CREATED_AT)
                  .from(POINT)
                  .where(POINT.ID.eq(rule.pointId())))
          .execute();
    }
    PointRuleRecord row = sql.newRecord(POINT_RULE);
    row.setPointId(rule.pointId());
    row.setDigits(rule.digits());
    row.setHighestPerHour(rule.highestPerHour());
    row.setFloat32(rule.float32());
    row.setReason(rule.reason());
    row.setEnteredBy(rule.enteredBy());
    sql.insertInto(POINT_RULE).set(row).execute();
    return point(
        sql.update(POINT)
            .set(POINT.DIGITS, rule.digits())
            .set(POINT.HIGHEST_PER_HOUR, rule.highestPerHour())
            .set(POINT.FLOAT32, rule.float32())
            .where(POINT.ID.eq(rule.pointId()))
            .returning()
            .fetchSingle());
  }

  /** All versions of what is known of a register, the newest first. */
  public List<PointRule> rules(UUID point) {
    return sql.selectFrom(POINT_RULE)
        .where(POINT_RULE.POINT_ID.eq(point))
        .orderBy(POINT_RULE.ENTERED_AT.desc())
        .fetch(
            row ->
                new PointRule(
                    row.getId(),
                    row.getPointId(),
                    row.getDigits(),
                    row.getHighestPerHour(),
                    row.getFloat32(),
                    row.getReason(),
                    row.getEnteredBy(),
                    row.getEnteredAt()));
  }

  /** The points in a scope, by code. */
  public List<StoredPoint> all(OrgScope scope) {
    return fetch(scope.covers(POINT.ORG_UNIT_ID));
  }

  /** The point of this id. */
  public Optional<StoredPoint> byId(UUID id, OrgScope scope) {
    return fetch(POINT.ID.eq(id).and(scope.covers(POINT.ORG_UNIT_ID))).stream().findFirst();
  }

  /** The points of these ids, as far as they are in the scope. */
  public List<StoredPoint> byIds(Collection<UUID> ids, OrgScope scope) {
    return fetch(Sql.in(POINT.ID, ids).and(scope.covers(POINT.ORG_UNIT_ID)));
  }

  private List<StoredPoint> fetch(Condition condition) {
    return sql.selectFrom(POINT)
        .where(condition)
        .orderBy(POINT.CODE, POINT.ID)
        .fetch(PointRepository::point);
  }

  private static StoredPoint point(PointRecord row) {
    return new StoredPoint(
        row.getId(),
        row.getOrgUnitId(),
        row.getCode(),
        row.getNameZh(),
        row.getNameEn(),
        row.getKind(),
        row.getUnit(),
        row.getScale(),
        row.getDigits(),
        row.getHighestPerHour(),
        row.getFloat32(),
        row.getStep(),
        row.getDevice(),
        row.getZone(),
        row.getValidFrom(),
        row.getValidTo(),
        row.getCreatedBy(),
        row.getCreatedAt());
  }
}
