// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import static org.tanheng.data.jooq.Tables.GATEWAY_SIGNING_KEY;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.Sql;

/** Keeps the keys with which gateways sign. */
public final class SigningKeyRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public SigningKeyRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** All keys of a gateway, the oldest first. */
  public List<SigningKey> of(UUID gateway) {
    return sql.selectFrom(GATEWAY_SIGNING_KEY)
        .where(GATEWAY_SIGNING_KEY.GATEWAY_ID.eq(gateway))
        .orderBy(GATEWAY_SIGNING_KEY.ID)
        .fetch(row -> new SigningKey(row.getKey(), row.getSince(), row.getEndedAt()));
  }

  /** Puts another key in force, or none. */
  public void replace(UUID gateway, @Nullable String key, UUID by) {
    sql.update(GATEWAY_SIGNING_KEY)
        .set(GATEWAY_SIGNING_KEY.ENDED_AT, Sql.NOW)
        .where(GATEWAY_SIGNING_KEY.GATEWAY_ID.eq(gateway), GATEWAY_SIGNING_KEY.ENDED_AT.isNull())
        .execute();
    if (key != null) {
      sql.insertInto(GATEWAY_SIGNING_KEY)
          .set(GATEWAY_SIGNING_KEY.GATEWAY_ID, gateway)
          .set(GATEWAY_SIGNING_KEY.KEY, key)
          .set(GATEWAY_SIGNING_KEY.ENTERED_BY, by)
          .execute();
    }
  }
}
