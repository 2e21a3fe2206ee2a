// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.jobs;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tanheng.app.web.EventStream;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/** One job: runs its body, keeps its state and tells its readers. */
final class Job implements JobProgress, Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Job.class);
  private static final long QUIET_NANOS = 200_000_000;

  private final UUID owner;
  private final JobBody body;
  private final Clock clock;
  private final BiConsumer<UUID, JobView> ended;
  private final List<EventStream> readers = new CopyOnWriteArrayList<>();
  private volatile JobView view;
  private volatile boolean cancelled;
  private volatile boolean interrupted;
  private long lastTold;

  Job(UUID owner, String kind, JobBody body, Clock clock, BiConsumer<UUID, JobView> ended) {
    this.ended = ended;
    this.owner = owner;
    this.body = body;
    this.clock = clock;
    this.view =
        new JobView(
            UUID.randomUUID(),
            kind,
            JobState.RUNNING,
            0,
            0,
            "",
            clock.instant(),
            null,
            List.of(),
            null);
  }

  private static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  UUID owner() {
    return owner;
  }

  JobView view() {
    return view;
  }

  void cancel() {
    cancelled = true;
  }

  /** Stops it because the server ends. */
  void interrupt() {
    interrupted = true;
    cancelled = true;
  }

  @Override
  public void run() {
    try {
      Outcome<?> outcome = body.run(this);
      switch (outcome) {
        case Outcome.Done<?> done -> end(JobState.DONE, done.findings(), done.value());
        case Outcome.Refused<?> refused -> end(JobState.REFUSED, refused.findings(), null);
      }
    } catch (Cancelled e) {
      if (interrupted) {
        endInterrupted();
      } else {
        end(JobState.CANCELLED, List.of(), null);
      }
    } catch (FindingException e) {
      end(JobState.REFUSED, e.findings(), null);
    } catch (Exception e) {
      if (interrupted) {
        endInterrupted();
        return;
      }
      String reference = UUID.randomUUID().toString();
      LOG.error("job {} failed, reference {}", view.kind(), reference, e);
      end(JobState.FAILED, List.of(failure(reference)), null);
    }
  }

  @Override
  public void at(long done, long total, String message) {
    if (cancelled) {
      throw new Cancelled();
    }
    synchronized (this) {
      view =
          new JobView(
              view.id(),
              view.kind(),
              JobState.RUNNING,
              done,
              total,
              message,
              view.startedAt(),
              null,
              List.of(),
              null);
      long now = System.nanoTime();
      if (now - lastTold > QUIET_NANOS) {
        lastTold = now;
        readers.forEach(reader -> reader.send("progress", view));
      }
    }
  }

  synchronized void follow(EventStream reader) {
    if (view.state() == JobState.RUNNING) {
      readers.removeIf(gone -> !gone.isOpen());
      readers.add(reader);
      reader.send("progress", view);
    } else {
      reader.send("end", view);
      reader.end();
    }
  }

  private void endInterrupted() {
    end(JobState.INTERRUPTED, List.of(JobRecords.interruption(view.kind())), null);
  }

  private synchronized void end(JobState state, List<Finding> findings, @Nullable Object result) {
    JobView last = view.ended(state, clock.instant(), findings, result);
    keep(last);
    view = last;
    for (EventStream reader : readers) {
      reader.send("end", view);
      reader.end();
    }
    readers.clear();
  }

  /** A job whose end cannot be kept has ended all the same. */
  private void keep(JobView last) {
    try {
      ended.accept(owner, last);
    } catch (RuntimeException e) {
      LOG.error("the end of job {} is not remembered", last.id(), e);
    }
  }

  private static Finding failure(String reference) {
    return Finding.error(
        "internal-error",
        "job",
        "an error of the program, reference " + reference,
        "an end",
        "Report it with the reference; the server's log has the details.");
  }
}
