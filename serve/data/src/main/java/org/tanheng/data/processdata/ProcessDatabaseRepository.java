// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.processdata;

import static org.tanheng.data.jooq.Tables.PROCESS_DATABASE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.tanheng.data.jooq.tables.records.ProcessDatabaseRecord;
import org.tanheng.data.organisation.OrgScope;

/** Appends and reads data sets of unit processes; every read is confined to a scope. */
public final class ProcessDatabaseRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public ProcessDatabaseRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps a data set; its id and time are given here. Empty if the version is there already. */
  public Optional<StoredProcessDatabase> add(StoredProcessDatabase draft) {
    ProcessDatabaseRecord row = sql.newRecord(PROCESS_DATABASE);
    row.setOrgUnitId(draft.orgUnitId());
    row.setName(draft.name());
    row.setVersion(draft.version());
    row.setWorth(draft.worth());
    row.setAttachmentId(draft.attachmentId());
    row.setFileName(draft.fileName());
    row.setFormat(draft.format());
    row.setAllocation(draft.allocation());
    row.setProcesses(draft.processes());
    row.setLinked(draft.linked());
    row.setOpenLinks(draft.openLinks());
    row.setWarnings(draft.warnings());
    row.setMadeBy(draft.madeBy());
    return sql.insertInto(PROCESS_DATABASE)
        .set(row)
        .onConflict(PROCESS_DATABASE.ORG_UNIT_ID, PROCESS_DATABASE.NAME, PROCESS_DATABASE.VERSION)
        .doNothing()
        .returning()
        .fetchOptional(ProcessDatabaseRepository::database);
  }

  /** The data sets in a scope, by name, newest first. */
  public List<StoredProcessDatabase> all(OrgScope scope) {
    return sql.selectFrom(PROCESS_DATABASE)
        .where(scope.covers(PROCESS_DATABASE.ORG_UNIT_ID))
        .orderBy(PROCESS_DATABASE.NAME, PROCESS_DATABASE.MADE_AT.desc())
        .fetch(ProcessDatabaseRepository::database);
  }

  /** The data set of this id, if the scope covers its unit. */
  public Optional<StoredProcessDatabase> byId(UUID id, OrgScope scope) {
    return sql.selectFrom(PROCESS_DATABASE)
        .where(PROCESS_DATABASE.ID.eq(id), scope.covers(PROCESS_DATABASE.ORG_UNIT_ID))
        .fetchOptional(ProcessDatabaseRepository::database);
  }

  private static StoredProcessDatabase database(ProcessDatabaseRecord row) {
    return new StoredProcessDatabase(
        row.getId(),
        row.getOrgUnitId(),
        row.getName(),
        row.getVersion(),
        row.getWorth(),
        row.getAttachmentId(),
        row.getFileName(),
        row.getFormat(),
        row.getAllocation(),
        row.getProcesses(),
        row.getLinked(),
        row.getOpenLinks(),
        row.getWarnings(),
        row.getMadeBy(),
        row.getMadeAt());
  }
}
