// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.readings;

import static org.tanheng.data.jooq.Tables.POINT;
import static org.tanheng.data.jooq.Tables.POINT_VERSION;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tanheng.data.jooq.tables.records.PointVersionRecord;

/** What points were called and when they counted, version by version. */
public final class PointVersionRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public PointVersionRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Enters a version, which then holds; what stood on the point first becomes its first one. */
  public void enter(PointVersion version) {
    if (!sql.fetchExists(POINT_VERSION, POINT_VERSION.POINT_ID.eq(version.pointId()))) {
      sql.insertInto(
              POINT_VERSION,
              POINT_VERSION.POINT_ID,
              POINT_VERSION.NAME_ZH,
              POINT_VERSION.NAME_EN,
              POINT_VERSION.UNIT,
              POINT_VERSION.VALID_FROM,
              POINT_VERSION.VALID_TO,
              POINT_VERSION.REASON,
              POINT_VERSION.ENTERED_BY,
              POINT_VERSION.ENTERED_AT)
          .select(
              sql.select(
                      POINT.ID,
                      POINT.NAME_ZH,
                      POINT.NAME_EN,
                      POINT.UNIT,
                      POINT.VALID_FROM,
                      POINT.VALID_TO,
                      DSL.inline("first"),
                      POINT.CREATED_BY,
                      POINT.CREATED_AT)
                  .from(POINT)
                  .where(POINT.ID.eq(version.pointId())))
          .execute();
    }
    PointVersionRecord row = sql.newRecord(POINT_VERSION);
    row.setPointId(version.pointId());
    row.setNameZh(version.nameZh());
    row.setNameEn(version.nameEn());
    row.setUnit(version.unit());
    row.setValidFrom(version.validFrom());
    row.setValidTo(version.validTo());
    row.setReason(version.reason());
    row.setEnteredBy(version.enteredBy());
    sql.insertInto(POINT_VERSION).set(row).execute();
    sql.update(POINT)
        .set(POINT.NAME_ZH, version.nameZh())
        .set(POINT.NAME_EN, version.nameEn())
        .set(POINT.UNIT, version.unit())
        .set(POINT.VALID_FROM, version.validFrom())
        .set(POINT.VALID_TO, version.validTo())
        .where(POINT.ID.eq(version.pointId()))
        .execute();
  }

  /** All versions of a point, the newest first; none if it was never corrected. */
  public List<PointVersion> of(UUID point) {
    return sql.selectFrom(POINT_VERSION)
        .where(POINT_VERSION.POINT_ID.eq(point))
        .orderBy(POINT_VERSION.ENTERED_AT.desc())
        .fetch(
            row ->
                new PointVersion(
                    row.getId(),
                    row.getPointId(),
                    row.getNameZh(),
                    row.getNameEn(),
                    row.getUnit(),
                    row.getValidFrom(),
                    row.getValidTo(),
                    row.getReason(),
                    row.getEnteredBy(),
                    row.getEnteredAt()));
  }
}
