// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.jobs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;

/**
 * A job as it stands at one moment.
 *
 * @param kind what is done, for example {@code import}
 * @param done steps done, out of {@code total}; total 0 while it is not known
 * @param message what is being done now, in a word
 * @param result what came of it, when done: the API says what for each kind
 */
public record JobView(
    UUID id,
    String kind,
    JobState state,
    long done,
    long total,
    String message,
    Instant startedAt,
    @Nullable Instant endedAt,
    List<Finding> findings,
    @Nullable Object result) {

  /** The same job at its end. */
  JobView ended(JobState end, Instant at, List<Finding> found, @Nullable Object made) {
    return new JobView(id, kind, end, done, total, message, startedAt, at, found, made);
  }
}
