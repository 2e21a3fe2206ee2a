// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.exchange;

import static org.tanheng.data.jooq.Tables.PACT_EVENT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.exchange.StoredEvent.Direction;
import org.tanheng.data.exchange.StoredEvent.Kind;
import org.tanheng.data.exchange.StoredEvent.State;
import org.tanheng.data.jooq.tables.records.PactEventRecord;

/** Keeps events that came and that go. */
public final class PactEventRepository {
  private static final int MOST = 500;

  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public PactEventRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps an event; false if it is there already. */
  public boolean add(StoredEvent event, Instant due) {
    PactEventRecord row = sql.newRecord(PACT_EVENT);
    row.setId(event.id());
    row.setPartnerId(event.partnerId());
    row.setDirection(event.direction().name());
    row.setKind(event.kind().name());
    row.setEventId(event.eventId());
    row.setAbout(event.about());
    row.setDocument(event.document());
    row.setState(event.state().name());
    row.setDueAt(due);
    return sql.insertInto(PACT_EVENT).set(row).onConflictDoNothing().execute() == 1;
  }

  /** How far an event is now. */
  public void state(UUID id, State state, @Nullable String error) {
    sql.update(PACT_EVENT)
        .set(PACT_EVENT.STATE, state.name())
        .set(PACT_EVENT.ERROR, error)
        .where(PACT_EVENT.ID.eq(id))
        .execute();
  }

  /** A try failed; the next is due then. */
  public void again(UUID id, Instant due, String error) {
    sql.update(PACT_EVENT)
        .set(PACT_EVENT.TRIES, PACT_EVENT.TRIES.plus(1))
        .set(PACT_EVENT.DUE_AT, due)
        .set(PACT_EVENT.ERROR, error)
        .where(PACT_EVENT.ID.eq(id))
        .execute();
  }

  /** A request was sent and waits for its answer: it is due no more. */
  public void sent(UUID id, Instant never) {
    sql.update(PACT_EVENT)
        .set(PACT_EVENT.TRIES, PACT_EVENT.TRIES.plus(1))
        .set(PACT_EVENT.DUE_AT, never)
        .setNull(PACT_EVENT.ERROR)
        .where(PACT_EVENT.ID.eq(id))
        .execute();
  }

  /** What is due, oldest first. */
  public List<StoredEvent> due(Instant now, int most) {
    return sql.selectFrom(PACT_EVENT)
        .where(PACT_EVENT.STATE.eq(State.OPEN.name()), PACT_EVENT.DUE_AT.le(now))
        .orderBy(PACT_EVENT.DUE_AT)
        .limit(most)
        .fetch(PactEventRepository::event);
  }

  /** The events of a partner, newest first. */
  public List<StoredEvent> of(UUID partner) {
    return fetch(PACT_EVENT.PARTNER_ID.eq(partner));
  }

  /** The request that we sent to a partner under that id. */
  public Optional<StoredEvent> request(UUID partner, String eventId) {
    return fetch(
            PACT_EVENT
                .PARTNER_ID
                .eq(partner)
                .and(PACT_EVENT.EVENT_ID.eq(eventId))
                .and(PACT_EVENT.DIRECTION.eq(Direction.OUT.name()))
                .and(PACT_EVENT.KIND.eq(Kind.REQUESTED.name())))
        .stream()
        .findFirst();
  }

  private List<StoredEvent> fetch(Condition condition) {
    return sql.selectFrom(PACT_EVENT)
        .where(condition)
        .orderBy(PACT_EVENT.AT.desc(), PACT_EVENT.ID)
        .limit(MOST)
        .fetch(PactEventRepository::event);
  }

  private static StoredEvent event(PactEventRecord row) {
    return new StoredEvent(
        row.getId(),
        row.getPartnerId(),
        Direction.valueOf(row.getDirection()),
        Kind.valueOf(row.getKind()),
        row.getEventId(),
        row.getAbout(),
        row.getDocument(),
        State.valueOf(row.getState()),
        row.getTries(),
        row.getError(),
        row.getAt());
  }
}
