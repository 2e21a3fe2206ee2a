// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.pack;

import static org.tanheng.data.jooq.Tables.OWN_PACK;
import static org.tanheng.data.jooq.Tables.OWN_PACK_VERSION;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.tanheng.data.Sql;
import org.tanheng.data.jooq.tables.records.OwnPackVersionRecord;
import org.tanheng.data.organisation.OrgScope;

/** Reads and appends method packs; every read is confined to a scope. */
public final class OwnPackRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public OwnPackRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** A new pack, without a version yet. */
  public UUID create() {
    return sql.insertInto(OWN_PACK).defaultValues().returning(OWN_PACK.ID).fetchSingle().getId();
  }

  /** Makes this the current version. */
  public StoredPack append(StoredPack draft, UUID by) {
    sql.update(OWN_PACK_VERSION)
        .set(OWN_PACK_VERSION.SUPERSEDED_AT, Sql.NOW)
        .where(OWN_PACK_VERSION.PACK_ID.eq(draft.id()), OWN_PACK_VERSION.SUPERSEDED_AT.isNull())
        .execute();
    OwnPackVersionRecord row = sql.newRecord(OWN_PACK_VERSION);
    row.setPackId(draft.id());
    row.setOrgUnitId(draft.orgUnitId());
    row.setName(draft.name());
    row.setBody(draft.body());
    row.setHash(draft.hash());
    row.setRecordedBy(by);
    return pack(sql.insertInto(OWN_PACK_VERSION).set(row).returning().fetchSingle());
  }

  /** The current version of each pack. */
  public List<StoredPack> known(OrgScope scope) {
    return fetch(
        OWN_PACK_VERSION.SUPERSEDED_AT.isNull().and(scope.covers(OWN_PACK_VERSION.ORG_UNIT_ID)));
  }

  /** Every version of a pack, oldest first. */
  public List<StoredPack> history(UUID id, OrgScope scope) {
    return fetch(OWN_PACK_VERSION.PACK_ID.eq(id).and(scope.covers(OWN_PACK_VERSION.ORG_UNIT_ID)));
  }

  private List<StoredPack> fetch(Condition condition) {
    return sql.selectFrom(OWN_PACK_VERSION)
        .where(condition)
        .orderBy(OWN_PACK_VERSION.NAME, OWN_PACK_VERSION.VERSION_ID)
        .fetch(OwnPackRepository::pack);
  }

  private static StoredPack pack(OwnPackVersionRecord row) {
    return new StoredPack(
        row.getPackId(),
        row.getVersionId(),
        row.getOrgUnitId(),
        row.getName(),
        row.getBody(),
        row.getHash(),
        row.getRecordedBy(),
        row.getKnownAt(),
        row.getSupersededAt());
  }
}
