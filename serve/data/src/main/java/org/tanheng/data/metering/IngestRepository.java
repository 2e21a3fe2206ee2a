// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import static org.tanheng.data.jooq.Tables.GATEWAY_BATCH;
import static org.tanheng.data.jooq.Tables.GATEWAY_POINT;
import static org.tanheng.data.jooq.Tables.GATEWAY_STATE;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.Sql;

/** What the pipeline remembers of gateways: their batches, and how far each point has come. */
public final class IngestRepository {
  private static final long REMEMBERED = 1_000;
  private static final int LARGE = 500;
  private static final int MOST_PACKED = 60;

  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public IngestRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Enters a batch, or gives what was entered under its number before. */
  public BatchEntry enter(BatchEntry draft) {
    sql.insertInto(GATEWAY_BATCH)
        .set(GATEWAY_BATCH.GATEWAY_ID, draft.gatewayId())
        .set(GATEWAY_BATCH.EPOCH, draft.epoch())
        .set(GATEWAY_BATCH.NUMBER, draft.number())
        .set(GATEWAY_BATCH.SHA256, HexFormat.of().parseHex(draft.sha256()))
        .set(GATEWAY_BATCH.RECEIVED_AT, draft.receivedAt())
        .set(GATEWAY_BATCH.READINGS, draft.readings())
        .onConflictDoNothing()
        .execute();
    return batch(draft.gatewayId(), draft.epoch(), draft.number()).orElseThrow();
  }

  /** The highest number entered in an epoch, 0 if none. */
  public long highest(UUID gateway, String epoch) {
    Long highest =
        sql.select(DSL.max(GATEWAY_BATCH.NUMBER))
            .from(GATEWAY_BATCH)
            .where(GATEWAY_BATCH.GATEWAY_ID.eq(gateway), GATEWAY_BATCH.EPOCH.eq(epoch))
            .fetchSingle()
            .value1();
    return highest == null ? 0 : highest;
  }

  /** A batch that was entered and is still remembered. */
  public Optional<BatchEntry> batch(UUID gateway, String epoch, long number) {
    return sql.select(
            GATEWAY_BATCH.GATEWAY_ID,
            GATEWAY_BATCH.EPOCH,
            GATEWAY_BATCH.NUMBER,
            GATEWAY_BATCH.SHA256,
            GATEWAY_BATCH.RECEIVED_AT,
            GATEWAY_BATCH.READINGS,
            GATEWAY_BATCH.ACKNOWLEDGED_AT)
        .from(GATEWAY_BATCH)
        .where(
            GATEWAY_BATCH.GATEWAY_ID.eq(gateway),
            GATEWAY_BATCH.EPOCH.eq(epoch),
            GATEWAY_BATCH.NUMBER.eq(number))
        .fetchOptional(
            row ->
                new BatchEntry(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    HexFormat.of().formatHex(row.value4()),
                    row.value5(),
                    row.value6(),
                    row.value7()));
  }

  /** The latest time that any batch was entered with. */
  public Optional<Instant> latestReceived() {
    return Optional.ofNullable(
        sql.select(DSL.max(GATEWAY_BATCH.RECEIVED_AT)).from(GATEWAY_BATCH).fetchSingle().value1());
  }

  /** Acknowledges a batch: its readings are kept. Long acknowledged ones are forgotten. */
  public void acknowledge(BatchEntry batch) {
    sql.update(GATEWAY_BATCH)
        .set(GATEWAY_BATCH.ACKNOWLEDGED_AT, Sql.NOW)
        .where(of(batch), GATEWAY_BATCH.NUMBER.eq(batch.number()))
        .execute();
    if (batch.number() % REMEMBERED == 0) {
      sql.deleteFrom(GATEWAY_BATCH)
          .where(
              of(batch),
              GATEWAY_BATCH.NUMBER.lt(batch.number() - REMEMBERED),
              GATEWAY_BATCH.ACKNOWLEDGED_AT.isNotNull())
          .execute();
    }
  }

