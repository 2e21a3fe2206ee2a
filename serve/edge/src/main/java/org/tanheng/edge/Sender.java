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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.DeviceClock;
import org.tanheng.evidence.log.NoteSigner;

/**
 * Sends batches one after the other, each until the server has acknowledged it. What goes wrong is
 * tried again after a second, later after half a minute. What the server refuses for its content is
 * kept apart with the reason, and the next batch goes on.
 */
final class Sender implements Runnable {
  static final String VERSION = "0.1.0";
  private static final int MOST_READINGS = 20_000;
  private static final long FIRST_PAUSE = 1_000;
  private static final long LONGEST_PAUSE = 30_000;

  private final Journal journal;
  private final Quarantine quarantine;
  private final WaitingClocks clocks;
  private final URI address;
  private final String key;
  private final Clock clock;
  private final @Nullable NoteSigner signer;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private volatile boolean running = true;
  private volatile String state = "started";
  private final AtomicLong acknowledged = new AtomicLong();

  /**
   * @param signer key of the device, null if it has none
   */
  Sender(
      Journal journal,
      Quarantine quarantine,
      WaitingClocks clocks,
      URI server,
      String key,
      @Nullable NoteSigner signer,
      Clock clock) {
    this.signer = signer;
    this.journal = journal;
    this.quarantine = quarantine;
    this.clocks = clocks;
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

  private boolean send(Outgoing batch) throws InterruptedException, IOException {
    NoteSigner by = signer;
    String signature = by == null ? null : batch.toSign().signed(by);
    List<DeviceClock> told = clocks.next();
    Answer answer =
        post(BatchJson.of(batch, journal.waiting(), clock.instant(), VERSION, signature, told));
    state = "batch " + batch.number() + ": " + answer.kind() + " " + answer.reason();
    return switch (answer.kind()) {
      case KEPT -> {
        acknowledged.addAndGet(batch.readings());
        clocks.sent(told);
        yield true;
      }
      case REFUSED -> apart(batch, answer.reason());
      case LATER -> false;
    };
  }

  /**
   * Sends a refused batch point by point, without its number, and keeps apart what is refused for
   * its content; the rest must not suffer for it. Interrupted, it begins anew: the store keeps a
   * reading of a time once.
   */
  private boolean apart(Outgoing batch, String reason) throws InterruptedException, IOException {
    List<Run> refused = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (Run run : batch.runs()) {
      Answer answer =
          batch.runs().size() == 1
              ? new Answer(Answer.Kind.REFUSED, reason)
              : post(BatchJson.of(run, VERSION));
      switch (answer.kind()) {
        case KEPT -> acknowledged.addAndGet(run.size());
        case REFUSED -> {
          refused.add(run);
          reasons.add(answer.reason());
        }
        case LATER -> {
          return false;
        }
      }
    }
    for (int i = 0; i < refused.size(); i++) {
      quarantine.keep(refused.get(i), reasons.get(i));
    }
    return true;
  }

  private Answer post(String body) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(90))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      return Answer.of(answer.statusCode(), answer.body());
    } catch (IOException e) {
      return new Answer(
          Answer.Kind.LATER, "server away: " + e.getClass().getSimpleName() + " " + e.getMessage());
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
