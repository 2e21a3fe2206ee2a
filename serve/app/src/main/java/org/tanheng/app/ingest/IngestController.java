// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.security.Tokens;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.metering.GatewayRepository;
import org.tanheng.data.metering.StoredGateway;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** Where devices send their readings, and where browsers see them come. */
@RestController
class IngestController {
  private static final String BEARER = "Bearer ";
  private static final int PATIENCE_SECONDS = 60;

  private final GatewayRepository gateways;
  private final PointRepository points;
  private final Intakes intakes;
  private final IngestPipeline pipeline;
  private final LiveFeed live;
  private final Bookkeeping books;
  private final ClockBook clocks;

  IngestController(
      GatewayRepository gateways,
      PointRepository points,
      Intakes intakes,
      IngestPipeline pipeline,
      LiveFeed live,
      Bookkeeping books,
      ClockBook clocks) {
    this.clocks = clocks;
    this.gateways = gateways;
    this.points = points;
    this.intakes = intakes;
    this.pipeline = pipeline;
    this.live = live;
    this.books = books;
  }

  /** Takes readings of the device whose key the request bears; answers when they are durable. */
  @PostMapping("/api/ingest")
  IngestAnswer ingest(HttpServletRequest request, @RequestBody IngestBatch batch)
      throws InterruptedException {
    StoredGateway gateway = gateway(request);
    Submission submission;
    try {
      submission = intakes.read(gateway.id(), batch);
    } catch (FindingException e) {
      books.refused(gateway.id(), e.findings().getFirst());
      throw e;
    }
    pipeline.submit(submission);
    try {
      IngestAnswer answer = submission.answer().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      clocks.told(gateway.id(), Objects.requireNonNullElse(batch.clocks(), List.of()));
      return answer;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ApiException refusal) {
        if (refusal.status() == HttpStatus.CONFLICT) {
          books.refused(gateway.id(), refusal.findings().getFirst());
        }
        throw refusal;
      }
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new ApiException(
          HttpStatus.SERVICE_UNAVAILABLE,
          Finding.error(
              "ingest-slow",
              "readings",
              "not written within " + PATIENCE_SECONDS + " s",
              "an acknowledgement",
              "Send them again; they may have been written, which then changes nothing."));
    }
  }

  /** Events {@code readings}: the last readings of the points of a unit and all below it. */
  @GetMapping(path = "/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter live(CurrentUser user, @RequestParam UUID org) {
    user.requireRead(org);
    OrgScope below = user.scope().and(OrgScope.of(user.tree().below(List.of(org))));
    Set<String> ids =
        points.all(below).stream().map(point -> point.id().toString()).collect(Collectors.toSet());
    return live.open(ids);
  }

  private StoredGateway gateway(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null && header.startsWith(BEARER)) {
      byte[] hash = Tokens.hash(header.substring(BEARER.length()).strip());
      var known = gateways.byKey(hash);
      if (known.isPresent()) {
        return known.get();
      }
    }
    throw new ApiException(
        HttpStatus.UNAUTHORIZED,
        Finding.error(
            "device-key",
            "Authorization",
            header == null ? "no key" : "a key that opens nothing",
            "Bearer and the key of a device",
            "Copy the key from the page of gateways and devices, or make a new one."));
  }
}
