// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.security;

import static org.tanheng.data.jooq.Tables.USER_SESSION;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.tanheng.data.Sql;

/** Reads and changes sessions of the web pages, by the SHA-256 of their secret. */
public final class SessionRepository {
  private static final Field<Instant> IDLE =
      DSL.field("now() - interval '12 hours'", Instant.class);
  private static final Field<Instant> TOLD =
      DSL.field("now() - interval '1 minute'", Instant.class);

  /**
   * Whose session it is.
   *
   * @param user user
   * @param passwordMark mark of the password at sign-in
   */
  public record Opened(UUID user, int passwordMark) {}

  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public SessionRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Opens a session, and forgets those that nobody used for twelve hours. */
  public void open(byte[] hash, Opened session) {
    sql.deleteFrom(USER_SESSION).where(USER_SESSION.LAST_USED_AT.lt(IDLE)).execute();
    sql.insertInto(USER_SESSION)
        .set(USER_SESSION.TOKEN_HASH, hash)
        .set(USER_SESSION.USER_ID, session.user())
        .set(USER_SESSION.PASSWORD_MARK, session.passwordMark())
        .execute();
  }

  /** A session used within twelve hours; remembers the use, to the minute. */
  public Optional<Opened> use(byte[] hash) {
    Optional<Opened> session =
        sql.select(USER_SESSION.USER_ID, USER_SESSION.PASSWORD_MARK)
            .from(USER_SESSION)
            .where(USER_SESSION.TOKEN_HASH.eq(hash), USER_SESSION.LAST_USED_AT.ge(IDLE))
            .fetchOptional(row -> new Opened(row.value1(), row.value2()));
    if (session.isPresent()) {
      sql.update(USER_SESSION)
          .set(USER_SESSION.LAST_USED_AT, Sql.NOW)
          .where(USER_SESSION.TOKEN_HASH.eq(hash), USER_SESSION.LAST_USED_AT.lt(TOLD))
          .execute();
    }
    return session;
  }

  /** Ends a session. */
  public void close(byte[] hash) {
    sql.deleteFrom(USER_SESSION).where(USER_SESSION.TOKEN_HASH.eq(hash)).execute();
  }
}
