// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.quality;

import static org.tanheng.data.jooq.Tables.READING_CHANGE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.tanheng.data.organisation.OrgScope;

/** The journal of changes to readings; every read of a person is confined to a scope. */
public final class ReadingChangeRepository {
  private static final int MOST = 1_000;

  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public ReadingChangeRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** The latest changes in a scope, the newest first. */
  public List<ReadingChange> of(OrgScope scope) {
    return fetch(scope.covers(READING_CHANGE.ORG_UNIT_ID));
  }

  /** The changes of a point, the newest first. */
  public List<ReadingChange> ofPoint(UUID point, OrgScope scope) {
    return fetch(READING_CHANGE.POINT_ID.eq(point).and(scope.covers(READING_CHANGE.ORG_UNIT_ID)));
  }

  /** What rules filled within a half-open range of a point, with what was taken back of it. */
  public List<ReadingChange> byRule(UUID point, Instant from, Instant to) {
    return fetch(
        READING_CHANGE
            .POINT_ID
            .eq(point)
            .and(READING_CHANGE.KIND.eq("RULE"))
            .and(READING_CHANGE.STARTS_AT.lt(to))
            .and(READING_CHANGE.ENDS_AT.gt(from)));
  }

  /** Points of which a rule ever filled a gap. */
  public Set<UUID> filledByRule() {
    return sql.selectDistinct(READING_CHANGE.POINT_ID)
        .from(READING_CHANGE)
        .where(READING_CHANGE.KIND.eq("RULE"))
        .fetchSet(READING_CHANGE.POINT_ID);
  }

  /** What took a change back, if anything did. */
  public Optional<ReadingChange> withdrawalOf(UUID change) {
    return fetch(READING_CHANGE.WITHDRAWS.eq(change)).stream().findFirst();
  }

  /** The change of this id. */
  public Optional<ReadingChange> byId(UUID id, OrgScope scope) {
    return fetch(READING_CHANGE.ID.eq(id).and(scope.covers(READING_CHANGE.ORG_UNIT_ID))).stream()
        .findFirst();
  }

  /** Keeps a change; one of the same id is there already where the answer is empty. */
  public Optional<ReadingChange> add(ReadingChange draft) {
    int made =
        sql.insertInto(READING_CHANGE)
            .set(READING_CHANGE.ID, draft.id())
            .set(READING_CHANGE.POINT_ID, draft.pointId())
            .set(READING_CHANGE.ORG_UNIT_ID, draft.orgUnitId())
            .set(READING_CHANGE.KIND, draft.kind())
            .set(READING_CHANGE.STARTS_AT, draft.startsAt())
            .set(READING_CHANGE.ENDS_AT, draft.endsAt())
            .set(READING_CHANGE.RECEIVED_AT, draft.receivedAt())
            .set(READING_CHANGE.READINGS, draft.readings())
            .set(READING_CHANGE.RULES, draft.rules())
            .set(READING_CHANGE.EFFECT, draft.effect())
            .set(READING_CHANGE.REASON, draft.reason())
            .set(READING_CHANGE.WITHDRAWS, draft.withdraws())
            .set(READING_CHANGE.ATTACHMENT_ID, draft.attachmentId())
            .set(READING_CHANGE.ENTERED_BY, draft.enteredBy())
            .onConflict(READING_CHANGE.ID)
            .doNothing()
            .execute();
    return made == 0
        ? Optional.empty()
        : fetch(READING_CHANGE.ID.eq(draft.id())).stream().findFirst();
  }

  private List<ReadingChange> fetch(Condition condition) {
    return sql.select(
            READING_CHANGE.ID,
            READING_CHANGE.POINT_ID,
            READING_CHANGE.ORG_UNIT_ID,
            READING_CHANGE.KIND,
            READING_CHANGE.STARTS_AT,
            READING_CHANGE.ENDS_AT,
            READING_CHANGE.RECEIVED_AT,
            READING_CHANGE.READINGS,
            READING_CHANGE.RULES,
            READING_CHANGE.EFFECT,
            READING_CHANGE.REASON,
            READING_CHANGE.WITHDRAWS,
            READING_CHANGE.ATTACHMENT_ID,
            READING_CHANGE.ENTERED_BY,
            READING_CHANGE.ENTERED_AT)
        .from(READING_CHANGE)
        .where(condition)
        .orderBy(READING_CHANGE.ENTERED_AT.desc(), READING_CHANGE.ID)
        .limit(MOST)
        .fetch(Records.mapping(ReadingChange::new));
  }
}
