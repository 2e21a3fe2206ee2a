// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.quality;

import static org.tanheng.data.jooq.Tables.QUALITY_RULES;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.Sql;
import org.tanheng.data.jooq.tables.records.QualityRulesRecord;

/** Reads and enters the rules of units; every version that was in force stays. */
public final class RulesRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public RulesRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** The rules in force of all units that have their own. */
  public List<StoredRules> inForce() {
    return sql.selectFrom(QUALITY_RULES)
        .where(QUALITY_RULES.SUPERSEDED_AT.isNull(), QUALITY_RULES.CHECKS.isNotNull())
        .fetch(RulesRepository::rules);
  }

  /** Every version of a unit's rules, the newest first. */
  public List<StoredRules> of(UUID unit) {
    return sql.selectFrom(QUALITY_RULES)
        .where(QUALITY_RULES.ORG_UNIT_ID.eq(unit))
        .orderBy(QUALITY_RULES.ENTERED_AT.desc(), QUALITY_RULES.ID)
        .fetch(RulesRepository::rules);
  }

  /** Enters rules in place of those in force, or takes these back where none are given. */
  public StoredRules enter(
      UUID unit, @Nullable String checks, @Nullable String fills, String reason, UUID by) {
    sql.update(QUALITY_RULES)
        .set(QUALITY_RULES.SUPERSEDED_AT, Sql.NOW)
        .where(QUALITY_RULES.ORG_UNIT_ID.eq(unit), QUALITY_RULES.SUPERSEDED_AT.isNull())
        .execute();
    return sql.insertInto(QUALITY_RULES)
        .set(QUALITY_RULES.ORG_UNIT_ID, unit)
        .set(QUALITY_RULES.CHECKS, checks)
        .set(QUALITY_RULES.FILLS, fills)
        .set(QUALITY_RULES.REASON, reason)
        .set(QUALITY_RULES.ENTERED_BY, by)
        .returning()
        .fetchSingle(RulesRepository::rules);
  }

  private static StoredRules rules(QualityRulesRecord row) {
    return new StoredRules(
        row.getId(),
        row.getOrgUnitId(),
        row.getChecks(),
        row.getFills(),
        row.getReason(),
        row.getEnteredBy(),
        row.getEnteredAt(),
        row.getSupersededAt());
  }
}
