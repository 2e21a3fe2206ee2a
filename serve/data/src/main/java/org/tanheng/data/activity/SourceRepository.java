// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.activity;

import static org.tanheng.data.jooq.Tables.SOURCE;
import static org.tanheng.data.jooq.Tables.SOURCE_VERSION;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.tanheng.data.Sql;
import org.tanheng.data.jooq.tables.records.SourceVersionRecord;
import org.tanheng.data.organisation.OrgScope;

/** Reads and appends versions of sources; every read is confined to a scope. */
public final class SourceRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public SourceRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** A new source, without a version yet. */
  public UUID create() {
    return sql.insertInto(SOURCE).defaultValues().returning(SOURCE.ID).fetchSingle().getId();
  }

  /** Makes these the current facts; number and time of knowledge are given by the store. */
  public Source append(Source draft, UUID by) {
    sql.update(SOURCE_VERSION)
        .set(SOURCE_VERSION.SUPERSEDED_AT, Sql.NOW)
        .where(SOURCE_VERSION.SOURCE_ID.eq(draft.id()), SOURCE_VERSION.SUPERSEDED_AT.isNull())
        .execute();
    SourceVersionRecord row = sql.newRecord(SOURCE_VERSION);
    row.setSourceId(draft.id());
    row.setOrgUnitId(draft.orgUnitId());
    row.setCode(draft.code());
    row.setNameZh(draft.nameZh());
    row.setNameEn(draft.nameEn());
    row.setKind(draft.kind());
    row.setDevice(draft.device());
    row.setActivityUnit(draft.activityUnit());
    row.setDefinition(draft.definition());
    row.setValidFrom(draft.validFrom());
    row.setValidTo(draft.validTo());
    row.setExcluded(draft.excluded());
    row.setExclusionReason(draft.exclusionReason());
    row.setRecordedBy(by);
    return source(sql.insertInto(SOURCE_VERSION).set(row).returning().fetchSingle());
  }

  /** What is known now of the sources in a scope, in the order of their codes. */
  public List<Source> known(OrgScope scope) {
    return fetch(
        SOURCE_VERSION.SUPERSEDED_AT.isNull().and(scope.covers(SOURCE_VERSION.ORG_UNIT_ID)));
  }

  /** What is known now of one source. */
  public Optional<Source> byId(UUID id, OrgScope scope) {
    return fetch(
            SOURCE_VERSION
                .SOURCE_ID
                .eq(id)
                .and(SOURCE_VERSION.SUPERSEDED_AT.isNull())
                .and(scope.covers(SOURCE_VERSION.ORG_UNIT_ID)))
        .stream()
        .findFirst();
  }

  /** Every version of a source. */
  public List<Source> history(UUID id, OrgScope scope) {
    return fetch(SOURCE_VERSION.SOURCE_ID.eq(id).and(scope.covers(SOURCE_VERSION.ORG_UNIT_ID)));
  }

  private List<Source> fetch(Condition condition) {
    return sql.selectFrom(SOURCE_VERSION)
        .where(condition)
        .orderBy(SOURCE_VERSION.CODE, SOURCE_VERSION.VERSION_ID)
        .fetch(SourceRepository::source);
  }

  private static Source source(SourceVersionRecord row) {
    return new Source(
        row.getSourceId(),
        row.getVersionId(),
        row.getOrgUnitId(),
        row.getCode(),
        row.getNameZh(),
        row.getNameEn(),
        row.getKind(),
        row.getDevice(),
        row.getActivityUnit(),
        row.getDefinition(),
        row.getValidFrom(),
        row.getValidTo(),
        row.getExcluded(),
        row.getExclusionReason(),
        row.getRecordedBy(),
        row.getKnownAt(),
        row.getSupersededAt());
  }
}
