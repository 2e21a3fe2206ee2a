// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.security;

import static org.tanheng.data.jooq.Tables.API_TOKEN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.Sql;

/** Reads and changes API tokens, by their SHA-256. */
public final class TokenRepository {

  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public TokenRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Adds a token for a user. */
  public UUID create(UUID user, String name, byte[] hash, @Nullable Instant expiresAt) {
    return sql.insertInto(API_TOKEN)
        .set(API_TOKEN.USER_ID, user)
        .set(API_TOKEN.NAME, name)
        .set(API_TOKEN.TOKEN_HASH, hash)
        .set(API_TOKEN.EXPIRES_AT, expiresAt)
        .returning(API_TOKEN.ID)
        .fetchSingle()
        .getId();
  }

  /** The owner of a token that is neither revoked nor expired; remembers the use, to the minute. */
  public Optional<UUID> use(byte[] hash) {
    Optional<UUID> owner =
        sql.select(API_TOKEN.USER_ID)
            .from(API_TOKEN)
            .where(
                API_TOKEN.TOKEN_HASH.eq(hash),
                API_TOKEN.REVOKED_AT.isNull(),
                API_TOKEN.EXPIRES_AT.isNull().or(API_TOKEN.EXPIRES_AT.gt(Sql.NOW)))
            .fetchOptional(API_TOKEN.USER_ID);
    if (owner.isPresent()) {
      sql.update(API_TOKEN)
          .set(API_TOKEN.LAST_USED_AT, Sql.NOW)
          .where(
              API_TOKEN.TOKEN_HASH.eq(hash),
              API_TOKEN
                  .LAST_USED_AT
                  .isNull()
                  .or(
                      API_TOKEN.LAST_USED_AT.lt(
                          DSL.field("now() - interval '1 minute'", Instant.class))))
          .execute();
    }
    return owner;
  }

  /** A user's tokens, the newest first. */
  public List<ApiToken> of(UUID user) {
    return sql.select(
            API_TOKEN.ID,
            API_TOKEN.USER_ID,
            API_TOKEN.NAME,
            API_TOKEN.CREATED_AT,
            API_TOKEN.EXPIRES_AT,
            API_TOKEN.LAST_USED_AT,
            API_TOKEN.REVOKED_AT)
        .from(API_TOKEN)
        .where(API_TOKEN.USER_ID.eq(user))
        .orderBy(API_TOKEN.CREATED_AT.desc())
        .fetch(Records.mapping(ApiToken::new));
  }

  /** Ends a token of a user; false if the user has no such token in force. */
  public boolean revoke(UUID user, UUID id) {
    return sql.update(API_TOKEN)
            .set(API_TOKEN.REVOKED_AT, Sql.NOW)
            .where(API_TOKEN.ID.eq(id), API_TOKEN.USER_ID.eq(user), API_TOKEN.REVOKED_AT.isNull())
            .execute()
        == 1;
  }
}
