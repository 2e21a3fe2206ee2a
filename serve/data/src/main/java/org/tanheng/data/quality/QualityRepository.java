// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.quality;

import static org.tanheng.data.jooq.Tables.QUALITY_ITEM;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.tanheng.data.Sql;
import org.tanheng.data.organisation.OrgScope;

/** The queue of what validation rules object to; every read of a person is confined to a scope. */
public final class QualityRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public QualityRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Items that meet a half-open range, the latest first. */
  public List<QualityItem> of(OrgScope scope, Instant from, Instant to, Collection<String> states) {
    return fetch(
        scope
            .covers(QUALITY_ITEM.ORG_UNIT_ID)
            .and(QUALITY_ITEM.STATE.in(states))
            .and(QUALITY_ITEM.STARTS_AT.lt(to))
            .and(QUALITY_ITEM.ENDS_AT.gt(from)));
  }

  /** Items of these ids. */
  public List<QualityItem> byIds(Collection<UUID> ids, OrgScope scope) {
    return fetch(QUALITY_ITEM.ID.in(ids).and(scope.covers(QUALITY_ITEM.ORG_UNIT_ID)));
  }

  /** Enters what a rule objects to; one that had gone is open again, a decision stands. */
  public void found(QualityItem item) {
    sql.insertInto(QUALITY_ITEM)
        .set(QUALITY_ITEM.POINT_ID, item.pointId())
        .set(QUALITY_ITEM.ORG_UNIT_ID, item.orgUnitId())
        .set(QUALITY_ITEM.RULE, item.rule())
        .set(QUALITY_ITEM.LOOKED_AT, item.lookedAt())
        .set(QUALITY_ITEM.SEVERITY, item.severity())
        .set(QUALITY_ITEM.STARTS_AT, item.startsAt())
        .set(QUALITY_ITEM.ENDS_AT, item.endsAt())
        .set(QUALITY_ITEM.GOT, item.got())
        .set(QUALITY_ITEM.WANTED, item.wanted())
        .onConflict(
            QUALITY_ITEM.POINT_ID, QUALITY_ITEM.RULE, QUALITY_ITEM.STARTS_AT, QUALITY_ITEM.ENDS_AT)
        .doUpdate()
        .set(QUALITY_ITEM.GOT, item.got())
        .set(QUALITY_ITEM.WANTED, item.wanted())
        .set(QUALITY_ITEM.SEVERITY, item.severity())
        .set(
            QUALITY_ITEM.STATE,
            DSL.when(
                    QUALITY_ITEM.STATE.eq("ACCEPTED").and(QUALITY_ITEM.GOT.eq(item.got())),
                    "ACCEPTED")
                .otherwise("OPEN"))
        .execute();
  }

  /** Open items of a point within a half-open range, for a comparison with what is found now. */
  public List<QualityItem> open(UUID point, Instant from, Instant to) {
    return fetch(
        QUALITY_ITEM
            .POINT_ID
            .eq(point)
            .and(QUALITY_ITEM.STATE.eq("OPEN"))
            .and(QUALITY_ITEM.STARTS_AT.lt(to))
            .and(QUALITY_ITEM.ENDS_AT.gt(from)));
  }

  /** Says that rules no longer object. */
  public void gone(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return;
    }
    sql.update(QUALITY_ITEM)
        .set(QUALITY_ITEM.STATE, "GONE")
        .where(QUALITY_ITEM.ID.in(ids), QUALITY_ITEM.STATE.eq("OPEN"))
        .execute();
  }

  /** Keeps what a person decided. */
  public void decide(Collection<UUID> ids, String state, UUID by, String reason) {
    sql.update(QUALITY_ITEM)
        .set(QUALITY_ITEM.STATE, state)
        .set(QUALITY_ITEM.DECIDED_BY, by)
        .set(QUALITY_ITEM.DECIDED_AT, Sql.NOW)
        .set(QUALITY_ITEM.REASON, reason)
        .where(QUALITY_ITEM.ID.in(ids))
        .execute();
  }

  private List<QualityItem> fetch(Condition condition) {
    return sql.select(
            QUALITY_ITEM.ID,
            QUALITY_ITEM.POINT_ID,
            QUALITY_ITEM.ORG_UNIT_ID,
            QUALITY_ITEM.RULE,
            QUALITY_ITEM.LOOKED_AT,
            QUALITY_ITEM.SEVERITY,
            QUALITY_ITEM.STARTS_AT,
            QUALITY_ITEM.ENDS_AT,
            QUALITY_ITEM.GOT,
            QUALITY_ITEM.WANTED,
            QUALITY_ITEM.STATE,
            QUALITY_ITEM.FOUND_AT,
            QUALITY_ITEM.DECIDED_BY,
            QUALITY_ITEM.DECIDED_AT,
            QUALITY_ITEM.REASON)
        .from(QUALITY_ITEM)
        .where(condition)
        .orderBy(QUALITY_ITEM.STARTS_AT.desc(), QUALITY_ITEM.ID)
        .fetch(Records.mapping(QualityItem::new));
  }
}
