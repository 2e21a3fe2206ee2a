// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.duty;

import static org.tanheng.data.jooq.Tables.DUTY_ENTRY;
import static org.tanheng.data.jooq.Tables.EVIDENCE_PACK;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.tanheng.data.Sql;
import org.tanheng.data.jooq.tables.records.DutyEntryRecord;
import org.tanheng.data.jooq.tables.records.EvidencePackRecord;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.evidence.Hash;

/** Reads and appends duties and packs; every read is confined to a scope. */
public final class DutyRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public DutyRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** What a unit says now. */
  public List<DutyEntry> known(UUID org, OrgScope scope) {
    return sql.selectFrom(DUTY_ENTRY)
        .where(
            DUTY_ENTRY.ORG_UNIT_ID.eq(org),
            DUTY_ENTRY.SUPERSEDED_AT.isNull(),
            scope.covers(DUTY_ENTRY.ORG_UNIT_ID))
        .fetch(DutyRepository::entry);
  }

  /** Makes this what the unit says of the duty and period. */
  public DutyEntry append(DutyEntry draft, UUID by) {
    sql.update(DUTY_ENTRY)
        .set(DUTY_ENTRY.SUPERSEDED_AT, Sql.NOW)
        .where(
            DUTY_ENTRY.ORG_UNIT_ID.eq(draft.orgUnitId()),
            DUTY_ENTRY.DUTY.eq(draft.duty()),
            DUTY_ENTRY.PERIOD.eq(draft.period()),
            DUTY_ENTRY.SUPERSEDED_AT.isNull())
        .execute();
    DutyEntryRecord row = sql.newRecord(DUTY_ENTRY);
    row.setOrgUnitId(draft.orgUnitId());
    row.setDuty(draft.duty());
    row.setPeriod(draft.period());
    row.setState(draft.state().name());
    row.setDue(draft.due());
    row.setNote(draft.note());
    row.setRecordedBy(by);
    return entry(sql.insertInto(DUTY_ENTRY).set(row).returning().fetchSingle());
  }

  /** Keeps a pack. */
  public EvidencePack freeze(
      UUID org, LocalDate month, UUID attachment, Hash manifest, String missing, UUID by) {
    EvidencePackRecord row = sql.newRecord(EVIDENCE_PACK);
    row.setOrgUnitId(org);
    row.setMonth(month);
    row.setAttachmentId(attachment);
    row.setManifestHash(manifest.hex());
    row.setMissing(missing);
    row.setMadeBy(by);
    return pack(sql.insertInto(EVIDENCE_PACK).set(row).returning().fetchSingle());
  }

  /** Packs of a unit for months of a half-open span, the newest first. */
  public List<EvidencePack> packs(UUID org, LocalDate from, LocalDate to, OrgScope scope) {
    return packs(
        EVIDENCE_PACK
            .ORG_UNIT_ID
            .eq(org)
            .and(EVIDENCE_PACK.MONTH.ge(from))
            .and(EVIDENCE_PACK.MONTH.lt(to))
            .and(scope.covers(EVIDENCE_PACK.ORG_UNIT_ID)));
  }

  private List<EvidencePack> packs(Condition condition) {
    return sql.selectFrom(EVIDENCE_PACK)
        .where(condition)
        .orderBy(EVIDENCE_PACK.MADE_AT.desc())
        .fetch(DutyRepository::pack);
  }

  private static DutyEntry entry(DutyEntryRecord row) {
    return new DutyEntry(
        row.getVersionId(),
        row.getOrgUnitId(),
        row.getDuty(),
        row.getPeriod(),
        DutyState.valueOf(row.getState()),
        row.getDue(),
        row.getNote(),
        row.getRecordedBy(),
        row.getKnownAt());
  }

  private static EvidencePack pack(EvidencePackRecord row) {
    return new EvidencePack(
        row.getId(),
        row.getOrgUnitId(),
        row.getMonth(),
        row.getAttachmentId(),
        new Hash(row.getManifestHash()),
        row.getMissing(),
        row.getMadeBy(),
        row.getMadeAt());
  }
}