  /** The points of gateways. */
  public List<GatewayPoint> points(Collection<UUID> gateways) {
    Map<UUID, Map<String, Long>> packed = new HashMap<>();
    for (UUID gateway : gateways) {
      packed.put(gateway, numbers(gateway));
    }
    return fetch(Sql.in(GATEWAY_POINT.GATEWAY_ID, gateways)).stream()
        .map(
            point -> {
              Long sequence = packed.getOrDefault(point.gatewayId(), Map.of()).get(point.address());
              return sequence == null ? point : point.at(sequence);
            })
        .toList();
  }

  /** What a gateway calls by this address. */
  public Optional<GatewayPoint> point(UUID gateway, String address) {
    return fetch(GATEWAY_POINT.GATEWAY_ID.eq(gateway).and(GATEWAY_POINT.ADDRESS.eq(address)))
        .stream()
        .findFirst();
  }

  /** What a gateway sends for a place of readings. */
  public Optional<GatewayPoint> ofPoint(UUID point) {
    return fetch(GATEWAY_POINT.POINT_ID.eq(point)).stream().findFirst();
  }

  /** Gives an address a place for its readings; one that has a place keeps it. */
  public GatewayPoint meet(UUID gateway, String address) {
    sql.insertInto(GATEWAY_POINT)
        .set(GATEWAY_POINT.GATEWAY_ID, gateway)
        .set(GATEWAY_POINT.ADDRESS, address)
        .onConflictDoNothing()
        .execute();
    return point(gateway, address).orElseThrow();
  }

  /** Gives addresses their places, in one statement however many they are. */
  public void meet(UUID gateway, List<String> addresses) {
    sql.execute(
        """
        insert into gateway_point (gateway_id, address)
        select ?, address from unnest(?::text[]) as come (address) on conflict do nothing\
        """,
        gateway,
        addresses.toArray(String[]::new));
  }

  /** Ties an address to a point. */
  public void adopt(UUID gateway, String address, UUID point, UUID by) {
    sql.update(GATEWAY_POINT)
        .set(GATEWAY_POINT.POINT_ID, point)
        .set(GATEWAY_POINT.ADOPTED_BY, by)
        .set(GATEWAY_POINT.ADOPTED_AT, Sql.NOW)
        .where(GATEWAY_POINT.GATEWAY_ID.eq(gateway), GATEWAY_POINT.ADDRESS.eq(address))
        .execute();
  }

  /**
   * How far the points of a gateway have come with a batch that is acknowledged. The numbers of a
   * large batch lie packed with it, in one row instead of one for each point, and with those of all
   * that follow; after sixty batches they go to the rows of the points.
   */
  public void advance(BatchEntry batch, List<PointProgress> points) {
    int packed = packed(batch.gatewayId());
    if (points.isEmpty() || packed == 0 && points.size() < LARGE) {
      update(batch.gatewayId(), points);
      return;
    }
    sql.update(GATEWAY_BATCH)
        .set(GATEWAY_BATCH.NUMBERS, PackedNumbers.pack(points))
        .where(of(batch), GATEWAY_BATCH.NUMBER.eq(batch.number()))
        .execute();
    update(
        batch.gatewayId(),
        points.stream().filter(point -> point.gaps() > 0 || point.refused() > 0).toList());
    if (packed + 1 >= MOST_PACKED) {
      settle(batch.gatewayId());
    }
  }

  /** How far points of a gateway have come with readings that it sent without a batch. */
  public void advance(UUID gateway, List<PointProgress> points) {
    if (!points.isEmpty() && packed(gateway) > 0) {
      settle(gateway);
    }
    update(gateway, points);
  }

  private int packed(UUID gateway) {
    return sql.fetchCount(
        GATEWAY_BATCH, GATEWAY_BATCH.GATEWAY_ID.eq(gateway), GATEWAY_BATCH.NUMBERS.isNotNull());
  }

  private void settle(UUID gateway) {
    update(
        gateway,
        numbers(gateway).entrySet().stream()
            .map(known -> new PointProgress(known.getKey(), known.getValue(), 0, 0))
            .toList());
    sql.update(GATEWAY_BATCH)
        .setNull(GATEWAY_BATCH.NUMBERS)
        .where(GATEWAY_BATCH.GATEWAY_ID.eq(gateway), GATEWAY_BATCH.NUMBERS.isNotNull())
        .execute();
  }

