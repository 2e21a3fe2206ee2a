// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.security;

import static org.tanheng.data.jooq.Tables.LOGIN_ATTEMPT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;

/** Remembers sign-in attempts, so that guessing passwords can be slowed down. */
public final class SignInAttempts {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public SignInAttempts(DSLContext sql) {
    this.sql = sql;
  }

  /** Remembers an attempt. */
  public void record(String login, String address, boolean succeeded) {
    sql.insertInto(LOGIN_ATTEMPT)
        .set(LOGIN_ATTEMPT.LOGIN, key(login))
        .set(LOGIN_ATTEMPT.ADDRESS, address)
        .set(LOGIN_ATTEMPT.SUCCEEDED, succeeded)
        .execute();
  }

  /** Times of the failures for a login after an instant and its last success, oldest first. */
  public List<Instant> failuresOf(String login, Instant since) {
    List<Instant> failures = new ArrayList<>();
    sql.select(LOGIN_ATTEMPT.AT, LOGIN_ATTEMPT.SUCCEEDED)
        .from(LOGIN_ATTEMPT)
        .where(LOGIN_ATTEMPT.LOGIN.eq(key(login)), LOGIN_ATTEMPT.AT.gt(since))
        .orderBy(LOGIN_ATTEMPT.ID)
        .forEach(
            row -> {
              if (row.value2()) {
                failures.clear();
              } else {
                failures.add(row.value1());
              }
            });
    return failures;
  }

  /**
   * Times of the failures from an address after an instant, oldest first. A success does not clear
   * them: whoever has an account could otherwise guess on for ever.
   */
  public List<Instant> failuresFrom(String address, Instant since) {
    return sql.select(LOGIN_ATTEMPT.AT)
        .from(LOGIN_ATTEMPT)
        .where(
            LOGIN_ATTEMPT.ADDRESS.eq(address),
            LOGIN_ATTEMPT.SUCCEEDED.isFalse(),
            LOGIN_ATTEMPT.AT.gt(since))
        .orderBy(LOGIN_ATTEMPT.ID)
        .fetch(LOGIN_ATTEMPT.AT);
  }

  /** Forgets attempts before an instant. */
  public void forgetBefore(Instant instant) {
    sql.deleteFrom(LOGIN_ATTEMPT).where(LOGIN_ATTEMPT.AT.lt(instant)).execute();
  }

  private static String key(String login) {
    return login.toLowerCase(Locale.ROOT);
  }
}
