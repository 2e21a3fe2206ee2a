// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import static org.tanheng.data.jooq.Tables.GATEWAY;
import static org.tanheng.data.jooq.Tables.GATEWAY_STATE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.tanheng.data.Sql;
import org.tanheng.data.organisation.OrgScope;

/** Reads and changes gateways and their keys; every read of a person is confined to a scope. */
public final class GatewayRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public GatewayRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** The gateways in a scope, by code. */
  public List<StoredGateway> all(OrgScope scope) {
    return fetch(scope.covers(GATEWAY.ORG_UNIT_ID));
  }

  /** The gateway of this id. */
  public Optional<StoredGateway> byId(UUID id, OrgScope scope) {
    return fetch(GATEWAY.ID.eq(id).and(scope.covers(GATEWAY.ORG_UNIT_ID))).stream().findFirst();
  }

  /** The gateway whose key has this SHA-256, unless it was revoked. */
  public Optional<StoredGateway> byKey(byte[] hash) {
    return fetch(GATEWAY.KEY_HASH.eq(hash).and(GATEWAY.REVOKED_AT.isNull())).stream().findFirst();
  }

  /** Adds a gateway with its key. */
  public StoredGateway add(StoredGateway draft, byte[] keyHash, UUID by) {
    UUID id =
        sql.insertInto(GATEWAY)
            .set(GATEWAY.ORG_UNIT_ID, draft.orgUnitId())
            .set(GATEWAY.CODE, draft.code())
            .set(GATEWAY.NAME_ZH, draft.nameZh())
            .set(GATEWAY.NAME_EN, draft.nameEn())
            .set(GATEWAY.KEY_HASH, keyHash)
            .set(GATEWAY.CREATED_BY, by)
            .returning(GATEWAY.ID)
            .fetchSingle()
            .getId();
    sql.insertInto(GATEWAY_STATE).set(GATEWAY_STATE.GATEWAY_ID, id).execute();
    return fetch(GATEWAY.ID.eq(id)).getFirst();
  }

  /** Gives a gateway another key; the old one opens nothing any more. */
  public void rekey(UUID id, byte[] keyHash) {
    sql.update(GATEWAY)
        .set(GATEWAY.KEY_HASH, keyHash)
        .setNull(GATEWAY.REVOKED_AT)
        .setNull(GATEWAY.REVOKED_BY)
        .where(GATEWAY.ID.eq(id))
        .execute();
  }

  /** Ends the key of a gateway. */
  public void revoke(UUID id, UUID by) {
    sql.update(GATEWAY)
        .set(GATEWAY.REVOKED_AT, Sql.NOW)
        .set(GATEWAY.REVOKED_BY, by)
        .where(GATEWAY.ID.eq(id), GATEWAY.REVOKED_AT.isNull())
        .execute();
  }

  /** How the gateways of a scope are. */
  public List<GatewayState> states(OrgScope scope) {
    return sql.select(
            GATEWAY_STATE.GATEWAY_ID,
            GATEWAY_STATE.SEEN_AT,
            GATEWAY_STATE.READINGS,
            GATEWAY_STATE.BATCHES,
            GATEWAY_STATE.GAPS,
            GATEWAY_STATE.WAITING,
            GATEWAY_STATE.CLOCK_OFFSET_MS,
            GATEWAY_STATE.VERSION,
            GATEWAY_STATE.ERROR_AT,
            GATEWAY_STATE.ERROR)
        .from(GATEWAY_STATE)
        .join(GATEWAY)
        .on(GATEWAY.ID.eq(GATEWAY_STATE.GATEWAY_ID))
        .where(scope.covers(GATEWAY.ORG_UNIT_ID))
        .fetch(Records.mapping(GatewayState::new));
  }

  private List<StoredGateway> fetch(Condition condition) {
    return sql.select(
            GATEWAY.ID,
            GATEWAY.ORG_UNIT_ID,
            GATEWAY.CODE,
            GATEWAY.NAME_ZH,
            GATEWAY.NAME_EN,
            GATEWAY.CREATED_BY,
            GATEWAY.CREATED_AT,
            GATEWAY.REVOKED_AT)
        .from(GATEWAY)
        .where(condition)
        .orderBy(GATEWAY.CODE, GATEWAY.ID)
        .fetch(Records.mapping(StoredGateway::new));
  }
}
