// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends batches one after the other, each until the server has acknowledged it. What goes wrong is
 * tried again after a second, later after half a minute; a batch that the server refuses for its
 * content stays and is shown, for nothing may be lost silently.
 */
final class Sender implements Runnable {
  static final String VERSION = "0.1.0";
  private static final int MOST_READINGS = 20_000;
  private static final long FIRST_PAUSE = 1_000;
  private static final long LONGEST_PAUSE = 30_000;

  private final Journal journal;
  private final URI address;
  private final String key;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private volatile boolean running = true;
  private volatile String state = "started";
  private final AtomicLong acknowledged = new AtomicLong();

  Sender(Journal journal, URI server, String key, Clock clock) {
    this.journal = journal;
    this.address = server.resolve("/api/ingest");
    this.key = key;
    this.clock = clock;
  }

  @Override
  public void run() {
    long pause = FIRST_PAUSE;
    while (running) {
      try {
        Optional<Outgoing> batch = journal.next(MOST_READINGS);
        if (batch.isEmpty()) {
          journal.await(FIRST_PAUSE);
        } else if (send(batch.get())) {
          journal.acknowledge(batch.get());
          acknowledged.addAndGet(batch.get().readings());
          pause = FIRST_PAUSE;
        } else {
          Thread.sleep(pause);
          pause = Math.min(LONGEST_PAUSE, pause * 2);
        }
      } catch (IOException e) {
        state = "buffer: " + e.getMessage();
        pauseAfterFailure();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void pauseAfterFailure() {
    try {
      Thread.sleep(LONGEST_PAUSE);
    } catch (InterruptedException e) {
      running = false;
    }
  }

  private boolean send(Outgoing batch) throws InterruptedException {
    String body = BatchJson.of(batch, journal.waiting(), clock.instant(), VERSION);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(90))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      boolean kept = answer.statusCode() == 200;
      String said = kept ? "" : " " + answer.body();
      state =
          "batch "
              + batch.number()
              + ": "
              + answer.statusCode()
              + said.substring(0, Math.min(300, said.length()));
      return kept;
    } catch (IOException e) {
      state = "server away: " + e.getClass().getSimpleName() + " " + e.getMessage();
      return false;
    }
  }

  /** What the last attempt brought, for the status page. */
  String state() {
    return state;
  }

  /** Readings acknowledged since the start. */
  long acknowledged() {
    return acknowledged.get();
  }

  void stop() {
    running = false;
  }
}
