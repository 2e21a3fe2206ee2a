// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import static org.tanheng.data.jooq.Tables.CONNECTION;
import static org.tanheng.data.jooq.Tables.CONNECTION_POINT;
import static org.tanheng.data.jooq.Tables.GATEWAY;
import static org.tanheng.data.jooq.Tables.GATEWAY_POINT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.tanheng.data.Sql;
import org.tanheng.data.organisation.OrgScope;

/** Reads and changes the connections of the server; every read of a person is confined. */
public final class ConnectionRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public ConnectionRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** The connections in a scope, by code. */
  public List<StoredConnection> all(OrgScope scope) {
    return fetch(scope.covers(GATEWAY.ORG_UNIT_ID));
  }

  /** The connection of this id. */
  public Optional<StoredConnection> byId(UUID id, OrgScope scope) {
    return fetch(CONNECTION.GATEWAY_ID.eq(id).and(scope.covers(GATEWAY.ORG_UNIT_ID))).stream()
        .findFirst();
  }

  /** Makes a gateway a connection of the server, not open yet. */
  public void add(UUID gateway, String protocol, String settings, UUID by) {
    sql.insertInto(CONNECTION)
        .set(CONNECTION.GATEWAY_ID, gateway)
        .set(CONNECTION.PROTOCOL, protocol)
        .set(CONNECTION.SETTINGS, settings)
        .set(CONNECTION.ENABLED, true)
        .set(CONNECTION.CHANGED_BY, by)
        .execute();
  }

  /** Changes settings and whether it is to be open. */
  public void change(UUID id, String settings, boolean enabled, UUID by) {
    sql.update(CONNECTION)
        .set(CONNECTION.SETTINGS, settings)
        .set(CONNECTION.ENABLED, enabled)
        .set(CONNECTION.CHANGED_BY, by)
        .set(CONNECTION.CHANGED_AT, Sql.NOW)
        .where(CONNECTION.GATEWAY_ID.eq(id))
        .execute();
  }

  /** The same settings in another form, which is no change by anybody. */
  public void settings(UUID id, String settings) {
    sql.update(CONNECTION)
        .set(CONNECTION.SETTINGS, settings)
        .where(CONNECTION.GATEWAY_ID.eq(id))
        .execute();
  }

  /** What a connection reads, by name. */
  public List<ConnectionPoint> points(UUID id) {
    return sql.select(
            CONNECTION_POINT.GATEWAY_ID,
            CONNECTION_POINT.NAME,
            CONNECTION_POINT.ADDRESS,
            CONNECTION_POINT.FACTOR,
            CONNECTION_POINT.SCALE)
        .from(CONNECTION_POINT)
        .where(CONNECTION_POINT.GATEWAY_ID.eq(id))
        .orderBy(CONNECTION_POINT.NAME)
        .fetch(Records.mapping(ConnectionPoint::new));
  }

  /** Where a connection of the server reads a place of readings. */
  public Optional<String> address(UUID point) {
    return sql.select(CONNECTION_POINT.ADDRESS)
        .from(CONNECTION_POINT)
        .join(GATEWAY_POINT)
        .on(
            GATEWAY_POINT.GATEWAY_ID.eq(CONNECTION_POINT.GATEWAY_ID),
            GATEWAY_POINT.ADDRESS.eq(CONNECTION_POINT.NAME))
        .where(GATEWAY_POINT.POINT_ID.eq(point))
        .limit(1)
        .fetchOptional(CONNECTION_POINT.ADDRESS);
  }

  /** Enters what is read under a name, in place of what was read under it before. */
  public void put(ConnectionPoint point) {
    sql.insertInto(CONNECTION_POINT)
        .set(CONNECTION_POINT.GATEWAY_ID, point.connectionId())
        .set(CONNECTION_POINT.NAME, point.name())
        .set(CONNECTION_POINT.ADDRESS, point.address())
        .set(CONNECTION_POINT.FACTOR, point.factor())
        .set(CONNECTION_POINT.SCALE, point.scale())
        .onConflict(CONNECTION_POINT.GATEWAY_ID, CONNECTION_POINT.NAME)
        .doUpdate()
        .set(CONNECTION_POINT.ADDRESS, point.address())
        .set(CONNECTION_POINT.FACTOR, point.factor())
        .set(CONNECTION_POINT.SCALE, point.scale())
        .execute();
  }

  /** Reads a name no longer; what was read under it stays. */
  public void remove(UUID id, String name) {
    sql.deleteFrom(CONNECTION_POINT)
        .where(CONNECTION_POINT.GATEWAY_ID.eq(id), CONNECTION_POINT.NAME.eq(name))
        .execute();
  }

  private List<StoredConnection> fetch(Condition condition) {
    return sql.select(
            CONNECTION.GATEWAY_ID,
            GATEWAY.ORG_UNIT_ID,
            GATEWAY.CODE,
            GATEWAY.NAME_ZH,
            GATEWAY.NAME_EN,
            CONNECTION.PROTOCOL,
            CONNECTION.SETTINGS,
            CONNECTION.ENABLED,
            CONNECTION.CHANGED_AT)
        .from(CONNECTION)
        .join(GATEWAY)
        .on(GATEWAY.ID.eq(CONNECTION.GATEWAY_ID))
        .where(condition)
        .orderBy(GATEWAY.CODE, CONNECTION.GATEWAY_ID)
        .fetch(Records.mapping(StoredConnection::new));
  }
}
