// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.audit;

import static org.tanheng.data.jooq.Tables.AUDIT_ENTRY;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.jooq.tables.records.AuditEntryRecord;
import org.tanheng.data.organisation.OrgScope;

/** Appends to the audit trail and searches it, the newest first. */
public final class AuditRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public AuditRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Appends an entry; its number and time are given by the store. */
  public void append(AuditEntry draft) {
    sql.insertInto(AUDIT_ENTRY)
        .set(AUDIT_ENTRY.USER_ID, draft.userId())
        .set(AUDIT_ENTRY.USER_LOGIN, draft.userLogin())
        .set(AUDIT_ENTRY.ACTION, draft.action())
        .set(AUDIT_ENTRY.SUBJECT_TYPE, draft.subjectType())
        .set(AUDIT_ENTRY.SUBJECT_ID, draft.subjectId())
        .set(AUDIT_ENTRY.ORG_UNIT_ID, draft.orgUnitId())
        .set(AUDIT_ENTRY.BEFORE_JSON, draft.before())
        .set(AUDIT_ENTRY.AFTER_JSON, draft.after())
        .set(AUDIT_ENTRY.ADDRESS, draft.address())
        .execute();
  }

  /** One page of what is found. */
  public List<AuditEntry> find(AuditQuery query, OrgScope scope, int offset, int limit) {
    return sql.selectFrom(AUDIT_ENTRY)
        .where(condition(query, scope))
        .orderBy(AUDIT_ENTRY.ID.desc())
        .limit(limit)
        .offset(offset)
        .fetch(AuditRepository::entry);
  }

  /** How many entries are found. */
  public int count(AuditQuery query, OrgScope scope) {
    return sql.fetchCount(AUDIT_ENTRY, condition(query, scope));
  }

  /** Gives all that is found to {@code each}, without holding it in memory; in a transaction. */
  public void forEach(AuditQuery query, OrgScope scope, Consumer<AuditEntry> each) {
    try (var cursor =
        sql.selectFrom(AUDIT_ENTRY)
            .where(condition(query, scope))
            .orderBy(AUDIT_ENTRY.ID.desc())
            .fetchSize(1000)
            .fetchLazy()) {
      cursor.forEach(row -> each.accept(entry(row)));
    }
  }

  private static AuditEntry entry(AuditEntryRecord row) {
    return new AuditEntry(
        row.getId(),
        row.getAt(),
        row.getUserId(),
        row.getUserLogin(),
        row.getAction(),
        row.getSubjectType(),
        row.getSubjectId(),
        row.getOrgUnitId(),
        row.getBeforeJson(),
        row.getAfterJson(),
        row.getAddress());
  }

  private static Condition condition(AuditQuery query, OrgScope scope) {
    List<Condition> all = new ArrayList<>();
    all.add(scope.covers(AUDIT_ENTRY.ORG_UNIT_ID));
    if (query.from() != null) {
      all.add(AUDIT_ENTRY.AT.ge(query.from()));
    }
    if (query.to() != null) {
      all.add(AUDIT_ENTRY.AT.lt(query.to()));
    }
    equal(all, AUDIT_ENTRY.USER_ID, query.userId());
    equal(all, AUDIT_ENTRY.ACTION, query.action());
    equal(all, AUDIT_ENTRY.SUBJECT_TYPE, query.subjectType());
    equal(all, AUDIT_ENTRY.SUBJECT_ID, query.subjectId());
    equal(all, AUDIT_ENTRY.ORG_UNIT_ID, query.orgUnitId());
    if (query.text() != null) {
      all.add(
          DSL.concat(
                  AUDIT_ENTRY.USER_LOGIN,
                  DSL.inline(" "),
                  AUDIT_ENTRY.ACTION,
                  DSL.inline(" "),
                  AUDIT_ENTRY.SUBJECT_ID,
                  DSL.inline(" "),
                  DSL.coalesce(AUDIT_ENTRY.BEFORE_JSON, ""),
                  DSL.inline(" "),
                  DSL.coalesce(AUDIT_ENTRY.AFTER_JSON, ""))
              .containsIgnoreCase(query.text()));
    }
    return DSL.and(all);
  }

  private static <T> void equal(List<Condition> all, Field<T> field, @Nullable T value) {
    if (value != null) {
      all.add(field.eq(value));
    }
  }
}
