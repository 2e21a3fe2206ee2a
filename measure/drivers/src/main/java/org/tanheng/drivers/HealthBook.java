// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;

/** What a driver writes down of itself while it runs; safe for many threads. */
public final class HealthBook {
  private final Clock clock;
  private Health.State state = Health.State.CONNECTING;
  private Instant since;
  private @Nullable Instant lastReading;
  private long readings;
  private long requests;
  private long failures;
  private long gaps;
  private @Nullable Finding lastError;

  public HealthBook(Clock clock) {
    this.clock = clock;
    this.since = clock.instant();
  }

  /** Goes into a state; closed is the last one. */
  public synchronized void become(Health.State next) {
    if (state != next && state != Health.State.CLOSED) {
      state = next;
      since = clock.instant();
    }
  }

  /** Counts a poll or a message. */
  public synchronized void requested() {
    requests++;
  }

  /** Counts readings that the sink acknowledged. */
  public synchronized void acknowledged(int count) {
    readings += count;
    lastReading = clock.instant();
  }

  /** Counts messages that the device's numbering says are missing. */
  public synchronized void missed(long messages) {
    gaps += messages;
  }

  /** Counts a failure and keeps its finding. */
  public synchronized void failed(Finding finding) {
    failures++;
    lastError = finding;
  }

  /** How things are now. */
  public synchronized Health health() {
    return new Health(state, since, lastReading, readings, requests, failures, gaps, lastError);
  }
}
