// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tanheng.data.job.JobRepository;
import org.tanheng.data.job.StoredJob;
import org.tanheng.finding.Finding;
import tools.jackson.databind.json.JsonMapper;

/** Jobs beyond the life of the server: kept at their start and end, marked when cut off. */
@Component
class JobRecords {
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final JobRepository jobs;
  private final JsonMapper json;
  private final Clock clock;

  JobRecords(JobRepository jobs, JsonMapper json, Clock clock) {
    this.jobs = jobs;
    this.json = json;
    this.clock = clock;
  }

  void keep(UUID owner, JobView view) {
    jobs.keep(
        new StoredJob(
            view.id(),
            owner,
            view.state().name(),
            view.startedAt(),
            view.endedAt(),
            json.writeValueAsString(view)));
  }

  List<JobView> of(UUID owner) {
    return jobs.of(owner).stream().map(this::view).toList();
  }

  /** Marks what the last server left running, and forgets what is old. */
  void begin() {
    jobs.running().forEach(job -> keep(job.owner(), interrupted(view(job))));
    forgetOld();
  }

  void forgetOld() {
    jobs.forgetBefore(clock.instant().minus(REMEMBERED));
  }

  private JobView interrupted(JobView view) {
    return view.ended(
        JobState.INTERRUPTED, clock.instant(), List.of(interruption(view.kind())), null);
  }

  /** What is said of a job that the end of the server cut off. */
  static Finding interruption(String kind) {
    return Finding.error(
        "job-interrupted",
        "job",
        kind + ", cut off by the end of the server",
        "an end",
        "Nothing of it was kept; start it again.");
  }

  private JobView view(StoredJob job) {
    return json.readValue(job.body(), JobView.class);
  }
}
