// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.tanheng.app.web.ApiException;
import org.tanheng.finding.Finding;

/**
 * One bounded queue and one writer. What does not fit waits for a moment and is then sent back to
 * its device, which keeps it: a fast device costs no memory, and a broken one holds up nobody.
 * Submissions that wait together are written together, with one synchronisation of the disk.
 */
@Component
class IngestPipeline {
  private static final int MOST_WAITING = 256;
  private static final int MOST_READINGS = 1_000_000;
  private static final int GROUP_READINGS = 200_000;
  private static final int PATIENCE_MILLIS = 1_000;

  private final BlockingQueue<Submission> queue = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Semaphore room = new Semaphore(MOST_READINGS);
  private final GroupCommit commit;
  private final Places places;
  private final Thread writer;
  private volatile boolean running = true;

  IngestPipeline(GroupCommit commit, Places places) {
    this.commit = commit;
    this.places = places;
    this.writer = Thread.ofPlatform().name("ingest").daemon(true).unstarted(this::run);
  }

  @PostConstruct
  void start() {
    writer.start();
  }

  /** Queues a submission; its answer completes later. Refused with 503 while the queue is full. */
  void submit(Submission submission) throws InterruptedException {
    int readings = Math.max(1, submission.readings());
    if (!room.tryAcquire(readings, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
      throw busy();
    }
    var released = submission.onEnd(() -> room.release(readings));
    if (!running || !queue.offer(submission, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
      submission.answer().completeExceptionally(busy());
      released.cancel(false);
      throw busy();
    }
  }

  /** Submissions that wait. */
  int waiting() {
    return queue.size();
  }

  private static ApiException busy() {
    return new ApiException(
        HttpStatus.SERVICE_UNAVAILABLE,
        Finding.error(
            "ingest-busy",
            "readings",
            "more than can be written at this moment",
            "room in the queue",
            "Keep the readings and send them again in a second."));
  }

  private void run() {
    while (running || !queue.isEmpty()) {
      try {
        Submission first = queue.poll(200, TimeUnit.MILLISECONDS);
        if (first != null) {
          places.whileStill(() -> commit.write(group(first)));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** What waits and may be written together: each point and each gateway's batches once. */
  private List<Submission> group(Submission first) {
    if (queue.isEmpty()) {
      return List.of(first);
    }
    List<Submission> group = new ArrayList<>(List.of(first));
    Set<String> points = new HashSet<>();
    Set<UUID> gateways = new HashSet<>();
    add(first, points, gateways);
    int readings = first.readings();
    Submission next = queue.peek();
    while (next != null
        && readings + next.readings() <= GROUP_READINGS
        && !gateways.contains(next.gateway())
        && next.parts().stream().noneMatch(part -> points.contains(part.place().storeId()))) {
      queue.remove();
      add(next, points, gateways);
      group.add(next);
      readings += next.readings();
      next = queue.peek();
    }
    return group;
  }

  private static void add(Submission submission, Set<String> points, Set<UUID> gateways) {
    submission.parts().forEach(part -> points.add(part.place().storeId()));
    if (submission.batch() != null) {
      gateways.add(submission.gateway());
    }
  }

  @PreDestroy
  void stop() throws InterruptedException {
    running = false;
    writer.join(TimeUnit.SECONDS.toMillis(10));
    queue.forEach(waiting -> waiting.answer().completeExceptionally(busy()));
  }
}
