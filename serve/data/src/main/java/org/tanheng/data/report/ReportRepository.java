// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.report;

import static org.tanheng.data.jooq.Tables.IDENTIFIER;
import static org.tanheng.data.jooq.Tables.REPORT;
import static org.tanheng.data.jooq.Tables.REPORT_CONTEXT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.tanheng.data.Sql;
import org.tanheng.data.jooq.tables.records.ReportRecord;
import org.tanheng.data.organisation.OrgScope;

/** Reads and appends report contexts and issued reports. */
public final class ReportRepository {
  private static final String NAME = "identifier";

  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public ReportRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** What is said of an inventory now, as canonical JSON; the caller has checked the reader. */
  public Optional<String> context(UUID inventory) {
    return sql.select(REPORT_CONTEXT.BODY)
        .from(REPORT_CONTEXT)
        .where(REPORT_CONTEXT.INVENTORY_ID.eq(inventory), REPORT_CONTEXT.SUPERSEDED_AT.isNull())
        .fetchOptional(REPORT_CONTEXT.BODY);
  }

  /** Says something else from now on; what was said stays. */
  public void say(UUID inventory, String body, UUID by) {
    sql.update(REPORT_CONTEXT)
        .set(REPORT_CONTEXT.SUPERSEDED_AT, Sql.NOW)
        .where(REPORT_CONTEXT.INVENTORY_ID.eq(inventory), REPORT_CONTEXT.SUPERSEDED_AT.isNull())
        .execute();
    sql.insertInto(REPORT_CONTEXT)
        .set(REPORT_CONTEXT.INVENTORY_ID, inventory)
        .set(REPORT_CONTEXT.BODY, body)
        .set(REPORT_CONTEXT.RECORDED_BY, by)
        .execute();
  }

  /** Keeps a report that was written and has its identifier; the time is given by the store. */
  public IssuedReport issue(IssuedReport draft) {
    ReportRecord row = sql.newRecord(REPORT);
    row.setId(draft.id());
    row.setInventoryId(draft.inventoryId());
    row.setVersion(draft.version());
    row.setOrgUnitId(draft.orgUnitId());
    row.setKind(draft.kind());
    row.setLanguage(draft.language());
    row.setFormat(draft.format());
    row.setStatus(draft.status());
    row.setResultHash(draft.resultHash());
    row.setName(draft.name());
    row.setSha256(draft.sha256());
    row.setSize(draft.size());
    row.setIssuedBy(draft.issuedBy());
    sql.insertInto(REPORT).set(row).execute();
    return fetch(REPORT.ID.eq(draft.id())).getFirst();
  }

  /** The reports of a scope, newest first. */
  public List<IssuedReport> all(OrgScope scope) {
    return fetch(scope.covers(REPORT.ORG_UNIT_ID));
  }

  /** The report of this id. */
  public Optional<IssuedReport> byId(UUID id, OrgScope scope) {
    return fetch(REPORT.ID.eq(id).and(scope.covers(REPORT.ORG_UNIT_ID))).stream().findFirst();
  }

  private List<IssuedReport> fetch(Condition condition) {
    return sql.select(REPORT.asterisk(), IDENTIFIER.ID.as(NAME))
        .from(REPORT)
        .join(IDENTIFIER)
        .on(IDENTIFIER.KIND.eq("REPORT"), IDENTIFIER.SUBJECT.eq(REPORT.ID))
        .where(condition)
        .orderBy(REPORT.ISSUED_AT.desc(), REPORT.ID)
        .fetch(row -> report(row.into(REPORT), row.get(NAME, String.class)));
  }

  private static IssuedReport report(ReportRecord row, String identifier) {
    return new IssuedReport(
        row.getId(),
        row.getInventoryId(),
        row.getVersion(),
        row.getOrgUnitId(),
        row.getKind(),
        row.getLanguage(),
        row.getFormat(),
        row.getStatus(),
        row.getResultHash(),
        row.getName(),
        row.getSha256(),
        row.getSize(),
        row.getIssuedBy(),
        row.getIssuedAt(),
        identifier);
  }
}
