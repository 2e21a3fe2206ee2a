// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.security;

import static org.tanheng.data.jooq.Tables.APP_USER;
import static org.tanheng.data.jooq.Tables.USER_ROLE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads and changes users and their roles. */
public final class UserRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public UserRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Whether nobody can sign in yet. */
  public boolean isEmpty() {
    return !sql.fetchExists(APP_USER);
  }

  /** All users by login, with their roles. */
  public List<User> all() {
    return fetch(DSL.trueCondition());
  }

  /** The user of this id. */
  public Optional<User> byId(UUID id) {
    return fetch(APP_USER.ID.eq(id)).stream().findFirst();
  }

  /** The user of this login, in any case. */
  public Optional<User> byLogin(String login) {
    return fetch(DSL.lower(APP_USER.LOGIN).eq(DSL.lower(login))).stream().findFirst();
  }

  /** The user whom an OpenID provider knows by this subject (issuer and subject joined). */
  public Optional<User> byOidcSubject(String subject) {
    return fetch(APP_USER.OIDC_SUBJECT.eq(subject)).stream().findFirst();
  }

  /** Hash of the password; empty for a user who signs in by OpenID Connect only. */
  public Optional<String> passwordHash(UUID id) {
    return sql.select(APP_USER.PASSWORD_HASH)
        .from(APP_USER)
        .where(APP_USER.ID.eq(id))
        .fetchOptional(APP_USER.PASSWORD_HASH);
  }

  /** Adds a user without roles. */
  public UUID create(String login, String displayName, @Nullable String email, String locale) {
    return sql.insertInto(APP_USER)
        .set(APP_USER.LOGIN, login)
        .set(APP_USER.DISPLAY_NAME, displayName)
        .set(APP_USER.EMAIL, email)
        .set(APP_USER.LOCALE, locale)
        .returning(APP_USER.ID)
        .fetchSingle()
        .getId();
  }

  /** Changes what a person is called and whether sign-in is open. */
  public void change(
      UUID id, String displayName, @Nullable String email, String locale, boolean active) {
    sql.update(APP_USER)
        .set(APP_USER.DISPLAY_NAME, displayName)
        .set(APP_USER.EMAIL, email)
        .set(APP_USER.LOCALE, locale)
        .set(APP_USER.ACTIVE, active)
        .where(APP_USER.ID.eq(id))
        .execute();
  }

  /** Sets the password's hash. */
  public void setPasswordHash(UUID id, String hash) {
    sql.update(APP_USER).set(APP_USER.PASSWORD_HASH, hash).where(APP_USER.ID.eq(id)).execute();
  }

  /** Ties a user to a subject of an OpenID provider. */
  public void setOidcSubject(UUID id, @Nullable String subject) {
    sql.update(APP_USER).set(APP_USER.OIDC_SUBJECT, subject).where(APP_USER.ID.eq(id)).execute();
  }

  /** Gives a role; nothing changes if it is held already. */
  public void grant(UUID user, Grant grant, @Nullable UUID by) {
    sql.insertInto(USER_ROLE)
        .set(USER_ROLE.USER_ID, user)
        .set(USER_ROLE.ROLE, grant.role().name())
        .set(USER_ROLE.ORG_UNIT_ID, grant.orgUnitId())
        .set(USER_ROLE.GRANTED_BY, by)
        .onConflictDoNothing()
        .execute();
  }

  /** Takes a role away. */
  public void revoke(UUID user, Grant grant) {
    sql.deleteFrom(USER_ROLE)
        .where(
            USER_ROLE.USER_ID.eq(user),
            USER_ROLE.ROLE.eq(grant.role().name()),
            USER_ROLE.ORG_UNIT_ID.eq(grant.orgUnitId()))
        .execute();
  }

  private List<User> fetch(Condition condition) {
    var grants =
        DSL.multiset(
                DSL.select(USER_ROLE.ROLE, USER_ROLE.ORG_UNIT_ID)
                    .from(USER_ROLE)
                    .where(USER_ROLE.USER_ID.eq(APP_USER.ID))
                    .orderBy(USER_ROLE.ROLE, USER_ROLE.ORG_UNIT_ID))
            .convertFrom(
                rows -> rows.map(row -> new Grant(Role.valueOf(row.value1()), row.value2())));
    return sql.select(
            APP_USER.ID,
            APP_USER.LOGIN,
            APP_USER.DISPLAY_NAME,
            APP_USER.EMAIL,
            APP_USER.LOCALE,
            APP_USER.ACTIVE,
            APP_USER.CREATED_AT,
            grants)
        .from(APP_USER)
        .where(condition)
        .orderBy(DSL.lower(APP_USER.LOGIN))
        .fetch(Records.mapping(User::new));
  }
}
