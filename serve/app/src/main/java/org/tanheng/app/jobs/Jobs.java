// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.jobs;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;

/**
 * Runs long tasks beside the requests that start them. A job belongs to the user who started it and
 * is remembered for a day after its end; a restart of the server forgets it.
 */
@Service
public class Jobs {
  private static final int AT_ONCE = 2;
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final Map<UUID, Job> jobs = new ConcurrentHashMap<>();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().name("job-", 0).daemon(true).factory());
  private final Clock clock;

  Jobs(Clock clock) {
    this.clock = clock;
  }

  /** Starts a job, or queues it when others run; whether the user may is for the caller to ask. */
  public JobView start(CurrentUser owner, String kind, JobBody body) {
    forgetOld();
    Job job = new Job(owner.id(), kind, body, clock);
    jobs.put(job.view().id(), job);
    workers.execute(job);
    return job.view();
  }

  List<JobView> of(CurrentUser owner) {
    return jobs.values().stream()
        .filter(job -> job.owner().equals(owner.id()))
        .map(Job::view)
        .sorted(Comparator.comparing(JobView::startedAt).reversed())
        .toList();
  }

  Job require(CurrentUser owner, UUID id) {
    Job job = jobs.get(id);
    if (job == null || !job.owner().equals(owner.id())) {
      throw ApiException.notFound("job", id);
    }
    return job;
  }

  private void forgetOld() {
    Instant limit = clock.instant().minus(REMEMBERED);
    jobs.values()
        .removeIf(
            job -> {
              Instant ended = job.view().endedAt();
              return ended != null && ended.isBefore(limit);
            });
  }

  @PreDestroy
  void stop() throws InterruptedException {
    jobs.values().forEach(Job::cancel);
    workers.shutdown();
    if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
      workers.shutdownNow();
    }
  }
}
