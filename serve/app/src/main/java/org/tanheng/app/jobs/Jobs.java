// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.jobs;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.app.web.EventStream;

/**
 * Runs long tasks beside the requests that start them. A job belongs to the user who started it and
 * is remembered for a day after its end; one that a restart cuts off says so.
 */
@Service
public class Jobs {
  private static final int AT_ONCE = 2;

  private final Map<UUID, Job> jobs = new ConcurrentHashMap<>();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().name("job-", 0).daemon(true).factory());
  private final JobRecords records;
  private final Clock clock;

  Jobs(JobRecords records, Clock clock) {
    this.records = records;
    this.clock = clock;
    records.begin();
  }

  /** Starts a job, or queues it when others run; whether the user may is for the caller to ask. */
  public JobView start(CurrentUser owner, String kind, JobBody body) {
    forgetOld();
    Job job = new Job(owner.id(), kind, body, clock, records::keep);
    records.keep(owner.id(), job.view());
    jobs.put(job.view().id(), job);
    workers.execute(job);
    return job.view();
  }

  List<JobView> of(CurrentUser owner) {
    return records.of(owner.id()).stream()
        .map(kept -> live(owner, kept.id()).map(Job::view).orElse(kept))
        .sorted(Comparator.comparing(JobView::startedAt).reversed())
        .toList();
  }

  JobView view(CurrentUser owner, UUID id) {
    return of(owner).stream()
        .filter(job -> job.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ApiException.notFound("job", id));
  }

  /** Tells a reader of the job until its end. */
  void follow(CurrentUser owner, UUID id, EventStream reader) {
    JobView view = view(owner, id);
    live(owner, id)
        .ifPresentOrElse(
            job -> job.follow(reader),
            () -> {
              reader.send("end", view);
              reader.end();
            });
  }

  void cancel(CurrentUser owner, UUID id) {
    view(owner, id);
    live(owner, id).ifPresent(Job::cancel);
  }

  private Optional<Job> live(CurrentUser owner, UUID id) {
    return Optional.ofNullable(jobs.get(id)).filter(job -> job.owner().equals(owner.id()));
  }

  private void forgetOld() {
    records.forgetOld();
    jobs.values().removeIf(job -> job.view().endedAt() != null);
  }

  @PreDestroy
  void stop() throws InterruptedException {
    jobs.values().forEach(Job::interrupt);
    workers.shutdown();
    if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
      workers.shutdownNow();
    }
  }
}
