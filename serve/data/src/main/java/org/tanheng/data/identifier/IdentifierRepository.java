// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.identifier;

import static org.tanheng.data.jooq.Tables.IDENTIFIED;
import static org.tanheng.data.jooq.Tables.IDENTIFIER;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.jooq.tables.records.IdentifiedRecord;
import org.tanheng.data.organisation.OrgScope;

/** Reads stable names; the database gives one to each thing when it is entered. */
public final class IdentifierRepository {
  private static final int MOST = 5_000;

  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public IdentifierRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** A name that no thing has yet, to be printed on a thing before it is entered. */
  public String draw() {
    return sql.select(DSL.field("new_identifier()", String.class)).fetchSingle().value1();
  }

  /** Gives a drawn name to a thing that is entered in this transaction. */
  public void give(String id, IdentifierKind kind, UUID subject, UUID orgUnit) {
    sql.insertInto(IDENTIFIER)
        .set(IDENTIFIER.ID, id)
        .set(IDENTIFIER.KIND, kind.name())
        .set(IDENTIFIER.SUBJECT, subject)
        .set(IDENTIFIER.ORG_UNIT_ID, orgUnit)
        .execute();
  }

  /** The thing of a name, whoever asks: the caller decides what of it is said. */
  public Optional<Identified> byId(String id) {
    return fetch(IDENTIFIED.ID.eq(id)).stream().findFirst();
  }

  /** The name of a thing. */
  public Optional<Identified> of(IdentifierKind kind, UUID subject) {
    return fetch(IDENTIFIED.KIND.eq(kind.name()).and(IDENTIFIED.SUBJECT.eq(subject))).stream()
        .findFirst();
  }

  /** Names in a scope, newest first; null: of every kind. */
  public List<Identified> all(OrgScope scope, @Nullable IdentifierKind kind) {
    Condition wanted = kind == null ? DSL.trueCondition() : IDENTIFIED.KIND.eq(kind.name());
    return fetch(wanted.and(scope.covers(IDENTIFIED.ORG_UNIT_ID)));
  }

  private List<Identified> fetch(Condition condition) {
    return sql.selectFrom(IDENTIFIED)
        .where(condition)
        .orderBy(IDENTIFIED.CREATED_AT.desc(), IDENTIFIED.ID)
        .limit(MOST)
        .fetch(IdentifierRepository::identified);
  }

  private static Identified identified(IdentifiedRecord row) {
    return new Identified(
        row.getId(),
        IdentifierKind.valueOf(row.getKind()),
        row.getSubject(),
        row.getOrgUnitId(),
        row.getCreatedAt(),
        row.getName());
  }
}
