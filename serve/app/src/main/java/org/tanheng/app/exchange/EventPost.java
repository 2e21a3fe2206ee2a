// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tanheng.data.exchange.PactEventRepository;
import org.tanheng.data.exchange.Partner;
import org.tanheng.data.exchange.PartnerRepository;
import org.tanheng.data.exchange.StoredEvent;
import org.tanheng.data.exchange.StoredEvent.Direction;
import org.tanheng.data.exchange.StoredEvent.Kind;
import org.tanheng.data.exchange.StoredEvent.State;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.evidence.Json;
import org.tanheng.finding.FindingException;
import org.tanheng.footprint.exchange.Pact;

/**
 * Brings events to partners and fetches what they published. What fails is tried again after 10,
 * 20, 40 ... seconds, an hour at most, and given up after 72 hours (PACT 3.0, events).
 */
@Component
class EventPost {
  private static final Logger LOG = LoggerFactory.getLogger(EventPost.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final Duration LIFE = Duration.ofHours(72);
  private static final Duration FOREVER = Duration.ofDays(36_500);
  private static final int ROUND = 200;
  private static final int LAST_WAIT = 5;
  private static final int MOST_DOUBLINGS = 10;

  private final PactEventRepository events;
  private final PartnerRepository partners;
  private final PartnerClient client;
  private final ReceivedFootprints received;
  private final ExchangeTrail trail;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().name("event-post").daemon(true).unstarted(task));

  private volatile boolean isStopping;

  EventPost(
      PactEventRepository events,
      PartnerRepository partners,
      PartnerClient client,
      ReceivedFootprints received,
      ExchangeTrail trail,
      TransactionTemplate transactions,
      Clock clock) {
    this.events = events;
    this.partners = partners;
    this.client = client;
    this.received = received;
    this.trail = trail;
    this.transactions = transactions;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    var unused =
        worker.scheduleWithFixedDelay(this::round, 1, FIRST_PAUSE.toSeconds(), TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() throws InterruptedException {
    isStopping = true;
    worker.shutdown();
    if (!worker.awaitTermination(LAST_WAIT, TimeUnit.SECONDS)) {
      worker.shutdownNow();
    }
  }

  /** Looks for work as soon as the transaction of this thread has ended. */
  void wakeAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            if (!worker.isShutdown()) {
              worker.execute(EventPost.this::round);
            }
          }
        });
  }

  private void round() {
    try {
      Map<UUID, List<StoredEvent>> due =
          events.due(clock.instant(), ROUND).stream()
              .collect(Collectors.groupingBy(StoredEvent::partnerId));
      if (due.isEmpty()) {
        return;
      }
      try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
        due.forEach((partner, waiting) -> each.execute(() -> forPartner(partner, waiting)));
      }
    } catch (RuntimeException e) {
      LOG.warn("events of partners wait: {}", e.toString());
    }
  }

  /** The events of one partner in their order; after one that fails the others wait. */
  private void forPartner(UUID id, List<StoredEvent> waiting) {
    try {
      Partner partner = partners.byId(id, OrgScope.everything()).orElseThrow();
      for (StoredEvent event : waiting) {
        if (isStopping) {
          return;
        }
        if (partner.address() == null || partner.endedAt() != null) {
          events.state(event.id(), State.FAILED, "the partner has no address or has ended");
        } else if (!isBrought(partner, event)) {
          return;
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("events of partner {} wait: {}", id, e.toString());
    }
  }

  private boolean isBrought(Partner partner, StoredEvent event) {
    try {
      if (event.direction() == Direction.OUT) {
        client.send(partner, event.document());
        if (event.kind() == Kind.REQUESTED) {
          events.sent(event.id(), clock.instant().plus(FOREVER));
        } else {
          events.state(event.id(), State.DONE, null);
        }
      } else {
        for (UUID id : CloudEvent.read(event.document()).footprints()) {
          fetch(partner, id);
        }
        events.state(event.id(), State.DONE, null);
      }
      return true;
    } catch (FindingException e) {
      events.state(event.id(), State.FAILED, e.findings().getFirst().toString());
      return true;
    } catch (PartnerClient.Unanswered e) {
      String error = String.valueOf(e.getMessage());
      if (e.isFinal()) {
        events.state(event.id(), State.FAILED, error);
        return true;
      }
      failed(event, error);
      return false;
    } catch (IOException e) {
      failed(event, String.valueOf(e.getMessage()));
      return false;
    }
  }

  private void fetch(Partner partner, UUID id) throws IOException {
    Json document = client.footprint(partner, id);
    transactions.executeWithoutResult(
        status -> {
          received.keep(partner, Pact.read(document).orElseThrow());
          trail.record(partner, ExchangeTrail.Way.RECEIVED, "footprints", document.write());
        });
  }

  private void failed(StoredEvent event, String error) {
    Instant now = clock.instant();
    if (now.isAfter(event.at().plus(LIFE))) {
      events.state(event.id(), State.FAILED, error);
      return;
    }
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(event.tries(), MOST_DOUBLINGS));
    events.again(
        event.id(), now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause), error);
  }
}
