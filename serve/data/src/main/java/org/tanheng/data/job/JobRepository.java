// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.job;

import static org.tanheng.data.jooq.Tables.JOB;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.tanheng.data.jooq.tables.records.JobRecord;

/** Reads and keeps jobs. */
public final class JobRepository {
  private static final String RUNNING = "RUNNING";

  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public JobRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps a job as it stands now. */
  public void keep(StoredJob job) {
    JobRecord row = sql.newRecord(JOB);
    row.setId(job.id());
    row.setOwner(job.owner());
    row.setState(job.state());
    row.setStartedAt(job.startedAt());
    row.setEndedAt(job.endedAt());
    row.setBody(job.body());
    sql.insertInto(JOB).set(row).onConflict(JOB.ID).doUpdate().set(row).execute();
  }

  /** The jobs of a user. */
  public List<StoredJob> of(UUID owner) {
    return fetch(JOB.OWNER.eq(owner));
  }

  /** Jobs that were running when they were kept last. */
  public List<StoredJob> running() {
    return fetch(JOB.STATE.eq(RUNNING));
  }

  /** Forgets what ended before an instant. */
  public void forgetBefore(Instant limit) {
    sql.deleteFrom(JOB).where(JOB.ENDED_AT.lt(limit)).execute();
  }

  private List<StoredJob> fetch(Condition condition) {
    return sql.selectFrom(JOB)
        .where(condition)
        .orderBy(JOB.STARTED_AT.desc())
        .fetch(
            row ->
                new StoredJob(
                    row.getId(),
                    row.getOwner(),
                    row.getState(),
                    row.getStartedAt(),
                    row.getEndedAt(),
                    row.getBody()));
  }
}