  /** What stands packed with batches of a gateway, the latest of each point. */
  private Map<String, Long> numbers(UUID gateway) {
    Map<String, Long> latest = new HashMap<>();
    sql.select(GATEWAY_BATCH.NUMBERS)
        .from(GATEWAY_BATCH)
        .where(GATEWAY_BATCH.GATEWAY_ID.eq(gateway), GATEWAY_BATCH.NUMBERS.isNotNull())
        .orderBy(GATEWAY_BATCH.ACKNOWLEDGED_AT, GATEWAY_BATCH.RECEIVED_AT, GATEWAY_BATCH.NUMBER)
        .forEach(row -> PackedNumbers.unpack(row.value1(), latest));
    return latest;
  }

  private void update(UUID gateway, List<PointProgress> points) {
    if (points.isEmpty()) {
      return;
    }
    sql.execute(
        """
        update gateway_point as known
        set sequence = come.sequence, gaps = known.gaps + come.gaps,
            refused = known.refused + come.refused
        from unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[])
            as come (address, sequence, gaps, refused)
        where known.gateway_id = ? and known.address = come.address\
        """,
        points.stream().map(PointProgress::address).toArray(String[]::new),
        points.stream().map(PointProgress::sequence).toArray(Long[]::new),
        points.stream().map(PointProgress::gaps).toArray(Long[]::new),
        points.stream().map(PointProgress::refused).toArray(Long[]::new),
        gateway);
  }

  /** Adds what a batch says of its gateway. */
  public void seen(GatewayState with) {
    sql.update(GATEWAY_STATE)
        .set(GATEWAY_STATE.SEEN_AT, with.seenAt())
        .set(GATEWAY_STATE.READINGS, GATEWAY_STATE.READINGS.plus(with.readings()))
        .set(GATEWAY_STATE.BATCHES, GATEWAY_STATE.BATCHES.plus(with.batches()))
        .set(GATEWAY_STATE.GAPS, GATEWAY_STATE.GAPS.plus(with.gaps()))
        .set(GATEWAY_STATE.WAITING, with.waiting())
        .set(GATEWAY_STATE.CLOCK_OFFSET_MS, with.clockOffsetMs())
        .set(GATEWAY_STATE.VERSION, with.version())
        .where(GATEWAY_STATE.GATEWAY_ID.eq(with.gatewayId()))
        .execute();
  }

  /** Remembers the last finding of a gateway. */
  public void wrong(UUID gateway, Instant at, @Nullable String finding) {
    sql.insertInto(GATEWAY_STATE)
        .set(GATEWAY_STATE.GATEWAY_ID, gateway)
        .set(GATEWAY_STATE.ERROR_AT, at)
        .set(GATEWAY_STATE.ERROR, finding)
        .onConflict(GATEWAY_STATE.GATEWAY_ID)
        .doUpdate()
        .set(GATEWAY_STATE.ERROR_AT, at)
        .set(GATEWAY_STATE.ERROR, finding)
        .execute();
  }

  private static Condition of(BatchEntry batch) {
    return GATEWAY_BATCH
        .GATEWAY_ID
        .eq(batch.gatewayId())
        .and(GATEWAY_BATCH.EPOCH.eq(batch.epoch()));
  }

  private List<GatewayPoint> fetch(Condition condition) {
    return sql.select(
            GATEWAY_POINT.GATEWAY_ID,
            GATEWAY_POINT.ADDRESS,
            GATEWAY_POINT.POINT_ID,
            GATEWAY_POINT.ADOPTED_BY,
            GATEWAY_POINT.ADOPTED_AT,
            GATEWAY_POINT.SEQUENCE,
            GATEWAY_POINT.GAPS,
            GATEWAY_POINT.REFUSED,
            GATEWAY_POINT.SEEN_AT)
        .from(GATEWAY_POINT)
        .where(condition)
        .orderBy(GATEWAY_POINT.GATEWAY_ID, GATEWAY_POINT.ADDRESS)
        .fetch(Records.mapping(GatewayPoint::new));
  }
}
