// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.readings;

import static org.tanheng.data.jooq.Tables.READING_RETENTION;
import static org.tanheng.data.jooq.Tables.READING_RETENTION_PASS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.Sql;

/** How long raw readings are kept, in versions, and what passes removed. */
public final class RetentionRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public RetentionRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** The version in force; without one readings are kept for ever. */
  public Optional<StoredRetention> inForce() {
    return all().stream().filter(version -> version.supersededAt() == null).findFirst();
  }

  /** Every version, the newest first. */
  public List<StoredRetention> all() {
    return sql.select(
            READING_RETENTION.ID,
            READING_RETENTION.YEARS,
            READING_RETENTION.REASON,
            READING_RETENTION.ENTERED_BY,
            READING_RETENTION.ENTERED_AT,
            READING_RETENTION.SUPERSEDED_AT)
        .from(READING_RETENTION)
        .orderBy(READING_RETENTION.ENTERED_AT.desc(), READING_RETENTION.ID)
        .fetch(Records.mapping(StoredRetention::new));
  }

  /** Enters a version in place of the one in force. */
  public StoredRetention enter(@Nullable Integer years, String reason, UUID by) {
    sql.execute("lock table reading_retention in share row exclusive mode");
    sql.update(READING_RETENTION)
        .set(READING_RETENTION.SUPERSEDED_AT, Sql.NOW)
        .where(READING_RETENTION.SUPERSEDED_AT.isNull())
        .execute();
    sql.insertInto(READING_RETENTION)
        .set(READING_RETENTION.YEARS, years)
        .set(READING_RETENTION.REASON, reason)
        .set(READING_RETENTION.ENTERED_BY, by)
        .execute();
    return inForce().orElseThrow();
  }

  /** Keeps what a pass removed. */
  public void passed(UUID retention, LocalDate oldest, int points, long removed) {
    sql.insertInto(READING_RETENTION_PASS)
        .set(READING_RETENTION_PASS.RETENTION_ID, retention)
        .set(READING_RETENTION_PASS.OLDEST, oldest)
        .set(READING_RETENTION_PASS.POINTS, points)
        .set(READING_RETENTION_PASS.REMOVED, removed)
        .execute();
  }

  /** What passes removed, the newest first. */
  public List<RetentionPass> passes(int most) {
    return sql.select(
            READING_RETENTION_PASS.OLDEST,
            READING_RETENTION_PASS.POINTS,
            READING_RETENTION_PASS.REMOVED,
            READING_RETENTION_PASS.ENDED_AT)
        .from(READING_RETENTION_PASS)
        .orderBy(READING_RETENTION_PASS.ENDED_AT.desc())
        .limit(most)
        .fetch(Records.mapping(RetentionPass::new));
  }
}
