// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.exchange;

import static org.tanheng.data.jooq.Tables.PCF;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.tanheng.data.jooq.tables.records.PcfRecord;
import org.tanheng.data.organisation.OrgScope;

/** Keeps footprints that are exchanged. */
public final class PcfRepository {
  private static final String ACTIVE = "ACTIVE";
  private static final String DEPRECATED = "DEPRECATED";

  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public PcfRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps a footprint; false if one of that id is there already. */
  public boolean add(StoredPcf pcf) {
    PcfRecord row = sql.newRecord(PCF);
    row.setPfId(pcf.pfId());
    row.setOrgUnitId(pcf.orgUnitId());
    row.setOrigin(pcf.origin().name());
    row.setPartnerId(pcf.partner());
    row.setDocument(pcf.document());
    row.setSha256(pcf.sha256());
    row.setStatus(pcf.active() ? ACTIVE : DEPRECATED);
    row.setMadeBy(pcf.madeBy());
    return sql.insertInto(PCF).set(row).onConflictDoNothing().execute() == 1;
  }

  /** Marks a footprint as one to be used no longer. */
  public void deprecate(UUID unit, UUID pfId) {
    sql.update(PCF)
        .set(PCF.STATUS, DEPRECATED)
        .where(PCF.ORG_UNIT_ID.eq(unit), PCF.PF_ID.eq(pfId))
        .execute();
  }

  /** The footprints of a scope, in the order in which they came. */
  public List<StoredPcf> all(OrgScope scope) {
    return fetch(scope.covers(PCF.ORG_UNIT_ID));
  }

  /** Our own of one unit, in the order in which they were made. */
  public List<StoredPcf> own(UUID unit) {
    return fetch(PCF.ORG_UNIT_ID.eq(unit).and(PCF.ORIGIN.eq(StoredPcf.Origin.OWN.name())));
  }

  /** A footprint of a scope; the newest where several units hold one of that id. */
  public Optional<StoredPcf> byId(UUID pfId, OrgScope scope) {
    return fetch(PCF.PF_ID.eq(pfId).and(scope.covers(PCF.ORG_UNIT_ID))).reversed().stream()
        .findFirst();
  }

  /** One of a scope that was received, whatever else stands there under its id; the newest. */
  public Optional<StoredPcf> received(UUID pfId, OrgScope scope) {
    return fetch(
            PCF.PF_ID
                .eq(pfId)
                .and(PCF.ORIGIN.eq(StoredPcf.Origin.RECEIVED.name()))
                .and(scope.covers(PCF.ORG_UNIT_ID)))
        .reversed()
        .stream()
        .findFirst();
  }

  /** Whether any unit holds one of that id. */
  public boolean exists(UUID pfId) {
    return sql.fetchExists(PCF, PCF.PF_ID.eq(pfId));
  }

  private List<StoredPcf> fetch(Condition condition) {
    return sql.selectFrom(PCF)
        .where(condition)
        .orderBy(PCF.NUMBER)
        .fetch(
            row ->
                new StoredPcf(
                    row.getPfId(),
                    row.getOrgUnitId(),
                    StoredPcf.Origin.valueOf(row.getOrigin()),
                    row.getPartnerId(),
                    row.getDocument(),
                    row.getSha256(),
                    row.getStatus().equals(ACTIVE),
                    row.getMadeBy(),
                    row.getMadeAt()));
  }
}
