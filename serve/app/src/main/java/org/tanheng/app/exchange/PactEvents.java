// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.identifiers.Identifiers;
import org.tanheng.data.exchange.PactEventRepository;
import org.tanheng.data.exchange.Partner;
import org.tanheng.data.exchange.StoredEvent;
import org.tanheng.data.exchange.StoredEvent.Direction;
import org.tanheng.data.exchange.StoredEvent.Kind;
import org.tanheng.data.exchange.StoredEvent.State;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.exchange.Pact;
import org.tanheng.footprint.exchange.Pcf;
import org.tanheng.footprint.exchange.PcfFilter;

/** Takes events of partners and answers them; one that comes again is taken once. */
@Service
class PactEvents {
  private final PactEventRepository events;
  private final SharedFootprints shared;
  private final ReceivedFootprints received;
  private final ExchangeTrail trail;
  private final EvidenceOutbox clock;
  private final EventPost post;
  private final Identifiers identifiers;

  PactEvents(
      PactEventRepository events,
      SharedFootprints shared,
      ReceivedFootprints received,
      ExchangeTrail trail,
      EvidenceOutbox clock,
      EventPost post,
      Identifiers identifiers) {
    this.events = events;
    this.shared = shared;
    this.received = received;
    this.trail = trail;
    this.clock = clock;
    this.post = post;
    this.identifiers = identifiers;
  }

  /** Takes an event; what it asks of us is done after the answer. */
  @Transactional
  void take(Partner partner, String text) {
    CloudEvent event = CloudEvent.read(text);
    boolean isNew =
        events.add(
            stored(partner, Direction.IN, event.kind(), event.id(), about(event), text),
            clock.now());
    if (!isNew) {
      return;
    }
    trail.record(partner, ExchangeTrail.Way.RECEIVED, "event", text);
    switch (event.kind()) {
      case REQUESTED -> answer(partner, event);
      case PUBLISHED -> post.wakeAfterCommit();
      case FULFILLED -> {
        StoredEvent request = request(partner, event);
        for (Json pf : event.data().items("pfs")) {
          Outcome<Pcf> pcf = Pact.read(pf);
          if (!pcf.isDone()) {
            throw PactRefusal.malformed(pcf.findings());
          }
          received.keep(partner, pcf.orElseThrow());
        }
        events.state(request.id(), State.DONE, null);
      }
      case REJECTED -> {
        JsonObject error = (JsonObject) event.data().get("error").orElseThrow();
        events.state(
            request(partner, event).id(),
            State.FAILED,
            error.text("code").orElse("") + ": " + error.text("message").orElse(""));
      }
    }
  }

  private static @Nullable String about(CloudEvent event) {
    return event.about().orElse(null);
  }

  private StoredEvent request(Partner partner, CloudEvent event) {
    return events
        .request(partner.id(), event.about().orElseThrow())
        .orElseThrow(
            () -> PactRefusal.malformed("requestEventId: no such request was sent to you"));
  }

  private void answer(Partner partner, CloudEvent request) {
    if (partner.address() == null) {
      throw PactRefusal.malformed("no address for answers is agreed with you");
    }
    Outcome<PcfFilter> filter = PcfFilter.of(request.criteria());
    if (!filter.isDone()) {
      throw PactRefusal.malformed(filter.findings());
    }
    List<Pcf> found =
        request.criteria().isEmpty() ? List.of() : shared.of(partner, filter.orElseThrow());
    JsonObject.Builder data = JsonObject.builder().put("requestEventId", request.id());
    if (found.isEmpty()) {
      data.put(
          "error",
          JsonObject.builder()
              .put("code", "NotFound")
              .put("message", "no footprint that is shared with you is meant by this request")
              .build());
    } else {
      data.put("pfs", Json.of(found.stream().map(Pact::write).toList()));
    }
    Kind kind = found.isEmpty() ? Kind.REJECTED : Kind.FULFILLED;
    send(partner, kind, request.id(), data.build());
  }

  /** Puts an event on its way to a partner and says its id. */
  String send(Partner partner, Kind kind, @Nullable String about, JsonObject data) {
    String id = UUID.randomUUID().toString();
    Instant now = clock.now();
    String text = CloudEvent.write(kind, id, identifiers.base() + "/pact/3/events", now, data);
    events.add(stored(partner, Direction.OUT, kind, id, about, text), now);
    trail.record(partner, ExchangeTrail.Way.SENT, "event", text);
    post.wakeAfterCommit();
    return id;
  }

  private StoredEvent stored(
      Partner partner,
      Direction direction,
      Kind kind,
      String id,
      @Nullable String about,
      String text) {
    return new StoredEvent(
        UUID.randomUUID(),
        partner.id(),
        direction,
        kind,
        id,
        about,
        text,
        direction == Direction.OUT || kind == Kind.PUBLISHED && partner.address() != null
            ? State.OPEN
            : State.DONE,
        0,
        null,
        clock.now());
  }
}
