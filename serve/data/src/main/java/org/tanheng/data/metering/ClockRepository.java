// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import static org.tanheng.data.jooq.Tables.CLOCK_OFFSET;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What clocks of devices showed; entries are added and never changed. */
public final class ClockRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public ClockRepository(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Adds what was told; told again it changes nothing.
   *
   * @return whether it was new
   */
  public boolean add(StoredClock told) {
    return sql.insertInto(CLOCK_OFFSET)
            .set(CLOCK_OFFSET.GATEWAY_ID, told.gatewayId())
            .set(CLOCK_OFFSET.DEVICE, told.device())
            .set(CLOCK_OFFSET.AT, told.at())
            .set(CLOCK_OFFSET.AHEAD_MS, told.aheadMillis())
            .set(CLOCK_OFFSET.WITHIN_MS, told.withinMillis())
            .set(CLOCK_OFFSET.WAY, told.way())
            .set(CLOCK_OFFSET.POINTS, told.points().toArray(UUID[]::new))
            .onConflictDoNothing()
            .execute()
        > 0;
  }

  /** What was told of the devices of points in a half-open range: by device, then by time. */
  public List<StoredClock> of(Collection<UUID> points, Instant from, Instant to) {
    return sql.select(
            CLOCK_OFFSET.GATEWAY_ID,
            CLOCK_OFFSET.DEVICE,
            CLOCK_OFFSET.AT,
            CLOCK_OFFSET.AHEAD_MS,
            CLOCK_OFFSET.WITHIN_MS,
            CLOCK_OFFSET.WAY,
            CLOCK_OFFSET.POINTS)
        .from(CLOCK_OFFSET)
        .where(
            DSL.arrayOverlap(CLOCK_OFFSET.POINTS, points.toArray(UUID[]::new)),
            CLOCK_OFFSET.AT.ge(from),
            CLOCK_OFFSET.AT.lt(to))
        .orderBy(CLOCK_OFFSET.GATEWAY_ID, CLOCK_OFFSET.DEVICE, CLOCK_OFFSET.AT)
        .fetch(
            row ->
                new StoredClock(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    row.value6(),
                    List.of(row.value7())));
  }
}
