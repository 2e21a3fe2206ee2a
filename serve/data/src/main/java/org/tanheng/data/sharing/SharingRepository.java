// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.sharing;

import static org.tanheng.data.jooq.Tables.SHARING_GRANT;
import static org.tanheng.data.jooq.Tables.SHARING_VIEW;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.tanheng.data.Sql;
import org.tanheng.data.jooq.tables.records.SharingGrantRecord;
import org.tanheng.data.organisation.OrgScope;

/** Keeps grants, their ends, and views. */
public final class SharingRepository {
  private static final Condition OF_GRANT = SHARING_VIEW.GRANT_ID.eq(SHARING_GRANT.ID);
  private static final Field<Integer> VIEWS = Sql.count(SHARING_VIEW, OF_GRANT).as("views");
  private static final Field<Instant> LAST =
      Sql.last(SHARING_VIEW.AT, SHARING_VIEW, OF_GRANT).as("last_view");

  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public SharingRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Opens a thing to whoever holds the key of that hash. */
  public SharingGrant grant(SharingGrant draft, byte[] keyHash) {
    SharingGrantRecord row = sql.newRecord(SHARING_GRANT);
    row.setId(draft.id());
    row.setThing(draft.thing());
    row.setOrgUnitId(draft.orgUnitId());
    row.setForm(draft.form());
    row.setSha256(draft.sha256());
    row.setName(draft.name());
    row.setSize(draft.size());
    row.setPartner(draft.partner());
    row.setPurpose(draft.purpose());
    row.setKeyHash(keyHash);
    row.setValidUntil(draft.validUntil());
    row.setGrantedBy(draft.grantedBy());
    sql.insertInto(SHARING_GRANT).set(row).execute();
    return fetch(SHARING_GRANT.ID.eq(draft.id())).getFirst();
  }

  /** Ends a grant; false if it had ended by a person before. */
  public boolean revoke(UUID id, UUID by) {
    return sql.update(SHARING_GRANT)
            .set(SHARING_GRANT.REVOKED_BY, by)
            .set(SHARING_GRANT.REVOKED_AT, Sql.NOW)
            .where(SHARING_GRANT.ID.eq(id), SHARING_GRANT.REVOKED_AT.isNull())
            .execute()
        == 1;
  }

  /** Keeps a look of the partner. */
  public void viewed(UUID grant) {
    sql.insertInto(SHARING_VIEW).set(SHARING_VIEW.GRANT_ID, grant).execute();
  }

  /** When the partner looked, newest first. */
  public List<Instant> views(UUID grant) {
    return sql.select(SHARING_VIEW.AT)
        .from(SHARING_VIEW)
        .where(SHARING_VIEW.GRANT_ID.eq(grant))
        .orderBy(SHARING_VIEW.AT.desc())
        .limit(1_000)
        .fetch(SHARING_VIEW.AT);
  }

  /** The grants of a scope, newest first. */
  public List<SharingGrant> all(OrgScope scope) {
    return fetch(scope.covers(SHARING_GRANT.ORG_UNIT_ID));
  }

  /** A grant of a scope. */
  public Optional<SharingGrant> byId(UUID id, OrgScope scope) {
    return fetch(SHARING_GRANT.ID.eq(id).and(scope.covers(SHARING_GRANT.ORG_UNIT_ID))).stream()
        .findFirst();
  }

  /** The grant whose key has this hash, ended or not. */
  public Optional<SharingGrant> byKey(byte[] keyHash) {
    return fetch(SHARING_GRANT.KEY_HASH.eq(keyHash)).stream().findFirst();
  }

  private List<SharingGrant> fetch(Condition condition) {
    return sql.select(SHARING_GRANT.asterisk(), VIEWS, LAST)
        .from(SHARING_GRANT)
        .where(condition)
        .orderBy(SHARING_GRANT.GRANTED_AT.desc(), SHARING_GRANT.ID)
        .fetch(SharingRepository::grant);
  }

  private static SharingGrant grant(Record row) {
    SharingGrantRecord known = row.into(SHARING_GRANT);
    return new SharingGrant(
        known.getId(),
        known.getThing(),
        known.getOrgUnitId(),
        known.getForm(),
        known.getSha256(),
        known.getName(),
        known.getSize(),
        known.getPartner(),
        known.getPurpose(),
        known.getValidUntil(),
        known.getGrantedBy(),
        known.getGrantedAt(),
        known.getRevokedAt(),
        row.get(VIEWS),
        row.get(LAST));
  }
}
