// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tanheng.finding.Finding;

/**
 * Tells the sink what is strange on a connection, the same thing of the same place at most once in
 * ten minutes, so that a broken device cannot flood the log.
 */
public final class Reporter {
  private static final long AGAIN = Duration.ofMinutes(10).toMillis();
  private static final int MOST = 10_000;

  private final String connection;
  private final ReadingSink sink;
  private final HealthBook health;
  private final Clock clock;
  private final Map<String, Long> said = new ConcurrentHashMap<>();

  public Reporter(String connection, ReadingSink sink, HealthBook health, Clock clock) {
    this.connection = connection;
    this.sink = sink;
    this.health = health;
    this.clock = clock;
  }

  /** Counts the finding as a failure and passes it on unless it was just said. */
  public void report(Finding finding) {
    health.failed(finding);
    String key = finding.code() + '\n' + finding.subject();
    long now = clock.millis();
    Long before = said.get(key);
    if (before != null && now - before < AGAIN) {
      return;
    }
    if (said.size() >= MOST) {
      said.clear();
    }
    said.put(key, now);
    sink.report(connection, finding);
  }
}
